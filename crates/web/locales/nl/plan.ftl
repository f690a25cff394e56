# Het plan: doelen en steun in vijf cirkels.
plan-goals = Doelen, in de volgorde waarin we ze oppakken
plan-no-goals = Er zijn nog geen doelen. Vraag wat dit huishouden wil bereiken.
plan-support = Steun, van dichtbij naar ver weg
plan-indications = Indicaties van de gemeente
indication-guide = begeleider: { $guide }
indication-both = basis { $basic } uur en specialistisch { $specialised } uur per week
plan-no-support = Er is nog geen steun afgesproken.
plan-former = { $count ->
    [one] { $count } keer steun die voorbij is
   *[other] { $count } keer steun die voorbij is
  }
plan-error-ended = Deze steun is al gestopt.

goal-title = Nieuw doel
goal-lead = Wat wil dit huishouden bereiken? Het plan is van de inwoner.
goal-words = Het doel, in de woorden van het huishouden
goal-words-hint = Bijvoorbeeld: ik wil weer zelf mijn post doen.
goal-domain = Waar gaat het over?
goal-after = Komt er een ander doel eerst?
goal-after-hint = Soms moet het ene voor het andere. Bijvoorbeeld: eerst rust in het geld, dan werk.
goal-open = Bezig
goal-reached-on = Gehaald op { $date }
goal-dropped-on = Losgelaten op { $date }
goal-first = Eerst: { $words }
goal-mark-reached = Gehaald
goal-move-up = Eerder oppakken
goal-drop = Loslaten
goal-reopen = Weer oppakken
drop-goal-title = Doel loslaten
drop-goal-lead = Het doel: “{ $words }”
drop-goal-reason = Waarom laten we dit doel los?
drop-goal-reason-hint = Zo weet een volgende coach het ook.
drop-goal-submit = Laat dit doel los

support-from = Begint op { $date }
support-since = Sinds { $date }
support-until = {" "}tot en met { $date }
support-review = Terugkijken op { $date }.
support-review-due = Tijd om terug te kijken (afgesproken: { $date })
support-goals = Voor: { $goals }
support-why = Waarom niet dichterbij?
support-reviews = { $count ->
    [one] { $count } keer teruggekeken
   *[other] { $count } keer teruggekeken
  }
support-look-back = Kijk terug
support-stop = Stop

arrangement-title = Steun in het plan zetten
arrangement-lead = Begin dichtbij. Kiest u een cirkel verder weg, dan schrijft u op waarom dichterbij niet genoeg is.
arrangement-look-nearby = Kijk eerst wat er dichtbij is
arrangement-circle = In welke cirkel staat deze steun?
arrangement-what = Wat is het?
arrangement-what-hint = Bijvoorbeeld: wandelen, hulp bij de post.
arrangement-supplier = Wie doet het?
arrangement-supplier-hint = Een persoon of organisatie. Of: de inwoner zelf.
arrangement-why = Waarom is dichterbij niet genoeg?
arrangement-why-hint = Alleen de cirkels die dichterbij zijn dan uw keuze tellen. De andere mag u leeg laten.
why-not-own = Waarom is eigen kracht niet genoeg?
why-not-network = Waarom is het netwerk niet genoeg?
why-not-volunteers = Waarom zijn vrijwilligers niet genoeg?
why-not-general = Waarom is een algemene voorziening niet genoeg?
why-not-missing-own = Kies waarom eigen kracht niet genoeg is.
why-not-missing-network = Kies waarom het netwerk niet genoeg is.
why-not-missing-volunteers = Kies waarom vrijwilligers niet genoeg zijn.
why-not-missing-general = Kies waarom een algemene voorziening niet genoeg is.
arrangement-explanation = Leg het uit
arrangement-explanation-hint = Zo dat de inwoner het begrijpt. Bij geïndiceerde zorg is dit altijd nodig.
arrangement-goals = Voor welke doelen?
arrangement-no-goals = Er is nog geen doel om dit aan te koppelen.
arrangement-hours = Hoeveel uur?
arrangement-hours-unit = uur per week
arrangement-hours-hint = Bijvoorbeeld 1,5. Leeg mag ook.
arrangement-from = Vanaf
arrangement-until = Tot en met
arrangement-review = Wanneer kijken we samen terug?
arrangement-review-hint = Dan kijken we of het dichterbij kan.
arrangement-submit = Zet in het plan
arrangement-error-explanation = Leg uit waarom geïndiceerde zorg nodig is. De wet vraagt dat (Wmo 2015 art. 2.3.5 lid 3).
arrangement-error-hours = Vul uren in, bijvoorbeeld 2,5 of 2:30.
arrangement-error-week = Een week heeft 168 uur. Vul de uren per week in.
arrangement-error-review = Kijk terug op een dag tussen het begin en het einde.
arrangement-error-goals = Een van deze doelen staat niet meer in het plan. Kies opnieuw.

circle-about-own = Wat iemand zelf kan, of weer leert.
circle-about-network = Familie, vrienden en buren.
circle-about-volunteers = Vrijwilligers van een organisatie.
circle-about-general = Open voor iedereen, zonder indicatie.
circle-about-indicated = Zorg waarvoor een besluit van de gemeente nodig is.

shortfall-not-enough = Helpt al, maar is niet genoeg
shortfall-not-available = Er is nu niets dat past
shortfall-tried = Geprobeerd, werkte niet
shortfall-declined = De inwoner wil dit niet
shortfall-unsafe = Is niet veilig

ending-title = Steun stoppen
ending-lead = { $what }, { $supplier }
ending-day = Laatste dag
ending-reason = Waarom stopt het?
ending-reason-hint = Dit staat daarna in het plan.
ending-submit = Stop deze steun
ending-error-before-start = De steun was toen nog niet begonnen.

review-title = Samen terugkijken
review-lead = Helpt dit nog? En kan het nu dichterbij?
review-then = Toen was dichterbij niet genoeg:
review-nearer = Kan het nu dichterbij?
review-decision = Wat spreken we af?
review-decision-continue = Het gaat zo door
review-decision-move-nearer = Een cirkel dichterbij neemt het over
review-decision-stop = Het stopt
review-next = Wanneer kijken we weer terug?
review-next-hint = Alleen nodig als het zo doorgaat.
review-note = Wat vindt het huishouden ervan?
review-note-hint = Altijd nodig als de steun stopt of dichterbij komt.
review-error-next = Kies een dag na vandaag, en voor het einde van de steun.
review-error-note = Schrijf op waarom de steun stopt of dichterbij kan.
chance-helps-already = Iemand in deze cirkel helpt al bij hetzelfde doel.
chance-goals-reached = De doelen zijn gehaald.
chance-look-again = Toen was er niets. Kijk opnieuw.
chance-ask-again = Vraag of dit nu anders is.

note-goal-set = Het doel staat in het plan.
note-goal-reached = Mooi: het doel is gehaald.
note-goal-dropped = Het doel is losgelaten.
note-support-arranged = De steun staat in het plan.
note-support-ended = De steun is gestopt.
note-support-reviewed = Het terugkijken is bewaard.
note-support-moves = De steun is gestopt. Zet hier in het plan wat ervoor in de plaats komt.
