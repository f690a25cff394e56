# Een bestand inlezen.
import-title = Inlezen
import-lead = Lees een bestand in. U ziet eerst wat er gaat gebeuren; er verandert nog niets.
import-programme = Programma
import-kind = Wat staat er in het bestand?
import-kind-hint = Lees eerst de inwoners in, daarna wat er gebeurde en wat er gevonden is.
import-kind-caseload = Inwoners
import-kind-events = Gebeurtenissen
import-kind-solutions = Oplossingen
import-team = Team
import-team-hint = Dit team krijgt de nieuwe dossiers.
import-teams = Deze teams zijn er nu:
import-own-team = Nieuwe dossiers komen bij uw team: { $team }.
import-file = Bestand
import-file-hint = CSV, Excel (.xlsx) of OpenDocument (.ods), hoogstens 20 MB.
import-look = Bekijk wat erin staat
import-no-file = Kies een bestand.
import-no-programme = Dit programma is er niet. Kies een ander.
import-no-team = Kies het team dat de nieuwe dossiers krijgt.
import-other-team = { $count ->
    [one] { $count } rij gaat over een inwoner van een ander team. Haal die rij uit het bestand, of vraag de beheerder het in te lezen.
   *[other] { $count } rijen gaan over inwoners van een ander team. Haal die rijen uit het bestand, of vraag de beheerder het in te lezen.
  }
import-preview-title = Bekijken
import-preview-lead = Bestand: { $file }
import-good = Dit bestand kan ingelezen worden
import-would = Nieuw: { $new }. Veranderd: { $changed }. Hetzelfde gebleven: { $unchanged }.
import-read = Inlezen
import-stop = Niet inlezen
import-bad = { $count ->
    [one] { $count } fout: er is niets ingelezen
   *[other] { $count } fouten: er is niets ingelezen
  }
import-bad-text = Verbeter het bestand en kies het opnieuw. Staat een gegeven in een andere kolom? Kies die dan hieronder.
import-other-file = Kies een bestand
import-mistakes = Wat er beter moet
import-where = Waar
import-what = Wat
import-recognised = Wat Omzien herkende
import-source = Soort bestand
import-source-csv = CSV
import-source-xlsx = Excel (.xlsx)
import-source-ods = OpenDocument (.ods)
import-encoding = Tekens
import-separator = Scheiding
import-separator-semicolon = puntkomma
import-separator-comma = komma
import-separator-tab = tab
import-rows = Rijen
import-columns = Kolommen
import-columns-text = Uit welke kolom komt elk gegeven? Bij het inlezen bewaart Omzien deze keuze voor het volgende bestand.
import-required = (moet)
import-no-column = Geen kolom
import-columns-save = Pas toe en bekijk opnieuw
import-sample = De eerste rijen
import-sample-text = Burgerservicenummers zijn hier verborgen.
import-progress-title = Bezig met inlezen
import-busy-start = Het bestand wordt gelezen.
import-busy = { $done } van { $total } gedaan
import-busy-text = Deze bladzijde ververst zichzelf. Sluit u haar, dan gaat het inlezen door.
import-done = Het bestand is ingelezen
import-done-text = Alles is ingelezen. Nog een keer inlezen verandert niets.
import-new = nieuw
import-changed = veranderd
import-unchanged = hetzelfde gebleven
import-next-file = Volgend bestand
import-nothing-read = Er is niets ingelezen
import-failed = Er ging iets mis dat niet aan het bestand ligt. Probeer het straks nog een keer.
import-back = Terug naar het bestand

import-unreadable-empty = Het bestand is leeg.
import-unreadable-large = Het bestand is groter dan 20 MB. Verdeel het over meer bestanden.
import-unreadable-unpacked = Het rekenblad is uitgepakt te groot. Verdeel het over meer bestanden.
import-unreadable-rows = Het bestand heeft meer dan { $max } rijen. Verdeel het over meer bestanden.
import-unreadable-columns = Rij { $row } heeft meer dan { $max } kolommen. Haal de kolommen weg die niet nodig zijn.
import-unreadable-cell = In rij { $row }, kolom { $column } staat te veel tekst. Maak die korter.
import-unreadable-old-excel = Dit is een Excel-bestand van een oude soort. Bewaar het als .xlsx.
import-unreadable-protected = Er zit een wachtwoord op het bestand. Bewaar het zonder wachtwoord.
import-unreadable-damaged = Het bestand is beschadigd. Open het in een rekenblad en bewaar het opnieuw.
import-unreadable-quote = In rij { $row } begint een aanhalingsteken dat nergens eindigt. Haal het weg of maak het af.
import-unreadable-header = Kolom { $column } heeft geen naam, maar er staan wel gegevens in. Geef de kolom een naam.
import-unreadable-double = De kolomnaam “{ $name }” komt twee keer voor. Geef elke kolom een eigen naam.
import-unreadable-no-header = Er staat niets in het bestand: ook de eerste rij, met de namen van de kolommen, is leeg.
import-no-table-pdf = Dit is een PDF. Stuur de tabel als CSV, Excel of OpenDocument.
import-no-table-image = Dit is een plaatje. Stuur de tabel als CSV, Excel of OpenDocument.
import-no-table-web = Dit is een webpagina. Stuur de tabel als CSV, Excel of OpenDocument.
import-no-table-document = Dit is een tekstdocument. Stuur de tabel als CSV, Excel of OpenDocument.
import-no-table-zip = Dit is een zip-bestand. Pak het uit en stuur de tabel zelf.
import-no-table-binary = Dit is geen tabel. Stuur CSV, Excel of OpenDocument.

note-import-stopped = Er is niets ingelezen. Het bestand is weggegooid.
note-import-columns = De kolommen zijn veranderd. Zo zou het nu gaan.
