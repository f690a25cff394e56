# Steun dichtbij zoeken bij een dossier.
nearby-title = Steun dichtbij
nearby-for = Steun dichtbij voor { $name }
nearby-lead = Wat er in de buurt is voor deze vraag. Het dichtstbij staat bovenaan.
nearby-asked = Wat is er gevraagd?
nearby-about = Gaat over
nearby-about-nothing = Nog niet aangegeven
nearby-wishes = Wensen
nearby-limits = Rekening houden met
nearby-place = Woont in
nearby-place-unknown = Onbekend
nearby-early = Nog niet koppelen
nearby-early-text = Deze inwoner zit in het programma { $programme }, in de stap “{ $phase }”. Dan stellen we nog geen andere steun voor. Eerst vertrouwen, dan pas veranderen. U kunt vast kijken wat er is, maar zet nog niets in het plan.
nearby-early-no-phase = Deze inwoner zit in het programma { $programme }. De stap is nog niet gekozen. Kies die eerst in het dossier; daarna kunt u koppelen. U kunt vast kijken wat er is, maar zet nog niets in het plan.

nearby-why = Waarom dit past
nearby-put-in-plan = Zet in het plan
nearby-contact = Contact
nearby-opening = Open
nearby-cost = Kosten
nearby-where = Plaats
nearby-reason-about = Gaat over: { $what }
nearby-reason-mentions = De vraag noemt: { $words }
nearby-reason-village = In { $village }
nearby-reason-home = Komt bij de inwoner thuis
nearby-reason-speaks = Spreekt { $language }
nearby-reason-wheelchair = Toegankelijk met een rolstoel
nearby-reason-professional = Er is een beroepskracht bij
nearby-reason-places = { $count ->
    [one] { $count } plek vrij
   *[other] { $count } plekken vrij
  }
nearby-off = Dit viel af
nearby-off-text = Dit gaat wel over de vraag, maar past nu niet. Bij elk staat waarom.
nearby-off-not-for = Alleen voor inwoners van { $villages }
nearby-off-young = Pas vanaf { $age } jaar
nearby-off-old = Tot en met { $age } jaar
nearby-off-wheelchair = Niet toegankelijk met een rolstoel
nearby-off-home = Komt niet aan huis
nearby-off-heavy-light = Alleen voor lichte vragen; deze vraag is zwaarder
nearby-off-heavy-moderate = Niet voor dringende of zware vragen
nearby-off-heavy-heavy = Niet zwaar genoeg
nearby-off-full = Geen plek vrij
nearby-off-language = Spreekt geen { $language }
nearby-empty = Nog niets gevonden
nearby-empty-text = Vul in het dossier aan waar de vraag over gaat, of wat iemand graag doet. Dan kan Omzien zoeken. U kunt ook zelf rondkijken op de sociale kaart.
nearby-empty-case = Naar het dossier
nearby-empty-map = Naar de sociale kaart
nearby-count = { $count ->
    [one] { $count } mogelijkheid
   *[other] { $count } mogelijkheden
  }
nearby-circle-none = Niets dat past in deze cirkel.
nearby-own = Eerst: wat kan iemand zelf, en wie zijn er al? Bespreek dat voordat u verder kijkt.
nearby-more = { $count ->
    [one] Nog { $count } mogelijkheid in deze cirkel
   *[other] Nog { $count } mogelijkheden in deze cirkel
  }
