# De sociale kaart.
social-map-title = Sociale kaart
social-map-lead = Wat er in de dorpen is, en wat het kan dragen.
social-map-search = Zoekwoorden
social-map-search-hint = Bijvoorbeeld: koffie, wandelen, post
social-map-domain = Gaat over
social-map-village = Voor inwoners van
social-map-circle = Cirkel
social-map-any = Alles
social-map-go = Zoeken
social-map-clear = Filters wissen
social-map-count = { $count ->
    [0] Niets gevonden
    [one] { $count } mogelijkheid gevonden
   *[other] { $count } mogelijkheden gevonden
  }
social-map-where = Plaats
social-map-for = Voor
social-map-for-all = alle dorpen
social-map-opening = Open
social-map-contact = Contact
social-map-cost = Kosten
social-map-places = Plek vrij
social-map-places-none = vol
social-map-ages = Leeftijd
social-map-age-from = vanaf { $from } jaar
social-map-age-until = tot en met { $until } jaar
social-map-age-between = { $from } tot en met { $until } jaar
social-map-languages = Talen
social-map-languages-list = Nederlands, { $languages }
social-map-can = Kan dragen
social-map-cannot = Kan niet dragen
social-map-at-home = Komt thuis
social-map-wheelchair = Rolstoel
social-map-professional = Beroepskracht erbij
social-map-empty = Niets gevonden
social-map-empty-text = Probeer een ander woord of haal een filter weg. Het begin van een woord is genoeg.
social-map-none = De sociale kaart is nog leeg
social-map-none-text = Een beheerder kan voorzieningen inlezen.

carries-can-light = Gezelschap, een activiteit of een klusje
carries-can-moderate = Regelmatige hulp aan wie kwetsbaar is, met een beroepskracht als achterwacht
carries-can-heavy = Voortdurende of specialistische hulp
carries-cannot-light = Regelmatige hulp aan wie kwetsbaar is
carries-cannot-moderate = Voortdurende of specialistische hulp
carries-cannot-heavy = Niets uitgesloten
