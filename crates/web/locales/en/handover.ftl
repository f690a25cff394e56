# Handing a caseload over.
handover-list-title = Handover
handover-list-lead = Taking guidance over from care providers, in the agreed order.
handover-list-empty = There is nothing to hand over
handover-list-empty-text = None of the programmes takes guidance over from care providers.
handover-title = Handover { $programme }
handover-lead = Per provider: how many residents wait for which step. Choose a provider to go on.
handover-lead-provider = Your clients whose guidance changes, and the step they wait for.
handover-empty = There are no residents yet
handover-empty-text = They are here as soon as the file of residents was read.
handover-table = Providers and the step their residents wait for
handover-table-hint = The numbers say how many residents wait for that step. Done: every step was taken, or the case is closed.
handover-provider = Provider
handover-residents = Residents
handover-done = Done
handover-large = Large: call first
handover-order-title = The agreed order
handover-order-text = Each step comes after the one before. A step that comes too early is refused.

handover-step-provider-letter = Letter to the provider
handover-step-resident-letter = Letter to the resident
handover-step-joint-visit = Joint visit
handover-step-consent = Consent to share
handover-step-takeover = Guidance taken over
handover-step-farewell = Farewell of the old guide

handover-short-provider-letter = Letter provider
handover-short-resident-letter = Letter resident
handover-short-joint-visit = Visit
handover-short-consent = Consent
handover-short-takeover = Takeover
handover-short-farewell = Farewell

handover-why-provider-letter = The letter names the residents it is about. A provider with { $clients } clients or more is called first.
handover-why-resident-letter = At least { $days } days later. The letter says that we take the guidance over.
handover-why-joint-visit = The old and the new guide go together.
handover-why-consent = The resident says what the old guide may share, and what farewell they want.
handover-why-takeover = The new guide takes over.
handover-why-farewell = The resident says goodbye as they wish.

handover-wrong-title = { $count ->
    [one] With { $count } resident the order went wrong
   *[other] With { $count } residents the order went wrong
  }
handover-told-after = the resident got the letter on { $resident }, the provider only on { $provider }.
handover-told-late = { $days ->
    [0] the provider got the letter on the same day.
    [one] the provider was told { $days } day ahead.
   *[other] the provider was told { $days } days ahead.
  }

handover-provider-lead = { $count ->
    [one] { $count } resident gets other guidance.
   *[other] { $count } residents get other guidance.
  }
handover-make-title = Make letters
handover-call-first = This is a large provider. Call first and discuss which residents and guides it concerns.
handover-provider-waiting = { $count ->
    [0] The provider knows of all residents that they move over.
    [one] Of { $count } resident the provider does not know yet.
   *[other] Of { $count } residents the provider does not know yet.
  }
handover-make-provider = Make letter to provider
handover-make-provider-confirm = The letter names every resident who was not announced yet. That takes this step for them. Go on?
handover-residents-waiting = { $count ->
    [0] No resident waits for a letter.
    [one] { $count } resident waits for a letter.
   *[other] { $count } residents wait for a letter.
  }
handover-from = It may be sent from { $from }.
handover-make-residents = Make letters to residents
handover-make-residents-confirm = Every resident whose turn it is gets a letter. Go on?
handover-letters-title = Letters to the provider
handover-no-letters = No letter was made yet.
handover-letter-of = Letter of { $on }
handover-letter-pdf = PDF
handover-residents-title = Residents
handover-resident = Resident
handover-guide = Guide
handover-no-guide = Guide unknown
handover-hours = { $hours } hours a week
handover-taken = Done
handover-none-taken = Nothing yet
handover-next = Next step
handover-closed = Case closed
handover-complete = Handed over
handover-wait-until = From { $from }
handover-record-consent = First record what may be shared
handover-step-of = Step for { $who }
handover-on = Date
handover-on-of = Date of the step for { $who }
handover-take = Take step

handover-refused-title = This cannot be done yet
handover-refused-order = “{ $step }” cannot be taken yet. First comes “{ $needs }”.
handover-refused-taken = “{ $step }” was taken already.
handover-refused-notice = The provider must know it in time. The letter to the resident may be sent from { $earliest }.
handover-refused-before = The previous step was on { $previous }. Choose that day or a later one.
handover-refused-future = This day has yet to come. Choose today or earlier.
handover-refused-consent = The resident has not said yet what may be shared. First record the consent in the case.
handover-refused-no-handover = No guidance is taken over for this resident.
handover-refused-nobody-waits = No resident of this provider waits for this letter.
handover-stale = Someone else changed this case just now. See what it says and try again.

note-handover-provider-told = The letter was made. Send it today.
note-handover-residents-told = The letters were made. They are in the cases of the residents.
note-handover-step-taken = The step was taken.
