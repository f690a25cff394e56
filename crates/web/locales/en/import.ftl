# Reading a file.
import-title = Import
import-lead = Read a file. First you see what will happen; nothing changes yet.
import-programme = Programme
import-kind = What is in the file?
import-kind-hint = Read the residents first, then what happened and what was found.
import-kind-caseload = Residents
import-kind-events = Events
import-kind-solutions = Solutions
import-team = Team
import-team-hint = This team gets the new cases.
import-teams = These teams exist now:
import-own-team = New cases go to your team: { $team }.
import-file = File
import-file-hint = CSV, Excel (.xlsx) or OpenDocument (.ods), at most 20 MB.
import-look = See what is in it
import-no-file = Choose a file.
import-no-programme = There is no such programme. Choose another.
import-no-team = Choose the team that gets the new cases.
import-other-team = { $count ->
    [one] { $count } row is about a resident of another team. Take that row out of the file, or ask the administrator to read it.
   *[other] { $count } rows are about residents of another team. Take those rows out of the file, or ask the administrator to read it.
  }
import-preview-title = Look at it
import-preview-lead = File: { $file }
import-good = This file can be read
import-would = New: { $new }. Changed: { $changed }. Unchanged: { $unchanged }.
import-read = Read it
import-stop = Do not read it
import-bad = { $count ->
    [one] { $count } mistake: nothing was read
   *[other] { $count } mistakes: nothing was read
  }
import-bad-text = Correct the file and choose it again. Is something in another column? Choose that one below.
import-other-file = Choose a file
import-mistakes = What must be better
import-where = Where
import-what = What
import-recognised = What Omzien recognised
import-source = Kind of file
import-source-csv = CSV
import-source-xlsx = Excel (.xlsx)
import-source-ods = OpenDocument (.ods)
import-encoding = Characters
import-separator = Separator
import-separator-semicolon = semicolon
import-separator-comma = comma
import-separator-tab = tab
import-rows = Rows
import-columns = Columns
import-columns-text = From which column comes each fact? When the file is read, Omzien keeps this choice for the next one.
import-required = (needed)
import-no-column = No column
import-columns-save = Apply and look again
import-sample = The first rows
import-sample-text = Citizen service numbers are hidden here.
import-progress-title = Reading the file
import-busy-start = The file is being read.
import-busy = { $done } of { $total } done
import-busy-text = This page refreshes itself. If you close it, the reading goes on.
import-done = The file was read
import-done-text = Everything was read. Reading it again changes nothing.
import-new = new
import-changed = changed
import-unchanged = unchanged
import-next-file = Next file
import-nothing-read = Nothing was read
import-failed = Something went wrong that is not due to the file. Try again later.
import-back = Back to the file

import-unreadable-empty = The file is empty.
import-unreadable-large = The file is larger than 20 MB. Divide it over more files.
import-unreadable-unpacked = Unpacked, the spreadsheet is too large. Divide it over more files.
import-unreadable-rows = The file has more than { $max } rows. Divide it over more files.
import-unreadable-columns = Row { $row } has more than { $max } columns. Take out the columns that are not needed.
import-unreadable-cell = In row { $row }, column { $column } there is too much text. Make it shorter.
import-unreadable-old-excel = This is an Excel file of an old kind. Save it as .xlsx.
import-unreadable-protected = The file has a password. Save it without one.
import-unreadable-damaged = The file is damaged. Open it in a spreadsheet program and save it again.
import-unreadable-quote = In row { $row } a quotation mark begins that never ends. Remove it or close it.
import-unreadable-header = Column { $column } has no name, yet it holds data. Give the column a name.
import-unreadable-double = The column name “{ $name }” occurs twice. Give each column a name of its own.
import-unreadable-no-header = There is nothing in the file: the first row, with the names of the columns, is empty too.
import-no-table-pdf = This is a PDF. Send the table as CSV, Excel or OpenDocument.
import-no-table-image = This is an image. Send the table as CSV, Excel or OpenDocument.
import-no-table-web = This is a web page. Send the table as CSV, Excel or OpenDocument.
import-no-table-document = This is a text document. Send the table as CSV, Excel or OpenDocument.
import-no-table-zip = This is a zip file. Unpack it and send the table itself.
import-no-table-binary = This is no table. Send CSV, Excel or OpenDocument.

note-import-stopped = Nothing was read. The file was thrown away.
note-import-columns = The columns were changed. This is how it would go now.
