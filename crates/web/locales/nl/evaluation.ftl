# Wat een programma deed.
evaluation-list-title = Evaluatie
evaluation-list-lead = Wat leverde een programma op? Kies een programma.
evaluation-list-empty = Er zijn nog geen programma’s
evaluation-list-empty-text = Een programma staat in een bestand bij de instellingen van Omzien. Vraag uw beheerder erom.
evaluation-residents = inwoners
evaluation-hidden = verborgen
evaluation-interval = tussen { $low } en { $high } (95%), n = { $n }
evaluation-interval-alone = tussen { $low } en { $high } (95%)
evaluation-n = n = { $n }
evaluation-as-of = Stand op
evaluation-as-of-hint = Buiten het team telt een hele maand: de laatste dag van een maand.
evaluation-as-of-hint-internal = Wat later gebeurde, telt niet mee.
evaluation-as-of-go = Toon deze dag
evaluation-as-pdf = PDF
evaluation-as-xlsx = Excel
evaluation-as-csv = CSV
evaluation-as-json = JSON
evaluation-about = Over deze evaluatie
evaluation-internal-title = Alleen voor het team
evaluation-to-public = Toon wat iedereen mag zien
evaluation-hidden-title = Kleine aantallen zijn verborgen
evaluation-to-internal = Toon alle aantallen van mijn team
