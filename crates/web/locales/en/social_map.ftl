# The social map.
social-map-title = Social map
social-map-lead = What there is in the villages, and what it can carry.
social-map-search = Search words
social-map-search-hint = For example: koffie, wandelen, post
social-map-domain = Is about
social-map-village = For residents of
social-map-circle = Circle
social-map-any = Everything
social-map-go = Search
social-map-clear = Clear the filters
social-map-count = { $count ->
    [0] Nothing found
    [one] { $count } possibility found
   *[other] { $count } possibilities found
  }
social-map-where = Place
social-map-for = For
social-map-for-all = all villages
social-map-opening = Open
social-map-contact = Contact
social-map-cost = Cost
social-map-places = Free places
social-map-places-none = full
social-map-ages = Age
social-map-age-from = from { $from }
social-map-age-until = up to and including { $until }
social-map-age-between = { $from } up to and including { $until }
social-map-languages = Languages
social-map-languages-list = Dutch, { $languages }
social-map-can = Can carry
social-map-cannot = Cannot carry
social-map-at-home = Comes to the home
social-map-wheelchair = Wheelchair
social-map-professional = Professional present
social-map-empty = Nothing found
social-map-empty-text = Try another word or remove a filter. The beginning of a word is enough.
social-map-none = The social map is still empty
social-map-none-text = An administrator can import provisions.

carries-can-light = Company, an activity or an odd job
carries-can-moderate = Regular help to someone vulnerable, with a professional to fall back on
carries-can-heavy = Continuous or specialised help
carries-cannot-light = Regular help to someone vulnerable
carries-cannot-moderate = Continuous or specialised help
carries-cannot-heavy = Nothing excluded
