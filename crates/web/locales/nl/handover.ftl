# Een caseload overdragen.
handover-list-title = Overdracht
handover-list-lead = Begeleiding overnemen van zorgaanbieders, in de afgesproken volgorde.
handover-list-empty = Er is niets over te dragen
handover-list-empty-text = Geen van de programma’s neemt begeleiding over van zorgaanbieders.
handover-title = Overdracht { $programme }
handover-lead = Per aanbieder: hoeveel inwoners op welke stap wachten. Kies een aanbieder om verder te gaan.
handover-lead-provider = Uw cliënten die van begeleiding wisselen, en op welke stap zij wachten.
handover-empty = Er zijn nog geen inwoners
handover-empty-text = Zodra het bestand met inwoners is ingelezen, staan zij hier.
handover-table = Aanbieders en de stap waarop hun inwoners wachten
handover-table-hint = De getallen zeggen hoeveel inwoners op die stap wachten. Klaar: alle stappen zijn gezet, of het dossier is afgesloten.
handover-provider = Aanbieder
handover-residents = Inwoners
handover-done = Klaar
handover-large = Groot: bel eerst
handover-order-title = De afgesproken volgorde
handover-order-text = Elke stap komt na de vorige. Een stap die te vroeg komt, wordt geweigerd.

handover-step-provider-letter = Brief aan de aanbieder
handover-step-resident-letter = Brief aan de inwoner
handover-step-joint-visit = Samen op bezoek
handover-step-consent = Toestemming om te delen
handover-step-takeover = Begeleiding overgenomen
handover-step-farewell = Afscheid van de oude begeleider

handover-short-provider-letter = Brief aanbieder
handover-short-resident-letter = Brief inwoner
handover-short-joint-visit = Bezoek
handover-short-consent = Toestemming
handover-short-takeover = Overname
handover-short-farewell = Afscheid

handover-why-provider-letter = De brief noemt de inwoners om wie het gaat. Een aanbieder met { $clients } cliënten of meer bellen we eerst.
handover-why-resident-letter = Minstens { $days } dagen later. De brief zegt dat wij de begeleiding overnemen.
handover-why-joint-visit = De oude en de nieuwe begeleider gaan samen.
handover-why-consent = De inwoner zegt wat de oude begeleider mag delen, en welk afscheid hij wil.
handover-why-takeover = De nieuwe begeleider neemt het over.
handover-why-farewell = De inwoner neemt afscheid zoals hij wil.

handover-wrong-title = { $count ->
    [one] Bij { $count } inwoner ging de volgorde mis
   *[other] Bij { $count } inwoners ging de volgorde mis
  }
handover-told-after = de inwoner kreeg de brief op { $resident }, de aanbieder pas op { $provider }.
handover-told-late = { $days ->
    [0] de aanbieder kreeg de brief op dezelfde dag.
    [one] de aanbieder hoorde het { $days } dag van tevoren.
   *[other] de aanbieder hoorde het { $days } dagen van tevoren.
  }

handover-provider-lead = { $count ->
    [one] { $count } inwoner krijgt andere begeleiding.
   *[other] { $count } inwoners krijgen andere begeleiding.
  }
handover-make-title = Brieven maken
handover-call-first = Dit is een grote aanbieder. Bel eerst en spreek door om welke inwoners en begeleiders het gaat.
handover-provider-waiting = { $count ->
    [0] De aanbieder weet van alle inwoners dat zij overgaan.
    [one] Van { $count } inwoner weet de aanbieder het nog niet.
   *[other] Van { $count } inwoners weet de aanbieder het nog niet.
  }
handover-make-provider = Brief aan aanbieder maken
handover-make-provider-confirm = De brief noemt alle inwoners die nog niet gemeld zijn. Daarmee is deze stap voor hen gezet. Doorgaan?
handover-residents-waiting = { $count ->
    [0] Geen inwoner wacht op een brief.
    [one] { $count } inwoner wacht op een brief.
   *[other] { $count } inwoners wachten op een brief.
  }
handover-from = Dat mag vanaf { $from }.
handover-make-residents = Brieven aan inwoners maken
handover-make-residents-confirm = Elke inwoner die aan de beurt is krijgt een brief. Doorgaan?
handover-letters-title = Brieven aan de aanbieder
handover-no-letters = Er is nog geen brief gemaakt.
handover-letter-of = Brief van { $on }
handover-letter-pdf = PDF
handover-residents-title = Inwoners
handover-resident = Inwoner
handover-guide = Begeleider
handover-no-guide = Begeleider onbekend
handover-hours = { $hours } uur per week
handover-taken = Gedaan
handover-none-taken = Nog niets
handover-next = Volgende stap
handover-closed = Dossier afgesloten
handover-complete = Overgedragen
handover-wait-until = Mag vanaf { $from }
handover-record-consent = Leg eerst vast wat gedeeld mag worden
handover-step-of = Stap voor { $who }
handover-on = Datum
handover-on-of = Datum van de stap voor { $who }
handover-take = Stap zetten

handover-refused-title = Dit kan nog niet
handover-refused-order = “{ $step }” kan nog niet. Eerst komt “{ $needs }”.
handover-refused-taken = “{ $step }” is al gezet.
handover-refused-notice = De aanbieder moet het op tijd weten. De brief aan de inwoner mag vanaf { $earliest }.
handover-refused-before = De vorige stap was op { $previous }. Kies die dag of een latere.
handover-refused-future = Deze dag moet nog komen. Kies vandaag of eerder.
handover-refused-consent = De inwoner heeft nog niet gezegd wat gedeeld mag worden. Leg eerst de toestemming vast in het dossier.
handover-refused-no-handover = Bij deze inwoner wordt geen begeleiding overgenomen.
handover-refused-nobody-waits = Geen inwoner van deze aanbieder wacht op deze brief.
handover-stale = Iemand anders veranderde dit dossier net. Kijk wat er nu staat en probeer het opnieuw.

note-handover-provider-told = De brief is gemaakt. Verstuur hem vandaag.
note-handover-residents-told = De brieven zijn gemaakt. Ze staan in de dossiers van de inwoners.
note-handover-step-taken = De stap is gezet.
