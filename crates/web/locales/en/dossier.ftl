# The page of a household and its forms.
dossier-lead = Case { $number }, team { $team }
dossier-stage = Stage
dossier-since = since { $date }
dossier-urgency = Urgency
dossier-coordinator = Coordinator
dossier-nobody-yet = Nobody yet. Pick it up
dossier-next = Next date
dossier-village = Lives in
dossier-received = Came in
dossier-jump = On this page
dossier-nearby = Find support nearby
dossier-closed-on = Closed on { $date }
dossier-reopen = Open again
dossier-close = Close the case
dossier-step-pick-up = Pick it up
dossier-step-plan-talk = Plan the talk
dossier-step-report-talk = Write the report
dossier-step-goal = Write down a goal
dossier-step-arrange = Put support in the plan
dossier-step-contact = Record a contact
dossier-step-question = Take in a new question
dossier-line = The line
dossier-questions = The question
dossier-no-question = This case did not begin with a question, but with a file of the municipality.
dossier-add-question = Another question
dossier-talk = The talk
dossier-no-talk = No talk is planned yet.
dossier-plan = The plan
dossier-add-goal = Goal
dossier-add-support = Support
dossier-programmes = Programme
dossier-contacts = Contacts
dossier-add-contact = Contact
dossier-clocks = Tasks and terms
dossier-add-task = Task
dossier-people = People
dossier-coordination = Coordination and parties
dossier-add-party = Party
dossier-parties = Who take part
dossier-letters = Letters
dossier-consents = Consent
dossier-add-consent = Consent
dossier-history = History

line-title = The support that this household has, from near to far
line-description = Five lanes, one for each circle. Time runs from left to right. There are { $count } bars. Below the picture the same facts stand in a table.
line-facts = The line as a table
line-circle = Circle
line-what = What
line-who = Who
line-hours = How much
line-from = From
line-until = Until
line-planned = planned
line-ongoing = goes on
line-nothing = Nothing yet
line-today = today
line-indication = Indication: { $product }
line-question = Question
line-talk-held = Talk
line-talk-planned = Talk planned
line-goal-set = Goal: { $words }
line-goal-reached = Reached: { $words }
line-closed = Closed
line-hours-a-week = { $hours } hours a week

question-about = Is about
question-wishes = Wishes
question-limits = Take into account
question-came-in = Came in
question-by = reported by { $reporter }

person-carer = Informal carer
person-born = { $date }, { $age } years old
person-speaks = Prefers to speak { $language }
person-bsn-known = BSN known

clocks-none = Nothing is open.
clocks-terms = Terms
clocks-met = { $count ->
    [one] { $count } term met
   *[other] { $count } terms met
  }
clock-kind-personal-plan = The resident's own plan
clock-kind-investigation = Investigation done
clock-kind-talk = Talk
clock-kind-review = Review
clock-kind-task = Task
clock-passed = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
  }
clock-near = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
  }
clock-today = Today
clock-running = Running
clock-met = Met
clock-plan-over = Over

task-title = New task
task-what = What must be done?
task-due = By
task-due-hint = Then the task is on the worklist.
task-before = by { $date }
task-late = was due on { $date }
task-done-on = done on { $date }
task-done = Done
task-undo = Not done after all

coordination-none = Nobody coordinates yet.
coordination-mandate = May decide alone:
coordination-change = Hand over coordination
coordination-former = Former coordinators
coordinator-title = Who coordinates?
coordinator-lead = One household, one plan, one coordinator. The resident knows who that is and what that person may decide.
coordinator-coach = Coordinator
coordinator-me = Me ({ $name })
coordinator-mandate = What may the coordinator decide alone?
coordinator-mandate-hint = The mandate, in plain words.
coordinator-mandate-example = May arrange support up to and including general provisions.

party-title = Who takes part?
party-lead = Someone who helps in this plan: a volunteer, an organisation, a professional.
party-name = Name
party-organisation = Organisation
party-part = What is the role or task?
party-part-hint = For example: walks along every Tuesday.

talk-title = Plan the talk
talk-lead = The resident gets an invitation. It is made when you save this.
talk-day = On which day?
talk-time = At what time?
talk-time-hint = For example: 10.30.
talk-place = Where?
talk-place-home = At your home
talk-invitees = Who else do you invite?
talk-invitees-hint = Put each name on a line of its own. The informal carer and the own supporter are filled in.
talk-offered = I have offered free client support
talk-offered-hint = This must be done before the investigation starts (Wmo 2015 art. 2.3.2 lid 3).
talk-submit = Plan the talk and make the invitation
talk-change = Change the appointment
talk-error-past = This day has passed. Choose today or a later day.
talk-error-support = First offer client support. Then tick this box.
talk-error-future = A report is about a talk that was held. Choose today or earlier.
talk-error-summary = Write down what the talk was about.
talk-held-on = Held on { $date }.
talk-with = Present: { $people }.
talk-agreed = Agreed
talk-support-offered = Client support was offered.
talk-planned-on = Planned on { $date }
talk-invited = Also invited: { $people }.
report-title = Report of the talk
report-lead = The resident gets this report as a letter. So write it in plain words.
report-day = When was the talk?
report-present = Who were present?
report-summary = What was it about?
report-summary-hint = What can someone do alone, what helps now, what is needed?
report-agreed = What was agreed?
report-agreed-hint = Put each agreement on a line of its own.
report-submit = Save and make the letter

contacts-none = No contact was recorded yet.
contacts-hours = { $hours } hours
contacts-count = { $count ->
    [one] { $count } time
   *[other] { $count } times
  }
contacts-older = { $count ->
    [one] { $count } older contact
   *[other] { $count } older contacts
  }
contact-title = Record a contact
contact-lead = How much time did this household get, and from whom?
contact-minutes = How long did it take?
contact-minutes-choice = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }
contact-other-minutes = Otherwise, namely
contact-unit = minutes
contact-day = When?
contact-kind = How?
contact-kind-visit = Visit
contact-kind-phone = Telephone
contact-kind-message = Message
contact-kind-group = Group
contact-kind-consultation = Consultation
contact-side = From which side came the time?
contact-side-professional = Professional
contact-side-volunteer = Volunteer
contact-side-network = Own network
contact-by = By whom?
contact-note = What was it about?
contact-note-hint = Only write down what a colleague must know.
contact-error-minutes = Choose how long it took, or fill in a number of minutes.
contact-error-future = A contact cannot lie in the future. Choose today or earlier.

consents-none = The resident has not allowed anything yet.
consent-title = Consent of the resident
consent-lead = Write down what the resident agrees with. What is not here, we do not share.
consent-party = With whom may it be shared?
consent-party-hint = One organisation or person. Consent for another is given apart.
consent-items = What may be shared?
consent-items-hint = Ask it point by point.
consent-purpose = What for?
consent-purpose-support = To arrange support together
consent-purpose-handover = To hand guidance over
consent-purpose-matching = To find a volunteer or place
consent-purpose-evaluation = To learn whether it works
consent-purpose-administration = For administration
consent-until = Until which day?
consent-until-hint = After that consent ends by itself. At most two years.
consent-error-nothing = Tick at least one part.
consent-error-until = Choose a day after today, and within two years.
consent-in-force = in force until { $date }
consent-withdrawn-on = withdrawn on { $date }
consent-ended-on = ended on { $date }
consent-withdraw = Withdraw
consent-withdraw-confirm = The resident withdraws the consent for { $party }. From now on nothing is shared. Is that right?
share-item-contact = How to reach them
share-item-goals = Goals
share-item-daily-life = What the days look like
share-item-approach = What works and what does not
share-item-health = Health
share-item-network = Who helps
share-item-money = Money matters

more-title = Another question
more-lead = A new question of the same household. The resident gets a receipt.
more-reopens = This case is closed. With this question it opens again.
more-words = What does the resident ask?
more-words-hint = In their own words.
more-domains = What is it about?
more-wishes = What does someone wish for?
more-limits = What must we take into account?
more-channel = How did the question come in?
more-urgency = How soon must something happen?
more-received = When did the question come in?
more-received-hint = From this day the terms of the law count.
more-reporter = Who reported it, if that was someone else?
more-error-unreachable = No telephone, e-mail or address of this household is known. Fill that in first.
more-error-future = This day has yet to come. Choose today or earlier.

programme-number = number { $number }
programme-since = since { $date }
programme-phases = Phases
programme-move = To another phase
programme-handover = To the handover
programme-criteria = Does this household fit the programme?
programme-criteria-met = { $met } of { $of } points hold
programme-criteria-open = This was not checked yet.
programme-check = Check the points
programme-duties = What the programme asks
duty-done = Done
duty-late = Late
duty-open = To do
duty-due = by { $date }
programme-solutions = Found in the social base
programme-add-solution = Solution
programme-events = What happened
answer-yes = Yes
answer-no = No
answer-open = Not asked yet
lead-coach = The coach leads.
lead-guide = The old guide leads.
lead-together = Coach and old guide lead together.
lead-resident = The resident sets the pace.
lead-volunteer = A volunteer leads, with the coach behind.
phase-now = Now
phase-past = Done
phase-ends = Done when: { $ends }
phase-may-match = In this phase you may search the social map.
phase-may-not-match = In this phase we do not propose anything from the social map yet.
phase-title = In which phase is this household?
phase-lead = Programme { $programme }. Step by step: only go on when the resident is ready.
phase-hint = Going back is allowed too.
phase-with-matching = { $phase } – searching the social map is allowed
phase-without-matching = { $phase } – propose nothing from the social map yet
phase-submit = Go to this phase
criteria-title = Does this fit the programme?
criteria-lead = Programme { $programme }. Tick what holds for this household.
criteria-met = This holds
criteria-met-hint = What you do not tick does not hold.
solution-title = Solution in the social base
solution-lead = What was found, and where? This counts in the evaluation of the programme.
solution-kind = What was found?
solution-place = In which village?
solution-from = From when?

closing-title = Close the case
closing-lead = How is this household doing now?
closing-lead-programme = How does the programme { $programme } end for this household?
closing-notice = Closing takes the case off the worklist. Nothing is lost. When the resident asks for help again, it opens again.
closing-outcome = What is the outcome?
closing-outcome-hint = One outcome. It counts in the evaluation.
closing-stays-open = { $outcome } (the case stays open)
closing-note = What must a colleague know who reads this later?
closing-note-hint = For example: who still looks out, and when someone calls.
closing-submit = Record and close
closing-confirm = Are you sure that you want to record this?
closing-error-closed = This case is closed already.

history-lead = Who did something and who looked. The resident may see this too.
history-older = { $count ->
    [one] { $count } older entry
   *[other] { $count } older entries
  }
history-times = { $times } times
history-seen = Looked at
history-changed = Something changed
history-question-taken-in = Question taken in
history-question-added = Another question taken in
history-coordinator-appointed = Coordinator appointed
history-talk-planned = Talk planned
history-talk-reported = Report of the talk made
history-goal-set = Goal written down
history-goal-moved = Goal taken up earlier
history-goal-reached = Goal reached
history-goal-dropped = Goal dropped
history-goal-reopened = Goal taken up again
history-support-arranged = Support put in the plan
history-support-ended = Support ended
history-support-reviewed = Support reviewed
history-contact-recorded = Contact recorded
history-consent-given = Consent given
history-consent-withdrawn = Consent withdrawn
history-party-added = Party added
history-task-added = Task added
history-task-ticked = Task ticked off or opened again
history-letter-sent = Letter sent
history-case-closed = Outcome recorded or case closed
history-case-reopened = Case opened again
history-solution-recorded = Solution in the social base recorded
history-criteria-checked = Points of the programme checked
history-phase-entered = To another phase
history-handover-step = Step in the handover taken
history-resident-imported = Read in from a file
history-resident-updated = Updated from a file
history-open-case = Case looked at
history-see-letter = Letter looked at
history-find-support = Searched for support nearby
history-look-alikes-seen = Seen as possibly the same person
history-see-worklist = Seen on the worklist
history-see-handovers = Seen in the list of handovers

sheet-save = Save
sheet-back = Back without saving
sheet-one-per-line = Put each name on a line of its own.
sheet-ends-before = The last day cannot be before the first day ({ $from }).
sheet-stale-title = A colleague was first
sheet-stale = This case was changed in the meantime. What you typed is still here. First look at what has changed, then save again.
sheet-stale-look = Look at the case (new tab)

note-coordinator-saved = The coordinator was recorded.
note-talk-planned = The talk is planned. The invitation is ready among the letters.
note-talk-reported = The report was saved. The letter is ready.
note-contact-recorded = The contact was recorded.
note-consent-given = The consent was recorded.
note-consent-withdrawn = The consent was withdrawn. Nothing is shared any more.
note-party-added = The party was added.
note-task-added = The task was added.
note-case-closed = The case was closed.
note-case-reopened = The case is open again.
note-outcome-recorded = The outcome was recorded. The case stays open.
note-solution-recorded = The solution was recorded.
note-criteria-checked = The points were checked.
note-phase-entered = The household is in another phase.
