# Finding support nearby for a case.
nearby-title = Support nearby
nearby-for = Support nearby for { $name }
nearby-lead = What there is in the neighbourhood for this question. The nearest is at the top.
nearby-asked = What was asked?
nearby-about = Is about
nearby-about-nothing = Not said yet
nearby-wishes = Wishes
nearby-limits = Take into account
nearby-place = Lives in
nearby-place-unknown = Unknown
nearby-early = Do not match yet
nearby-early-text = This resident is in the programme { $programme }, in the step “{ $phase }”. We do not propose other support yet. First trust, then change. You can look at what there is, but do not put anything in the plan yet.
nearby-early-no-phase = This resident is in the programme { $programme }. The step has not been chosen yet. Choose it in the case first; then you can match. You can look at what there is, but do not put anything in the plan yet.
nearby-why = Why this fits
nearby-put-in-plan = Put in the plan
nearby-contact = Contact
nearby-opening = Open
nearby-cost = Cost
nearby-where = Place
nearby-reason-about = Is about: { $what }
nearby-reason-mentions = The question names: { $words }
nearby-reason-village = In { $village }
nearby-reason-home = Comes to the resident's home
nearby-reason-speaks = Speaks { $language }
nearby-reason-wheelchair = Wheelchair access
nearby-reason-professional = A professional is present
nearby-reason-places = { $count ->
    [one] { $count } free place
   *[other] { $count } free places
  }
nearby-off = What fell off
nearby-off-text = This is about the question but does not fit now. Each says why.
nearby-off-not-for = Only for residents of { $villages }
nearby-off-young = Only from the age of { $age }
nearby-off-old = Up to the age of { $age }
nearby-off-wheelchair = No wheelchair access
nearby-off-home = Does not come to people's homes
nearby-off-heavy-light = Only for light questions; this one is heavier
nearby-off-heavy-moderate = Not for urgent or heavy questions
nearby-off-heavy-heavy = Not heavy enough
nearby-off-full = No free places
nearby-off-language = Does not speak { $language }
nearby-empty = Nothing found yet
nearby-empty-text = Add to the case what the question is about, or what this person likes to do. Then Omzien can search. You can also look round on the social map yourself.
nearby-empty-case = To the case
nearby-empty-map = To the social map
nearby-count = { $count ->
    [one] { $count } possibility
   *[other] { $count } possibilities
  }
nearby-circle-none = Nothing in this circle fits.
nearby-own = First: what can people do themselves, and who is there already? Talk about that before looking further.
nearby-more = { $count ->
    [one] { $count } more possibility in this circle
   *[other] { $count } more possibilities in this circle
  }
