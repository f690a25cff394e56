# The worklist of a team.
worklist-title = Worklist
worklist-lead = What needs attention first is at the top.
worklist-to-caseloads = Division among coaches
worklist-stages = Where the cases stand
worklist-views = Other lists
worklist-view-open = Everything that is open
worklist-view-everything = Everything, closed cases too
worklist-view-pressing = Deadline near or passed
worklist-view-mine = Mine
worklist-mean = { $days ->
    [one] { $days } day on average
   *[other] { $days } days on average
  }
worklist-none = none
worklist-overdue = { $count ->
    [one] { $count } deadline passed
   *[other] { $count } deadlines passed
  }
worklist-found = Searched for “{ $words }”
worklist-found-clear = Clear the search
worklist-table = { $view }: cases in order of attention
worklist-who = Who
worklist-village = Village
worklist-stage = Stage
worklist-attention = Needs attention
worklist-provider = Provider
worklist-coordinator = Coordinator
worklist-weight = Weight
worklist-nobody = Nobody yet
worklist-shown = { $count ->
    [one] { $count } case on this page
   *[other] { $count } cases on this page
  }
worklist-from-start = To the start of the list

attention-passed = { $days ->
    [one] Deadline passed { $days } day ago
   *[other] Deadline passed { $days } days ago
  }
attention-near = { $days ->
    [0] Deadline ends today
    [one] Deadline ends tomorrow
   *[other] Deadline in { $days } days
  }
attention-urgent = Urgent: temporary help may not wait
attention-soon = Needed soon
attention-waiting-new = { $days ->
    [0] Came in today
    [one] Waiting { $days } day for someone to pick it up
   *[other] Waiting { $days } days for someone to pick it up
  }
attention-waiting-talk = { $days ->
    [0] Picked up today, no appointment yet
    [one] Picked up { $days } day ago, no appointment yet
   *[other] Picked up { $days } days ago, no appointment yet
  }
attention-silent = No contact for four weeks or longer
attention-later = First deadline: { $date }
attention-none = Nothing

worklist-empty-team = Nothing is open yet
worklist-empty-team-text = This team has no open cases. Take in the first question and it will be here.
worklist-empty-search = Nothing found for “{ $words }”
worklist-empty-search-text = We searched the names, villages, providers and case numbers of your team, closed cases too. The beginning of a word is enough; capitals and accents do not matter.
worklist-empty-search-view = We searched only in “{ $view }”. Search everything, or try fewer words.
worklist-empty-search-all = Search everything
worklist-empty-view = Nothing in “{ $view }”
worklist-empty-view-text = There is no case there now.
worklist-empty-view-all = See everything that is open

caseload-title = Division among coaches
caseload-coach = Coach
caseload-cases = Cases
caseload-weight = Weight
caseload-you = you
caseload-empty = No case has a coordinator yet.
caseload-explain = How do we count weight?
caseload-explain-text = Every open case counts 1 point, and 1 point for every three subjects that the question is about. There is 1 point more when others live in the household, 1 point when it is needed soon or 2 when at once, and 1 point while the plan is being made. The weight helps to divide work fairly. It says nothing about how well someone works.
