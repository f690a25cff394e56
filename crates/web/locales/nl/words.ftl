# Woorden die op meer dan één bladzijde staan: de namen van vaste lijsten.
life-domain-housing = Wonen
life-domain-money = Geld
life-domain-work = Werk en opleiding
life-domain-daytime = Wat ik overdag doe
life-domain-household = Huishouden
life-domain-self-care = Voor mezelf zorgen
life-domain-physical-health = Lichamelijke gezondheid
life-domain-mental-health = Hoe ik me voel
life-domain-addiction = Verslaving
life-domain-contacts = Mensen ontmoeten
life-domain-family = Gezin en opvoeden
life-domain-caring = Zorgen voor een ander
life-domain-mobility = Vervoer
life-domain-administration = Post en papieren
life-domain-safety = Veiligheid

channel-phone = Telefoon
channel-desk = Balie
channel-letter = Brief
channel-gp = Huisarts
channel-web = Website

urgency-normal = Gewoon
urgency-soon = Snel
urgency-urgent = Meteen

stage-new = Nieuw
stage-waiting = Opgepakt
stage-talk-planned = Gesprek gepland
stage-investigation = Plan maken
stage-supported = Steun loopt
stage-closed = Afgesloten

part-asker = Vraagt om hulp
part-partner = Partner
part-child = Kind
part-parent = Ouder
part-housemate = Woont er ook
part-helper = Helpt, woont ergens anders
part-supporter = Eigen ondersteuner
part-representative = Vertegenwoordiger
