//! `cargo xtask assets`: style sheets, theme and scripts from their npm packages.
//!
//! The result is small and committed, so that building the server needs no Node (docs/decisions/0004).

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::options::Options;
use crate::place::TempFolder;
use crate::run::{answer, run};
use crate::test::{Verdict, offline};
use crate::{Done, Failure, place, progress};

type Contents = BTreeMap<PathBuf, Vec<u8>>;

/// Makes the assets again.
pub(crate) fn assets(words: &[String]) -> Done {
    Options::read(words, &[], &[])?;
    install(&folder())?;
    build(&folder().join("dist"))
}

/// Checks that the committed assets are what the lock file gives.
pub(crate) fn check() -> Done<Verdict> {
    if let Err(failure) = install(&folder()) {
        return if reachable() { Err(failure) } else { offline("the assets were not made again") };
    }
    let made = TempFolder::new("assets")?;
    build(made.path())?;
    let differing = differing(&contents(&folder().join("dist"))?, &contents(made.path())?);
    if differing.is_empty() {
        return Ok(Verdict::Passed);
    }
    let names: Vec<String> = differing.iter().map(|path| path.display().to_string()).collect();
    Err(Failure(format!(
        "in crates/web/assets/dist these files are not what the lock file gives: {}; run `cargo xtask assets` and \
         commit the result",
        names.join(", ")
    )))
}

/// Installs exactly what a folder's lock file says.
pub(crate) fn install(folder: &Path) -> Done {
    run(Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder))
}

/// Says whether the npm registry answers.
pub(crate) fn reachable() -> bool {
    progress::say("asking whether the npm registry answers");
    answer("npm", &["ping", "--fetch-retries=0"]).is_some()
}

fn folder() -> PathBuf {
    place::root().join("crates/web/assets")
}

fn build(into: &Path) -> Done {
    run(Command::new("node").arg("build.mjs").arg(into).current_dir(folder()))
}

fn contents(dist: &Path) -> Done<Contents> {
    let read = |path: PathBuf| {
        let bytes = fs::read(&path).map_err(Failure::to(format!("read {}", path.display())))?;
        Ok((path.strip_prefix(dist).unwrap_or(&path).to_path_buf(), bytes))
    };
    place::files_below(dist)?.into_iter().map(read).collect()
}

fn differing(one: &Contents, other: &Contents) -> Vec<PathBuf> {
    let all = one.keys().chain(other.keys().filter(|path| !one.contains_key(*path)));
    all.filter(|path| one.get(*path) != other.get(*path)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_changed_came_or_went() {
        let folder = TempFolder::new("assets-test").unwrap();
        let write = |name: &str, text| fs::write(folder.path().join(name), text).unwrap();
        write("same.css", "a");
        write("changed.css", "a");
        write("gone.css", "a");
        let committed = contents(folder.path()).unwrap();
        write("changed.css", "b");
        write("new.css", "c");
        fs::remove_file(folder.path().join("gone.css")).unwrap();
        let made = contents(folder.path()).unwrap();
        assert_eq!(differing(&committed, &made), ["changed.css", "gone.css", "new.css"].map(PathBuf::from));
        assert_eq!(differing(&made, &made), Vec::<PathBuf>::new());
    }
}
