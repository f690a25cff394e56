# Letters.
letters-none = There are no letters yet.
letter-sent-on = Sent on { $date }
letter-not-sent = To be sent
letter-mark-sent = This letter was sent
letter-pdf = Open as PDF
letter-kind-receipt = Receipt
letter-kind-invitation = Invitation
letter-kind-talk-report = Report
letter-kind-provider-notice = Letter to the provider
letter-kind-takeover-notice = Letter about taking guidance over
letter-kind-farewell = Letter about the farewell
note-letter-sent = Recorded that the letter was sent.
