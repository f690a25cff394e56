# Aanmelden en afmelden.
sign-in-title = Aanmelden
sign-in-name = Gebruikersnaam
sign-in-password = Wachtwoord
sign-in-code = Code uit uw app
sign-in-code-hint = Zes cijfers. Open de app op uw telefoon en neem de code over.
sign-in-go = Aanmelden
sign-in-wrong = Deze gegevens kloppen niet. Controleer uw gebruikersnaam en wachtwoord.
sign-in-code-needed = Vul ook de code uit uw app in, en nog eens uw wachtwoord.
sign-in-throttled-title = Te vaak geprobeerd
sign-in-throttled-text = { $minutes ->
    [one] Wacht { $minutes } minuut en probeer het dan opnieuw. Weet u uw wachtwoord niet meer? Vraag het aan uw beheerder.
   *[other] Wacht { $minutes } minuten en probeer het dan opnieuw. Weet u uw wachtwoord niet meer? Vraag het aan uw beheerder.
  }

note-signed-out = U bent afgemeld.
