//! Files of residents, events and solutions come in: looked at first, then all of it or nothing.
//!
//! Rows are recognised by the sender's own number. Reading the same file again changes nothing; a changed row changes
//! its case, with what changed in the history.

mod merge;
pub mod upload;

use std::collections::{BTreeMap, BTreeSet};

use domain::actor::{Actor, Purpose, Role};
use domain::case::Case;
use domain::id::CaseId;
use domain::import::{
    CaseloadRow, EventRow, FileKind, Finding, Mapping, SolutionRow, Table, TableRow, Vocabulary,
    read_caseload, read_events, read_solutions,
};
use domain::may::Action;
use domain::programme::Programme;
use domain::search_key::fold;
use jiff::civil::Date;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use store::{CaseKey, EntryKind, Expected};
use tabular::{Grid, Limits};

use crate::failure::Failure;
use crate::house::House;
use crate::intake::empty_case;
use crate::work::{Loaded, Work};

pub use tabular::{Encoding, NotATable, ReadError, Separator, SourceKind};

/// The kind of document under which mappings are kept.
const MAPPINGS: &str = "import-mapping";
/// How many rows a preview shows.
const SAMPLE: usize = 5;

/// A file as it was sent.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// What is to be read.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    pub programme: &'a str,
    pub kind: FileKind,
    pub file: File<'a>,
    /// Chosen by the user; without it the saved one, or else a guess.
    pub mapping: Option<&'a Mapping>,
    /// The team that gets new cases.
    pub team: &'a str,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportProblem {
    Unreadable(ReadError),
    Findings(Vec<Finding>),
    NoProgramme,
    NoTeam,
    /// A coach reads files for the own team; these rows are about residents whose case another team keeps.
    OtherTeam {
        rows: usize,
    },
}

/// What reading the file will do, before it does it.
#[derive(Clone, Debug)]
pub struct Preview {
    pub kind: FileKind,
    pub source: SourceKind,
    pub encoding: Option<Encoding>,
    pub separator: Option<Separator>,
    pub header: Vec<String>,
    pub rows: usize,
    pub sample: Vec<Vec<String>>,
    pub mapping: Mapping,
    pub outcome: Result<Tally, Vec<Finding>>,
}

/// How many rows make or change something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub new: usize,
    pub changed: usize,
    pub unchanged: usize,
}

/// A case that a file makes or changes.
struct Planned {
    /// Empty for a new case.
    before: Option<Loaded>,
    after: Case,
}

enum Rows {
    Caseload(Vec<CaseloadRow>),
    Events(Vec<EventRow>),
    Solutions(Vec<SolutionRow>),
}

impl Rows {
    /// The sender's numbers of the residents that the rows are about.
    fn numbers(&self) -> Vec<&str> {
        match self {
            Self::Caseload(rows) => rows.iter().map(|row| row.number.as_str()).collect(),
            Self::Events(rows) => rows.iter().map(|row| row.number.as_str()).collect(),
            Self::Solutions(rows) => rows.iter().map(|row| row.number.as_str()).collect(),
        }
    }
}

/// Looks at a file without changing anything.
pub async fn preview(
    house: &House,
    actor: &Actor,
    request: Request<'_>,
) -> Result<Preview, Failure<ImportProblem>> {
    let mut work = house.work(actor, purpose_of(actor)).await?;
    let programme = check(&work, house, &request)?;
    let grid = read_file(request.file).map_err(Failure::Refused)?;
    let mapping = mapping_for(&mut work, &request, &grid.header).await?;
    let mut known = known_cases(&mut work, &programme.id).await?;
    let table = table_of(&grid);
    let outcome = match read_rows(&table, &mapping, programme, &known, work.today()) {
        Ok(rows) => {
            keep_to_own_team(actor, &rows, &known)?;
            recognise(&mut work, &rows, &mut known, request.team).await?;
            Ok(tally(&plan(house, &request, programme, rows, known, work.today())))
        }
        Err(findings) => Err(findings),
    };
    work.journal(EntryKind::Read, "import-previewed", &[], &json!({ "file": request.file.name })).await?;
    work.commit().await?;
    Ok(Preview {
        kind: request.kind,
        source: grid.kind,
        encoding: grid.encoding,
        separator: grid.separator,
        rows: grid.rows.len(),
        sample: grid.rows.iter().take(SAMPLE).map(|row| row.cells.clone()).collect(),
        header: grid.header,
        mapping,
        outcome,
    })
}

/// Reads a file: every row of it, or nothing at all. `progress` hears how many cases of how many are done.
pub async fn apply(
    house: &House,
    actor: &Actor,
    request: Request<'_>,
    progress: &(dyn Fn(usize, usize) + Send + Sync),
) -> Result<Tally, Failure<ImportProblem>> {
    let mut work = house.work(actor, purpose_of(actor)).await?;
    let programme = check(&work, house, &request)?;
    let grid = read_file(request.file).map_err(Failure::Refused)?;
    let mapping = mapping_for(&mut work, &request, &grid.header).await?;
    let mut known = known_cases(&mut work, &programme.id).await?;
    let today = work.today();
    let rows = read_rows(&table_of(&grid), &mapping, programme, &known, today)
        .map_err(|findings| Failure::Refused(ImportProblem::Findings(findings)))?;
    keep_to_own_team(actor, &rows, &known)?;
    recognise(&mut work, &rows, &mut known, request.team).await?;
    let planned = plan(house, &request, programme, rows, known, today);
    let tally = tally(&planned);
    let total = planned.len();
    for (done, planned) in planned.into_iter().enumerate() {
        save(&mut work, planned, request.kind).await?;
        progress(done + 1, total);
    }
    work.tx()
        .put_document(
            MAPPINGS,
            &mapping_key(request.kind, &grid.header),
            &serde_json::to_string(&mapping)?,
            Expected::Any,
        )
        .await?;
    let detail = json!({ "file": request.file.name, "new": tally.new, "changed": tally.changed });
    work.journal(EntryKind::Write, "file-imported", &[], &detail).await?;
    work.commit().await?;
    Ok(tally)
}

/// Lists the teams that keep cases, to choose from. A coach has only the own team to choose.
pub async fn teams(house: &House, actor: &Actor) -> Result<Vec<String>, Failure> {
    let mut work = house.work(actor, purpose_of(actor)).await?;
    work.authorise(Action::ImportFile)?;
    if actor.role == Role::Coach {
        return Ok(actor.team.iter().cloned().collect());
    }
    Ok(work.tx().teams().await?)
}

/// Reads the bytes into a table, wherever they come from.
pub fn read_file(file: File<'_>) -> Result<Grid, ImportProblem> {
    tabular::read(file.bytes, file.name, &Limits::default()).map_err(ImportProblem::Unreadable)
}

/// An administrator reads files to keep the system; a coach to take a caseload over.
fn purpose_of(actor: &Actor) -> Purpose {
    if actor.role == Role::Administrator { Purpose::Administration } else { Purpose::Handover }
}

fn check<'h>(
    work: &Work<'_>,
    house: &'h House,
    request: &Request<'_>,
) -> Result<&'h Programme, Failure<ImportProblem>> {
    work.authorise(Action::ImportFile)?;
    let own = work.actor().role != Role::Coach || work.actor().team.as_deref() == Some(request.team);
    if request.team.trim().is_empty() || !own {
        return Err(Failure::Refused(ImportProblem::NoTeam));
    }
    house.programme(request.programme).ok_or(Failure::Refused(ImportProblem::NoProgramme))
}

/// Refuses a file of a coach that would change a case of another team.
fn keep_to_own_team(
    actor: &Actor,
    rows: &Rows,
    known: &BTreeMap<String, Loaded>,
) -> Result<(), Failure<ImportProblem>> {
    if actor.role != Role::Coach {
        return Ok(());
    }
    let elsewhere = |number: &&str| {
        known.get(*number).is_some_and(|loaded| Some(loaded.case.team.as_str()) != actor.team.as_deref())
    };
    match rows.numbers().into_iter().filter(elsewhere).count() {
        0 => Ok(()),
        rows => Err(Failure::Refused(ImportProblem::OtherTeam { rows })),
    }
}

/// Returns the mapping that was chosen, or the saved one if it fits the file, or a guess.
async fn mapping_for(
    work: &mut Work<'_>,
    request: &Request<'_>,
    header: &[String],
) -> Result<Mapping, Failure<ImportProblem>> {
    if let Some(chosen) = request.mapping {
        return Ok(chosen.clone());
    }
    if let Some(row) = work.tx().document(MAPPINGS, &mapping_key(request.kind, header)).await? {
        let saved: Mapping = serde_json::from_str(&row.json)?;
        if saved.problems(header).is_empty() {
            return Ok(saved);
        }
    }
    Ok(Mapping::guess(request.kind, header))
}

/// A choice of columns is kept for files with the same columns: in another file it would leave columns out unseen.
fn mapping_key(kind: FileKind, header: &[String]) -> String {
    let mut names: Vec<String> = header.iter().map(|name| fold(name)).collect();
    names.sort_unstable();
    let digest = Sha256::digest(names.join("\n").as_bytes());
    format!("{}-{}", kind.key(), &hex::encode(digest)[..16])
}

/// Returns the cases of the programme by the sender's number.
async fn known_cases<R>(
    work: &mut Work<'_>,
    programme: &str,
) -> Result<BTreeMap<String, Loaded>, Failure<R>> {
    let mut known = BTreeMap::new();
    for loaded in crate::handover::enrolled(work, programme).await? {
        let number = loaded.case.enrolment(programme).and_then(|enrolment| enrolment.number.clone());
        if let Some(number) = number {
            known.insert(number, loaded);
        }
    }
    Ok(known)
}

/// Finds residents of the file who are new to the programme but known to the team, by their BSN: they keep their case.
async fn recognise<R>(
    work: &mut Work<'_>,
    rows: &Rows,
    known: &mut BTreeMap<String, Loaded>,
    team: &str,
) -> Result<(), Failure<R>> {
    let Rows::Caseload(rows) = rows else { return Ok(()) };
    let municipality = work.actor().municipality;
    for row in rows {
        let Some(bsn) = row.bsn.filter(|_| !known.contains_key(&row.number)) else { continue };
        let key = CaseKey::bsn(work.house().vault.find_bsn(municipality, bsn));
        let found = work.tx().duplicates(&[key], 2).await?;
        // Two cases with one BSN are for a person to look at, not for a file to choose from.
        if let [only] = found.as_slice()
            && only.row.summary.team == team
            && let Some(record) = work.tx().case(only.row.id).await?
        {
            let loaded = work.unseal(record)?;
            // The number may also be that of someone else in the household.
            if loaded.case.household.asker.bsn == Some(bsn) {
                known.insert(row.number.clone(), loaded);
            }
        }
    }
    Ok(())
}

fn table_of(grid: &Grid) -> Table {
    Table {
        header: grid.header.clone(),
        rows: grid
            .rows
            .iter()
            .map(|row| TableRow {
                number: row.number,
                cells: row.cells.clone(),
                formulas: row.formulas.clone(),
            })
            .collect(),
    }
}

fn read_rows(
    table: &Table,
    mapping: &Mapping,
    programme: &Programme,
    known: &BTreeMap<String, Loaded>,
    today: Date,
) -> Result<Rows, Vec<Finding>> {
    let words = Vocabulary::of(programme);
    let numbers = || known.keys().cloned().collect::<BTreeSet<String>>();
    match mapping.kind {
        FileKind::Caseload => read_caseload(table, mapping, &words.kinds, today).map(Rows::Caseload),
        FileKind::Events => read_events(table, mapping, &words, &numbers(), today).map(Rows::Events),
        FileKind::Solutions => {
            read_solutions(table, mapping, &words.solutions, &numbers(), today).map(Rows::Solutions)
        }
    }
}

/// Works out what each case becomes. Cases that stay as they are come along, so that they can be counted.
fn plan(
    house: &House,
    request: &Request<'_>,
    programme: &Programme,
    rows: Rows,
    mut known: BTreeMap<String, Loaded>,
    today: Date,
) -> Vec<Planned> {
    let desk = merge::Desk { house, programme, today };
    match rows {
        Rows::Caseload(rows) => rows
            .into_iter()
            .map(|row| {
                let before = known.remove(&row.number);
                let case = before.as_ref().map_or_else(
                    || {
                        let household = merge::household(&desk);
                        empty_case(String::new(), request.team.to_owned(), household, Vec::new())
                    },
                    |loaded| loaded.case.clone(),
                );
                Planned { before, after: merge::resident(&desk, case, row) }
            })
            .collect(),
        Rows::Events(rows) => {
            per_case(known, rows, |row| row.number.clone(), |case, rows| merge::events(&desk, case, rows))
        }
        Rows::Solutions(rows) => {
            per_case(known, rows, |row| row.number.clone(), |case, rows| merge::solutions(&desk, case, rows))
        }
    }
}

/// Gathers the rows of each case and lets them change it together.
fn per_case<T>(
    mut known: BTreeMap<String, Loaded>,
    rows: Vec<T>,
    number: impl Fn(&T) -> String,
    change: impl Fn(Case, Vec<T>) -> Case,
) -> Vec<Planned> {
    let mut gathered: BTreeMap<String, Vec<T>> = BTreeMap::new();
    for row in rows {
        gathered.entry(number(&row)).or_default().push(row);
    }
    gathered
        .into_iter()
        .filter_map(|(number, rows)| {
            let before = known.remove(&number)?;
            let after = change(before.case.clone(), rows);
            Some(Planned { before: Some(before), after })
        })
        .collect()
}

fn tally(planned: &[Planned]) -> Tally {
    let mut tally = Tally::default();
    for one in planned {
        match &one.before {
            None => tally.new += 1,
            Some(before) if before.case == one.after => tally.unchanged += 1,
            Some(_) => tally.changed += 1,
        }
    }
    tally
}

async fn save<R>(work: &mut Work<'_>, planned: Planned, kind: FileKind) -> Result<(), Failure<R>> {
    let Planned { before, mut after } = planned;
    match before {
        None => {
            let year = work.today().year();
            let number = work.tx().next_case_number(year).await?;
            after.number = format!("{year}-{number:06}");
            let id = CaseId::new(work.house().fresh_uuid());
            work.insert(id, after, "resident-imported", &Value::Null).await?;
        }
        Some(before) if before.case == after => {}
        Some(before) => {
            let detail = json!({ "file": kind.key(), "changed": merge::differences(&before.case, &after) });
            work.save(&before, after, "resident-updated", &detail).await?;
        }
    }
    Ok(())
}
