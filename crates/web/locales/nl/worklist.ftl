# De werklijst van een team.
worklist-title = Werklijst
worklist-lead = Wat het eerst aandacht vraagt, staat bovenaan.
worklist-to-caseloads = Verdeling over coaches
worklist-stages = Stand van de dossiers
worklist-views = Andere lijsten
worklist-view-open = Alles wat loopt
worklist-view-everything = Alles, ook gesloten
worklist-view-pressing = Termijn dichtbij of voorbij
worklist-view-mine = Van mij
worklist-mean = { $days ->
    [one] gemiddeld { $days } dag
   *[other] gemiddeld { $days } dagen
  }
worklist-none = geen
worklist-overdue = { $count ->
    [one] { $count } termijn voorbij
   *[other] { $count } termijnen voorbij
  }
worklist-found = Gezocht op “{ $words }”
worklist-found-clear = Zoeken wissen
worklist-table = { $view }: dossiers op volgorde van aandacht
worklist-who = Wie
worklist-village = Dorp
worklist-stage = Stand
worklist-attention = Vraagt aandacht
worklist-provider = Aanbieder
worklist-coordinator = Regisseur
worklist-weight = Gewicht
worklist-nobody = Nog niemand
worklist-shown = { $count ->
    [one] { $count } dossier op deze bladzijde
   *[other] { $count } dossiers op deze bladzijde
  }
worklist-from-start = Naar het begin van de lijst

attention-passed = { $days ->
    [one] Termijn { $days } dag voorbij
   *[other] Termijn { $days } dagen voorbij
  }
attention-near = { $days ->
    [0] Termijn eindigt vandaag
    [one] Termijn eindigt morgen
   *[other] Termijn over { $days } dagen
  }
attention-urgent = Dringend: tijdelijke hulp mag niet wachten
attention-soon = Snel nodig
attention-waiting-new = { $days ->
    [0] Vandaag binnengekomen
    [one] Wacht { $days } dag tot iemand het oppakt
   *[other] Wacht { $days } dagen tot iemand het oppakt
  }
attention-waiting-talk = { $days ->
    [0] Vandaag opgepakt, nog geen afspraak
    [one] { $days } dag opgepakt, nog geen afspraak
   *[other] { $days } dagen opgepakt, nog geen afspraak
  }
attention-silent = Vier weken of langer geen contact
attention-later = Eerste termijn: { $date }
attention-none = Niets

worklist-empty-team = Er loopt nog niets
worklist-empty-team-text = Dit team heeft geen open dossiers. Neem de eerste vraag op; dan staat die hier.
worklist-empty-search = Niets gevonden voor “{ $words }”
worklist-empty-search-text = We zochten in namen, dorpen, aanbieders en dossiernummers van uw team, ook in gesloten dossiers. Het begin van een woord is genoeg; hoofdletters en accenten maken niet uit.
worklist-empty-search-view = We zochten alleen in “{ $view }”. Zoek in alles, of probeer minder woorden.
worklist-empty-search-all = Zoek in alles
worklist-empty-view = Niets in “{ $view }”
worklist-empty-view-text = Daar staat nu geen dossier.
worklist-empty-view-all = Bekijk alles wat loopt

caseload-title = Verdeling over coaches
caseload-coach = Coach
caseload-cases = Dossiers
caseload-weight = Gewicht
caseload-you = uzelf
caseload-empty = Nog geen dossier heeft een regisseur.
caseload-explain = Hoe tellen we gewicht?
caseload-explain-text = Elk open dossier telt 1 punt, en 1 punt voor elke drie onderwerpen waar de vraag over gaat. Er komt 1 punt bij als er meer mensen in het huishouden zijn, 1 punt als het snel moet of 2 als het meteen moet, en 1 punt zolang het plan gemaakt wordt. Het gewicht helpt om werk eerlijk te verdelen. Het zegt niets over hoe goed iemand werkt.
