//! `cargo xtask tidy`: the rules of this house that no compiler checks.
//!
//! Each rule is a pure function from the files of the repository to findings, so that it can be tested with two
//! lines of text. All findings are reported, not only the first.

mod arrows;
mod bsn;
mod expected;
mod links;
mod manifest;
mod names;
mod pilots;
mod sql;
mod words;

use std::fmt;
use std::path::PathBuf;

use crate::options::Options;
use crate::{Done, Failure, place, progress, run};

/// A file of the repository: its path from the root, with forward slashes, and what it says.
pub(crate) struct Source {
    path: String,
    /// Empty for pictures and other files that are not text.
    text: String,
}

impl Source {
    /// Says whether the file is of a kind, by what its name ends in.
    fn is(&self, kind: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, end)| end == kind)
    }
}

/// A breach of a rule.
#[derive(Debug, PartialEq)]
pub(crate) struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl Finding {
    fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.what),
            line => write!(f, "{}:{line}: {}", self.path, self.what),
        }
    }
}

type Rule = fn(&[Source]) -> Vec<Finding>;

const RULES: [(&str, Rule); 9] = [
    ("crates know only what they may know", arrows::check),
    ("every crate takes the lints of the workspace", manifest::check),
    ("files that must be there", expected::check),
    ("links between documents lead somewhere", links::check),
    ("file names say what is inside", names::check),
    ("SQL stands in the storage crates alone", sql::check),
    ("no number could be a real BSN", bsn::check),
    ("no code knows a programme by name", pilots::check),
    ("words that do not belong in a repository", words::check),
];

/// Checks every rule and reports every breach.
pub(crate) fn tidy(words: &[String]) -> Done {
    Options::read(words, &[], &[])?;
    let sources = sources()?;
    let mut count = 0;
    for (about, rule) in RULES {
        let findings = rule(&sources);
        if !findings.is_empty() {
            progress::say(&format!("tidy: {about}"));
        }
        for finding in &findings {
            eprintln!("  {finding}");
        }
        count += findings.len();
    }
    progress::say(&format!("tidy: {} rules, {} files, {count} findings", RULES.len(), sources.len()));
    if count == 0 { Ok(()) } else { Err(Failure(format!("{count} breaches of the rules of the house"))) }
}

/// Reads the files that git knows or would add; all files where there is no git.
fn sources() -> Done<Vec<Source>> {
    let root = place::root();
    let folder = root.to_string_lossy().into_owned();
    let listed = run::answer("git", &["-C", &folder, "ls-files", "-z", "-co", "--exclude-standard"]);
    let mut paths: Vec<PathBuf> = match listed.filter(|list| !list.is_empty()) {
        Some(list) => list.split('\0').filter(|path| !path.is_empty()).map(|path| root.join(path)).collect(),
        None => place::files_below(&root)?,
    };
    paths.sort();
    paths.dedup();
    let mut sources = Vec::new();
    for path in paths.into_iter().filter(|path| path.is_file()) {
        let bytes = std::fs::read(&path).map_err(Failure::to(format!("read {}", path.display())))?;
        let text =
            if bytes.contains(&0) { String::new() } else { String::from_utf8_lossy(&bytes).into_owned() };
        let path = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().into_owned();
        sources.push(Source { path, text });
    }
    Ok(sources)
}

/// Returns the numbered lines of a text, counted from one.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line))
}

#[cfg(test)]
fn source(path: &str, text: &str) -> Source {
    Source { path: path.to_owned(), text: text.to_owned() }
}
