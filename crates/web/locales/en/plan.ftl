# The plan: goals and support in five circles.
plan-goals = Goals, in the order in which we take them up
plan-no-goals = There are no goals yet. Ask what this household wants to reach.
plan-support = Support, from near to far
plan-indications = Indications of the municipality
indication-guide = guide: { $guide }
indication-both = basic { $basic } hours and specialised { $specialised } hours a week
plan-no-support = No support is arranged yet.
plan-former = { $count ->
    [one] { $count } piece of support that is over
   *[other] { $count } pieces of support that are over
  }
plan-error-ended = This support has ended already.

goal-title = New goal
goal-lead = What does this household want to reach? The plan is the resident's.
goal-words = The goal, in the household's own words
goal-words-hint = For example: I want to do my own post again.
goal-domain = What is it about?
goal-after = Does another goal come first?
goal-after-hint = Sometimes one must come before the other. For example: first peace about money, then work.
goal-open = Open
goal-reached-on = Reached on { $date }
goal-dropped-on = Dropped on { $date }
goal-first = First: { $words }
goal-mark-reached = Reached
goal-move-up = Take up earlier
goal-drop = Drop
goal-reopen = Take up again
drop-goal-title = Drop a goal
drop-goal-lead = The goal: “{ $words }”
drop-goal-reason = Why do we drop this goal?
drop-goal-reason-hint = So that a next coach knows it too.
drop-goal-submit = Drop this goal

support-from = Starts on { $date }
support-since = Since { $date }
support-until = {" "}until { $date }
support-review = Review on { $date }.
support-review-due = Time to look back (agreed: { $date })
support-goals = For: { $goals }
support-why = Why not nearer?
support-reviews = { $count ->
    [one] Looked back { $count } time
   *[other] Looked back { $count } times
  }
support-look-back = Look back
support-stop = Stop

arrangement-title = Put support in the plan
arrangement-lead = Start near. If you choose a circle farther away, you write down why nearer is not enough.
arrangement-look-nearby = First see what there is nearby
arrangement-circle = In which circle does this support stand?
arrangement-what = What is it?
arrangement-what-hint = For example: walking, help with the post.
arrangement-supplier = Who does it?
arrangement-supplier-hint = A person or organisation. Or: the resident.
arrangement-why = Why is nearer not enough?
arrangement-why-hint = Only the circles that are nearer than your choice count. You may leave the others empty.
why-not-own = Why are their own powers not enough?
why-not-network = Why is the network not enough?
why-not-volunteers = Why are volunteers not enough?
why-not-general = Why is a general provision not enough?
why-not-missing-own = Choose why their own powers are not enough.
why-not-missing-network = Choose why the network is not enough.
why-not-missing-volunteers = Choose why volunteers are not enough.
why-not-missing-general = Choose why a general provision is not enough.
arrangement-explanation = Explain it
arrangement-explanation-hint = So that the resident understands it. For indicated care this is always needed.
arrangement-goals = For which goals?
arrangement-no-goals = There is no goal yet to connect this to.
arrangement-hours = How many hours?
arrangement-hours-unit = hours a week
arrangement-hours-hint = For example 1.5. May be left empty.
arrangement-from = From
arrangement-until = Until
arrangement-review = When do we look back together?
arrangement-review-hint = Then we see whether it can be nearer.
arrangement-submit = Put in the plan
arrangement-error-explanation = Explain why indicated care is needed. The law asks for it (Wmo 2015 art. 2.3.5 lid 3).
arrangement-error-hours = Fill in hours, for example 2.5 or 2:30.
arrangement-error-week = A week has 168 hours. Fill in the hours a week.
arrangement-error-review = Look back on a day between the start and the end.
arrangement-error-goals = One of these goals is no longer in the plan. Choose again.

circle-about-own = What someone can do, or learns again.
circle-about-network = Family, friends and neighbours.
circle-about-volunteers = Volunteers of an organisation.
circle-about-general = Open to everyone, without an indication.
circle-about-indicated = Care for which a decision of the municipality is needed.

shortfall-not-enough = Helps already, but is not enough
shortfall-not-available = There is nothing suitable now
shortfall-tried = Tried, did not work
shortfall-declined = The resident does not want it
shortfall-unsafe = Is not safe

ending-title = End support
ending-lead = { $what }, { $supplier }
ending-day = Last day
ending-reason = Why does it end?
ending-reason-hint = This is in the plan afterwards.
ending-submit = End this support
ending-error-before-start = The support had not started then.

review-title = Look back together
review-lead = Does this still help? And can it be nearer now?
review-then = Then nearer was not enough:
review-nearer = Can it be nearer now?
review-decision = What do we agree?
review-decision-continue = It goes on like this
review-decision-move-nearer = A nearer circle takes it over
review-decision-stop = It stops
review-next = When do we look back again?
review-next-hint = Only needed when it goes on like this.
review-note = What does the household think of it?
review-note-hint = Always needed when the support stops or comes nearer.
review-error-next = Choose a day after today, and before the end of the support.
review-error-note = Write down why the support stops or can come nearer.
chance-helps-already = Someone in this circle already helps with the same goal.
chance-goals-reached = The goals are reached.
chance-look-again = There was nothing then. Look again.
chance-ask-again = Ask whether this is different now.

note-goal-set = The goal is in the plan.
note-goal-reached = Well done: the goal is reached.
note-goal-dropped = The goal was dropped.
note-support-arranged = The support is in the plan.
note-support-ended = The support has ended.
note-support-reviewed = The review was saved.
note-support-moves = The support has ended. Put in the plan here what comes in its place.
