# Brieven.
letters-none = Er zijn nog geen brieven.
letter-sent-on = Verstuurd op { $date }
letter-not-sent = Nog versturen
letter-mark-sent = Deze brief is verstuurd
letter-pdf = Open als PDF
letter-kind-receipt = Ontvangstbrief
letter-kind-invitation = Uitnodiging
letter-kind-talk-report = Verslag
letter-kind-provider-notice = Brief aan de aanbieder
letter-kind-takeover-notice = Brief over het overnemen van begeleiding
letter-kind-farewell = Brief over het afscheid
note-letter-sent = Genoteerd dat de brief is verstuurd.
