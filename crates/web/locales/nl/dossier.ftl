# De bladzijde van een huishouden en de formulieren erbij.
dossier-lead = Dossier { $number }, team { $team }
dossier-stage = Stand
dossier-since = sinds { $date }
dossier-urgency = Haast
dossier-coordinator = Regisseur
dossier-nobody-yet = Nog niemand. Pak het op
dossier-next = Eerstvolgende datum
dossier-village = Woonplaats
dossier-received = Binnengekomen
dossier-jump = Op deze bladzijde
dossier-nearby = Zoek steun dichtbij
dossier-closed-on = Afgesloten op { $date }
dossier-reopen = Weer openen
dossier-close = Dossier afsluiten
dossier-step-pick-up = Pak het op
dossier-step-plan-talk = Plan het gesprek
dossier-step-report-talk = Schrijf het verslag
dossier-step-goal = Schrijf een doel op
dossier-step-arrange = Zet steun in het plan
dossier-step-contact = Noteer een contact
dossier-step-question = Nieuwe vraag opnemen
dossier-line = De lijn
dossier-questions = De vraag
dossier-no-question = Dit dossier begon niet met een vraag, maar met een bestand van de gemeente.
dossier-add-question = Nog een vraag
dossier-talk = Het gesprek
dossier-no-talk = Er is nog geen gesprek gepland.
dossier-plan = Het plan
dossier-add-goal = Doel
dossier-add-support = Steun
dossier-programmes = Programma
dossier-contacts = Contacten
dossier-add-contact = Contact
dossier-clocks = Taken en termijnen
dossier-add-task = Taak
dossier-people = Mensen
dossier-coordination = Regie en partijen
dossier-add-party = Partij
dossier-parties = Wie doen mee
dossier-letters = Brieven
dossier-consents = Toestemming
dossier-add-consent = Toestemming
dossier-history = Geschiedenis

line-title = Wat dit huishouden aan steun heeft, van dichtbij naar ver weg
line-description = Vijf banen, een voor elke cirkel. De tijd loopt van links naar rechts. Er staan { $count } balken in. Onder de plaat staan dezelfde gegevens in een tabel.
line-facts = De lijn als tabel
line-circle = Cirkel
line-what = Wat
line-who = Wie
line-hours = Hoeveel
line-from = Vanaf
line-until = Tot en met
line-planned = gepland
line-ongoing = loopt door
line-nothing = Nog niets
line-today = vandaag
line-indication = Indicatie: { $product }
line-question = Vraag
line-talk-held = Gesprek
line-talk-planned = Gesprek gepland
line-goal-set = Doel: { $words }
line-goal-reached = Gehaald: { $words }
line-closed = Afgesloten
line-hours-a-week = { $hours } uur per week

question-about = Gaat over
question-wishes = Wensen
question-limits = Houd rekening met
question-came-in = Binnengekomen
question-by = gemeld door { $reporter }

person-carer = Mantelzorger
person-born = { $date }, { $age } jaar
person-speaks = Spreekt het liefst { $language }
person-bsn-known = BSN bekend

clocks-none = Er staat niets open.
clocks-terms = Termijnen
clocks-met = { $count ->
    [one] { $count } termijn gehaald
   *[other] { $count } termijnen gehaald
  }
clock-kind-personal-plan = Eigen plan van de inwoner
clock-kind-investigation = Onderzoek klaar
clock-kind-talk = Gesprek
clock-kind-review = Terugkijken
clock-kind-task = Taak
clock-passed = { $days ->
    [one] { $days } dag te laat
   *[other] { $days } dagen te laat
  }
clock-near = { $days ->
    [one] Nog { $days } dag
   *[other] Nog { $days } dagen
  }
clock-today = Vandaag
clock-running = Loopt
clock-met = Gehaald
clock-plan-over = Voorbij

task-title = Nieuwe taak
task-what = Wat moet er gebeuren?
task-due = Uiterlijk op
task-due-hint = Dan staat de taak op de werklijst.
task-before = voor { $date }
task-late = had klaar moeten zijn op { $date }
task-done-on = gedaan op { $date }
task-done = Gedaan
task-undo = Toch niet gedaan

coordination-none = Nog niemand heeft de regie.
coordination-mandate = Mag zelf beslissen:
coordination-change = Regie overdragen
coordination-former = Eerdere regisseurs
coordinator-title = Wie heeft de regie?
coordinator-lead = Eén huishouden, één plan, één regisseur. De inwoner weet wie dat is en wat diegene mag beslissen.
coordinator-coach = Regisseur
coordinator-me = Ik ({ $name })
coordinator-mandate = Wat mag de regisseur zelf beslissen?
coordinator-mandate-hint = Het mandaat, in gewone woorden.
coordinator-mandate-example = Mag zelf steun inzetten tot en met algemene voorzieningen.

party-title = Wie doet er mee?
party-lead = Iemand die meehelpt in dit plan: een vrijwilliger, een organisatie, een hulpverlener.
party-name = Naam
party-organisation = Organisatie
party-part = Wat is de rol of taak?
party-part-hint = Bijvoorbeeld: wandelt elke dinsdag mee.

talk-title = Gesprek plannen
talk-lead = De inwoner krijgt een uitnodiging. Die wordt gemaakt als u dit bewaart.
talk-day = Op welke dag?
talk-time = Hoe laat?
talk-time-hint = Bijvoorbeeld: 10.30 uur.
talk-place = Waar?
talk-place-home = Bij u thuis
talk-invitees = Wie vraagt u er nog meer bij?
talk-invitees-hint = Zet elke naam op een eigen regel. De mantelzorger en de eigen ondersteuner staan er vast bij.
talk-offered = Ik heb gratis cliëntondersteuning aangeboden
talk-offered-hint = Dit moet gebeuren voordat het onderzoek begint (Wmo 2015 art. 2.3.2 lid 3).
talk-submit = Plan het gesprek en maak de uitnodiging
talk-change = Afspraak veranderen
talk-error-past = Deze dag is al voorbij. Kies vandaag of een latere dag.
talk-error-support = Bied eerst cliëntondersteuning aan. Zet daarna hier een vinkje.
talk-error-future = Een verslag gaat over een gesprek dat al is geweest. Kies vandaag of eerder.
talk-error-summary = Schrijf op waar het gesprek over ging.
talk-held-on = Gehouden op { $date }.
talk-with = Erbij waren: { $people }.
talk-agreed = Afgesproken
talk-support-offered = Cliëntondersteuning is aangeboden.
talk-planned-on = Gepland op { $date }
talk-invited = Ook gevraagd: { $people }.
report-title = Verslag van het gesprek
report-lead = De inwoner krijgt dit verslag als brief. Schrijf het dus in gewone woorden.
report-day = Wanneer was het gesprek?
report-present = Wie waren erbij?
report-summary = Waar ging het over?
report-summary-hint = Wat kan iemand zelf, wat helpt nu, wat is er nodig?
report-agreed = Wat is er afgesproken?
report-agreed-hint = Zet elke afspraak op een eigen regel.
report-submit = Bewaar en maak de brief

contacts-none = Er is nog geen contact genoteerd.
contacts-hours = { $hours } uur
contacts-count = { $count ->
    [one] { $count } keer
   *[other] { $count } keer
  }
contacts-older = { $count ->
    [one] Nog { $count } ouder contact
   *[other] Nog { $count } oudere contacten
  }
contact-title = Contact noteren
contact-lead = Hoeveel tijd kreeg dit huishouden, en van wie?
contact-minutes = Hoe lang duurde het?
contact-minutes-choice = { $minutes ->
    [one] { $minutes } minuut
   *[other] { $minutes } minuten
  }
contact-other-minutes = Anders, namelijk
contact-unit = minuten
contact-day = Wanneer?
contact-kind = Hoe?
contact-kind-visit = Bezoek
contact-kind-phone = Telefoon
contact-kind-message = Bericht
contact-kind-group = Groep
contact-kind-consultation = Overleg
contact-side = Van welke kant kwam de tijd?
contact-side-professional = Beroepskracht
contact-side-volunteer = Vrijwilliger
contact-side-network = Eigen netwerk
contact-by = Door wie?
contact-note = Waar ging het over?
contact-note-hint = Schrijf alleen op wat een collega moet weten.
contact-error-minutes = Kies hoe lang het duurde, of vul een aantal minuten in.
contact-error-future = Een contact kan niet in de toekomst liggen. Kies vandaag of eerder.

consents-none = De inwoner heeft nog niets vrijgegeven.
consent-title = Toestemming van de inwoner
consent-lead = Leg vast wat de inwoner goed vindt. Wat hier niet staat, delen wij niet.
consent-party = Met wie mag het gedeeld worden?
consent-party-hint = Eén organisatie of persoon. Geef voor een ander apart toestemming.
consent-items = Wat mag gedeeld worden?
consent-items-hint = Vraag het punt voor punt.
consent-purpose = Waarvoor?
consent-purpose-support = Om hulp te regelen en af te stemmen
consent-purpose-handover = Om begeleiding over te dragen
consent-purpose-matching = Om een vrijwilliger of plek te zoeken
consent-purpose-evaluation = Om te leren of het werkt
consent-purpose-administration = Voor beheer
consent-until = Tot en met welke dag?
consent-until-hint = Daarna stopt de toestemming vanzelf. Hooguit twee jaar.
consent-error-nothing = Kruis ten minste één onderdeel aan.
consent-error-until = Kies een dag na vandaag, en binnen twee jaar.
consent-in-force = geldt tot en met { $date }
consent-withdrawn-on = ingetrokken op { $date }
consent-ended-on = afgelopen op { $date }
consent-withdraw = Trek in
consent-withdraw-confirm = De inwoner trekt de toestemming voor { $party } in. Vanaf nu wordt niets meer gedeeld. Klopt dat?
share-item-contact = Hoe iemand te bereiken is
share-item-goals = Doelen
share-item-daily-life = Hoe de dagen eruitzien
share-item-approach = Wat goed werkt en wat niet
share-item-health = Gezondheid
share-item-network = Wie er helpt
share-item-money = Geldzaken

more-title = Nog een vraag
more-lead = Een nieuwe vraag van hetzelfde huishouden. De inwoner krijgt een ontvangstbrief.
more-reopens = Dit dossier is afgesloten. Met deze vraag gaat het weer open.
more-words = Wat vraagt de inwoner?
more-words-hint = In eigen woorden.
more-domains = Waar gaat het over?
more-wishes = Wat wil iemand graag?
more-limits = Waar moeten we rekening mee houden?
more-channel = Hoe kwam de vraag binnen?
more-urgency = Hoe snel moet er iets gebeuren?
more-received = Wanneer kwam de vraag binnen?
more-received-hint = Vanaf deze dag tellen de termijnen van de wet.
more-reporter = Wie meldde het, als dat iemand anders was?
more-error-unreachable = Van dit huishouden is geen telefoon, e-mail of adres bekend. Vul dat eerst aan.
more-error-future = Deze dag moet nog komen. Kies vandaag of eerder.

programme-number = nummer { $number }
programme-since = sinds { $date }
programme-phases = Fasen
programme-move = Naar een andere fase
programme-handover = Naar de overdracht
programme-criteria = Past dit huishouden in het programma?
programme-criteria-met = { $met } van { $of } punten kloppen
programme-criteria-open = Dit is nog niet nagelopen.
programme-check = Loop de punten na
programme-duties = Wat het programma vraagt
duty-done = Gedaan
duty-late = Te laat
duty-open = Te doen
duty-due = uiterlijk { $date }
programme-solutions = Gevonden in de sociale basis
programme-add-solution = Oplossing
programme-events = Wat er gebeurde
answer-yes = Ja
answer-no = Nee
answer-open = Nog niet gevraagd
lead-coach = De coach leidt.
lead-guide = De oude begeleider leidt.
lead-together = Coach en oude begeleider leiden samen.
lead-resident = De inwoner bepaalt het tempo.
lead-volunteer = Een vrijwilliger leidt, de coach staat erachter.
phase-now = Nu
phase-past = Geweest
phase-ends = Klaar als: { $ends }
phase-may-match = In deze fase mag u zoeken in de sociale kaart.
phase-may-not-match = In deze fase stellen we nog niets voor uit de sociale kaart.
phase-title = In welke fase is dit huishouden?
phase-lead = Programma { $programme }. Stap voor stap: ga pas verder als de inwoner eraan toe is.
phase-hint = Terug mag ook.
phase-with-matching = { $phase } – zoeken in de sociale kaart mag
phase-without-matching = { $phase } – nog niets voorstellen uit de sociale kaart
phase-submit = Ga naar deze fase
criteria-title = Past dit in het programma?
criteria-lead = Programma { $programme }. Kruis aan wat klopt voor dit huishouden.
criteria-met = Dit klopt
criteria-met-hint = Wat u niet aankruist, klopt niet.
solution-title = Oplossing in de sociale basis
solution-lead = Wat is er gevonden, en waar? Dit telt mee in de evaluatie van het programma.
solution-kind = Wat is er gevonden?
solution-place = In welk dorp?
solution-from = Vanaf wanneer?

closing-title = Dossier afsluiten
closing-lead = Hoe gaat het nu met dit huishouden?
closing-lead-programme = Hoe eindigt het programma { $programme } voor dit huishouden?
closing-notice = Afsluiten haalt het dossier van de werklijst. Er gaat niets verloren. Vraagt de inwoner opnieuw om hulp, dan gaat het weer open.
closing-outcome = Wat is de uitkomst?
closing-outcome-hint = Eén uitkomst. Die telt mee in de evaluatie.
closing-stays-open = { $outcome } (het dossier blijft open)
closing-note = Wat moet een collega weten die dit later leest?
closing-note-hint = Bijvoorbeeld: wie let nog op, en wanneer belt iemand.
closing-submit = Leg vast en sluit af
closing-confirm = Weet u zeker dat u dit wilt vastleggen?
closing-error-closed = Dit dossier is al afgesloten.

history-lead = Wie iets deed en wie keek. De inwoner mag dit ook zien.
history-older = { $count ->
    [one] Nog { $count } ouder bericht
   *[other] Nog { $count } oudere berichten
  }
history-times = { $times } keer
history-seen = Bekeken
history-changed = Iets veranderd
history-question-taken-in = Vraag opgenomen
history-question-added = Nog een vraag opgenomen
history-coordinator-appointed = Regisseur aangewezen
history-talk-planned = Gesprek gepland
history-talk-reported = Verslag van het gesprek gemaakt
history-goal-set = Doel opgeschreven
history-goal-moved = Doel eerder gezet
history-goal-reached = Doel gehaald
history-goal-dropped = Doel losgelaten
history-goal-reopened = Doel weer opgepakt
history-support-arranged = Steun in het plan gezet
history-support-ended = Steun gestopt
history-support-reviewed = Teruggekeken op steun
history-contact-recorded = Contact genoteerd
history-consent-given = Toestemming gegeven
history-consent-withdrawn = Toestemming ingetrokken
history-party-added = Partij toegevoegd
history-task-added = Taak toegevoegd
history-task-ticked = Taak afgevinkt of weer geopend
history-letter-sent = Brief verstuurd
history-case-closed = Uitkomst vastgelegd of dossier afgesloten
history-case-reopened = Dossier weer geopend
history-solution-recorded = Oplossing in de sociale basis genoteerd
history-criteria-checked = Punten van het programma nagelopen
history-phase-entered = Naar een andere fase
history-handover-step = Stap in de overdracht gezet
history-resident-imported = Ingelezen uit een bestand
history-resident-updated = Bijgewerkt uit een bestand
history-open-case = Dossier bekeken
history-see-letter = Brief bekeken
history-find-support = Steun dichtbij gezocht
history-look-alikes-seen = Gezien als mogelijk dezelfde persoon
history-see-worklist = Gezien op de werklijst
history-see-handovers = Gezien in de lijst met overdrachten

sheet-save = Bewaar
sheet-back = Terug zonder te bewaren
sheet-one-per-line = Zet elke naam op een eigen regel.
sheet-ends-before = De laatste dag kan niet voor de eerste dag ({ $from }) liggen.
sheet-stale-title = Een collega was u voor
sheet-stale = Dit dossier is intussen veranderd. Wat u typte staat er nog. Kijk eerst wat er veranderd is en bewaar dan nog een keer.
sheet-stale-look = Bekijk het dossier (nieuw tabblad)

note-coordinator-saved = De regie is vastgelegd.
note-talk-planned = Het gesprek is gepland. De uitnodiging staat klaar bij de brieven.
note-talk-reported = Het verslag is bewaard. De brief staat klaar.
note-contact-recorded = Het contact is genoteerd.
note-consent-given = De toestemming is vastgelegd.
note-consent-withdrawn = De toestemming is ingetrokken. Er wordt niets meer gedeeld.
note-party-added = De partij staat erbij.
note-task-added = De taak staat erbij.
note-case-closed = Het dossier is afgesloten.
note-case-reopened = Het dossier is weer open.
note-outcome-recorded = De uitkomst is vastgelegd. Het dossier blijft open.
note-solution-recorded = De oplossing is genoteerd.
note-criteria-checked = De punten zijn nagelopen.
note-phase-entered = Het huishouden is in een andere fase.
