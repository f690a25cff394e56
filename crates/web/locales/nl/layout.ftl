# Het kader om elke bladzijde.
layout-skip = Ga naar de inhoud
layout-error-prefix = Fout:
layout-navigation = Hoofdmenu
layout-search-label = Zoek op naam, dorp of aanbieder
layout-search-hint = Naam, dorp of aanbieder
layout-search-go = Zoeken
layout-sign-out = Afmelden
layout-footer = Omzien: van hulpvraag naar steun dichtbij. Open software onder de EUPL.

nav-worklist = Werklijst
nav-new-question = Nieuwe vraag
nav-handover = Overdracht
nav-social-map = Sociale kaart
nav-evaluation = Evaluatie
nav-import = Inlezen
nav-accounts = Accounts
nav-journal = Logboek

role-coach = Wijkcoach
role-volunteer-coordinator = Vrijwilligerscoördinator
role-provider = Zorgaanbieder
role-policy = Beleidsmedewerker
role-administrator = Beheerder

circle-own = Eigen kracht
circle-network = Netwerk
circle-volunteers = Vrijwilligers
circle-general = Algemene voorziening
circle-indicated = Geïndiceerde zorg

show-breadcrumb = U bent hier
show-pages = Bladeren
show-previous = Vorige
show-next = Volgende

date-in-words = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
  } { $year }
