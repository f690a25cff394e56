# Formulieren: wat bij elk veld hetzelfde is.
form-optional = (niet verplicht)
form-choose = Maak een keuze
form-summary-title = { $count ->
    [one] Controleer { $count } antwoord op deze bladzijde
   *[other] Controleer { $count } antwoorden op deze bladzijde
  }
form-error-required = Vul dit veld in.
form-error-date = Vul een bestaande datum in, bijvoorbeeld 3-8-2020.
form-error-number = Vul een getal in, bijvoorbeeld 2,5.
form-error-choice = Kies een van de mogelijkheden.
form-error-choose = Maak een keuze.
