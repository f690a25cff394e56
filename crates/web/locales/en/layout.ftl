# The frame round every page.
layout-skip = Skip to the content
layout-error-prefix = Error:
layout-navigation = Main menu
layout-search-label = Search by name, village or provider
layout-search-hint = Name, village or provider
layout-search-go = Search
layout-sign-out = Sign out
layout-footer = Omzien: from a question to support nearby. Open software under the EUPL.

nav-worklist = Worklist
nav-new-question = New question
nav-handover = Handover
nav-social-map = Social map
nav-evaluation = Evaluation
nav-import = Import
nav-accounts = Accounts
nav-journal = Journal

role-coach = Neighbourhood coach
role-volunteer-coordinator = Volunteer coordinator
role-provider = Care provider
role-policy = Policy officer
role-administrator = Administrator

circle-own = Own strength
circle-network = Network
circle-volunteers = Volunteers
circle-general = General provision
circle-indicated = Indicated care

show-breadcrumb = You are here
show-pages = Pages
show-previous = Previous
show-next = Next

date-in-words = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
