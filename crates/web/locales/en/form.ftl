# Forms: what is the same for every field.
form-optional = (optional)
form-choose = Make a choice
form-summary-title = { $count ->
    [one] Check { $count } answer on this page
   *[other] Check { $count } answers on this page
  }
form-error-required = Fill in this field.
form-error-date = Fill in a date that exists, for example 3-8-2020.
form-error-number = Fill in a number, for example 2.5.
form-error-choice = Choose one of the possibilities.
form-error-choose = Make a choice.
