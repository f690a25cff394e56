# Words that stand on more than one page: the names of fixed lists.
life-domain-housing = Housing
life-domain-money = Money
life-domain-work = Work and education
life-domain-daytime = What I do during the day
life-domain-household = Household
life-domain-self-care = Looking after myself
life-domain-physical-health = Physical health
life-domain-mental-health = How I feel
life-domain-addiction = Addiction
life-domain-contacts = Meeting people
life-domain-family = Family and raising children
life-domain-caring = Caring for someone else
life-domain-mobility = Getting around
life-domain-administration = Post and paperwork
life-domain-safety = Safety

channel-phone = Telephone
channel-desk = Desk
channel-letter = Letter
channel-gp = GP
channel-web = Website

urgency-normal = Normal
urgency-soon = Soon
urgency-urgent = At once

stage-new = New
stage-waiting = Picked up
stage-talk-planned = Talk planned
stage-investigation = Making the plan
stage-supported = Support runs
stage-closed = Closed

part-asker = Asks for help
part-partner = Partner
part-child = Child
part-parent = Parent
part-housemate = Lives there too
part-helper = Helps, lives elsewhere
part-supporter = Own supporter
part-representative = Representative
