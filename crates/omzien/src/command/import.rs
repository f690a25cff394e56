//! `omzien import`.

use std::io::IsTerminal as _;

use app::import::{self, File, ImportProblem, Request, Tally};
use app::nearby;
use app::sessions::machine;
use domain::actor::Role;
use domain::import::{FileKind, Finding, Mapping};
use domain::letter::Language;
use domain::provision::Provision;
use serde_json::json;

use crate::cli::{self, Import, ImportFormat};
use crate::end::End;
use crate::wiring;

pub(crate) async fn run(options: Import, language: Language) -> Result<(), End> {
    let name = options.file.display().to_string();
    let bytes = std::fs::read(&options.file).map_err(|error| End::environment(format!("{name}: {error}")))?;
    let store = wiring::open_current(&options.place).await?;
    let house = wiring::house(store.clone(), &options.place, None, language)?;
    let municipality = wiring::municipality(store.as_ref()).await?;
    let actor = machine(municipality.id, Role::Administrator, None);
    let kind = match options.kind {
        cli::FileKind::Caseload => FileKind::Caseload,
        cli::FileKind::Events => FileKind::Events,
        cli::FileKind::Solutions => FileKind::Solutions,
        cli::FileKind::Provisions => {
            let provisions = provisions(&name, &bytes)?;
            if !options.dry_run {
                nearby::save_provisions(&house, &actor, &provisions).await?;
            }
            println!("{name}: {}", provisions.len());
            return Ok(());
        }
    };
    let mapping = match &options.mapping {
        Some(file) => Some(read_mapping(file)?),
        None => None,
    };
    let request = Request {
        programme: &options.programme,
        kind,
        file: File { name: &name, bytes: &bytes },
        mapping: mapping.as_ref(),
        team: &options.team,
    };
    let done = if options.dry_run {
        let preview =
            import::preview(&house, &actor, request).await.map_err(|failure| refusal(failure, language))?;
        if options.format == ImportFormat::Json {
            let findings = preview.outcome.as_ref().err().map(|found| lines(found, language));
            println!("{}", json!({ "rows": preview.rows, "mapping": preview.mapping, "findings": findings }));
        }
        preview.outcome.map_err(|findings| End::refused(listed(&findings, language)))
    } else {
        let shows = std::io::stderr().is_terminal();
        let progress = move |done: usize, total: usize| {
            if shows && (done.is_multiple_of(250) || done == total) {
                eprint!("\r{done} / {total}");
            }
        };
        let done = import::apply(&house, &actor, request, &progress).await;
        if shows {
            eprintln!();
        }
        done.map_err(|failure| refusal(failure, language))
    }?;
    if !(options.dry_run && options.format == ImportFormat::Json) {
        report(done, options.dry_run, language, options.format);
    }
    Ok(())
}

fn report(done: Tally, dry_run: bool, language: Language, format: ImportFormat) {
    let Tally { new, changed, unchanged } = done;
    match (format, language) {
        (ImportFormat::Json, _) => {
            println!("{}", json!({ "new": new, "changed": changed, "unchanged": unchanged }));
        }
        (ImportFormat::Text, Language::Nl) => {
            let tense = if dry_run { "Dit zou gebeuren" } else { "Ingelezen" };
            println!("{tense}: {new} nieuw, {changed} veranderd, {unchanged} hetzelfde gebleven.");
        }
        (ImportFormat::Text, Language::En) => {
            let tense = if dry_run { "This would happen" } else { "Read" };
            println!("{tense}: {new} new, {changed} changed, {unchanged} unchanged.");
        }
    }
}

fn refusal(failure: app::failure::Failure<ImportProblem>, language: Language) -> End {
    use app::failure::Failure;
    match failure {
        Failure::Refused(ImportProblem::Findings(findings)) => End::refused(listed(&findings, language)),
        Failure::Refused(ImportProblem::Unreadable(error)) => End::refused(error.to_string()),
        Failure::Refused(ImportProblem::NoProgramme) => End::refused(match language {
            Language::Nl => "Dit programma is er niet. Geef het met --programme.",
            Language::En => "There is no such programme. Name it with --programme.",
        }),
        Failure::Refused(ImportProblem::NoTeam) => End::refused(match language {
            Language::Nl => "Geef met --team het team dat de dossiers krijgt.",
            Language::En => "Name with --team the team that gets the cases.",
        }),
        other => other.into(),
    }
}

fn listed(findings: &[Finding], language: Language) -> String {
    let head = match language {
        Language::Nl => format!("Er is niets ingelezen. Dit moet eerst anders ({}):", findings.len()),
        Language::En => format!("Nothing was read. This has to change first ({}):", findings.len()),
    };
    std::iter::once(head).chain(lines(findings, language)).collect::<Vec<_>>().join("\n")
}

fn lines(findings: &[Finding], language: Language) -> Vec<String> {
    findings
        .iter()
        .map(|finding| match language {
            Language::Nl => finding.line_nl(),
            Language::En => finding.line_en(),
        })
        .collect()
}

fn read_mapping(file: &std::path::Path) -> Result<Mapping, End> {
    let name = file.display();
    let text = std::fs::read_to_string(file).map_err(|error| End::environment(format!("{name}: {error}")))?;
    // A whole preview may be given back, or only its mapping.
    let value: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| End::refused(format!("{name}: {error}")))?;
    let mapping = value.get("mapping").cloned().unwrap_or(value);
    serde_json::from_value(mapping).map_err(|error| End::refused(format!("{name}: {error}")))
}

/// Reads a social map. Each provision has a key; the same key is the same provision the next time.
pub(crate) fn provisions(name: &str, bytes: &[u8]) -> Result<Vec<Provision>, End> {
    let wrong = |error: &dyn std::fmt::Display| End::refused(format!("{name}: {error}"));
    let text = std::str::from_utf8(bytes).map_err(|error| wrong(&error))?;
    let file: toml::Table = toml::from_str(text).map_err(|error| wrong(&error))?;
    let entries = file.get("provision").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let mut provisions = Vec::new();
    for entry in entries {
        let mut entry = entry.as_table().cloned().unwrap_or_default();
        let key = entry.remove("key").and_then(|key| key.as_str().map(str::to_owned));
        let key = key.ok_or_else(|| wrong(&"a provision has no key"))?;
        entry.insert("id".to_owned(), toml::Value::String(nearby::provision_id(&key).to_string()));
        let provision =
            toml::Value::Table(entry).try_into().map_err(|error| wrong(&format!("{key}: {error}")))?;
        provisions.push(provision);
    }
    Ok(provisions)
}
