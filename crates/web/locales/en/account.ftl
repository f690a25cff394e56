# Signing in and out.
sign-in-title = Sign in
sign-in-name = User name
sign-in-password = Password
sign-in-code = Code from your app
sign-in-code-hint = Six digits. Open the app on your phone and copy the code.
sign-in-go = Sign in
sign-in-wrong = These details are not right. Check your user name and password.
sign-in-code-needed = Fill in the code from your app too, and your password once more.
sign-in-throttled-title = Too many attempts
sign-in-throttled-text = { $minutes ->
    [one] Wait { $minutes } minute and then try again. Have you forgotten your password? Ask your administrator.
   *[other] Wait { $minutes } minutes and then try again. Have you forgotten your password? Ask your administrator.
  }

note-signed-out = You are signed out.
