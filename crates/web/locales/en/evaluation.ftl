# What a programme did.
evaluation-list-title = Evaluation
evaluation-list-lead = What did a programme achieve? Choose one.
evaluation-list-empty = There are no programmes yet
evaluation-list-empty-text = A programme is a file among the settings of Omzien. Ask your administrator for it.
evaluation-residents = residents
evaluation-hidden = hidden
evaluation-interval = between { $low } and { $high } (95%), n = { $n }
evaluation-interval-alone = between { $low } and { $high } (95%)
evaluation-n = n = { $n }
evaluation-as-of = As of
evaluation-as-of-hint = Outside the team whole months count: the last day of a month.
evaluation-as-of-hint-internal = What happened later does not count.
evaluation-as-of-go = Show this day
evaluation-as-pdf = PDF
evaluation-as-xlsx = Excel
evaluation-as-csv = CSV
evaluation-as-json = JSON
evaluation-about = About this evaluation
evaluation-internal-title = For the team only
evaluation-to-public = Show what everyone may see
evaluation-hidden-title = Small numbers are hidden
evaluation-to-internal = Show every number of my team
