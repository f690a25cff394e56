//! The programs outside cargo and npm that the tests need.

use std::process::Command;

use super::{Verdict, postgres};
use crate::run::{answer, find, needs, run};
use crate::{Done, Failure, progress};

/// A Debian package, what it is for, and how to see that it is there.
struct Needed {
    package: &'static str,
    what_for: &'static str,
    present: fn() -> bool,
}

const NEEDED: [Needed; 4] = [
    Needed { package: "chromium", what_for: "the browser tests", present: || find("chromium").is_some() },
    Needed {
        package: "fonts-dejavu-core",
        what_for: "text in the browser tests",
        present: || answer("fc-list", &[]).is_some_and(|fonts| !fonts.is_empty()),
    },
    Needed {
        package: "postgresql",
        what_for: "the storage tests on PostgreSQL",
        present: || postgres::programs().is_some(),
    },
    Needed {
        package: "poppler-utils",
        what_for: "reading back the PDFs that we write",
        present: || find("pdftotext").is_some(),
    },
];

/// Checks that all is there; installs what is missing when run as root.
pub(super) fn system() -> Done<Verdict> {
    node()?;
    let missing = missing();
    if missing.is_empty() {
        return Ok(Verdict::Passed);
    }
    let packages: Vec<&str> = missing.iter().map(|needed| needed.package).collect();
    let install = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    for needed in &missing {
        progress::say(&format!("missing: {} (for {})", needed.package, needed.what_for));
    }
    if answer("id", &["-u"]).as_deref() != Some("0") || find("apt-get").is_none() {
        return Err(Failure(format!("install the missing packages as root with: {install}")));
    }
    run(apt().arg("update"))?;
    run(apt().args(["install", "-y", "--no-install-recommends"]).args(&packages))?;
    match self::missing().first() {
        None => Ok(Verdict::Passed),
        Some(still) => Err(Failure(format!("{} was installed but cannot be found", still.package))),
    }
}

fn missing() -> Vec<&'static Needed> {
    NEEDED.iter().filter(|needed| !(needed.present)()).collect()
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("-q");
    command
}

/// Node runs the browser tests and makes the assets; an old one fails with riddles.
fn node() -> Done {
    needs("npm", "the assets and the browser tests")?;
    let version = answer("node", &["--version"]).unwrap_or_default();
    match major(&version) {
        Some(20..) => Ok(()),
        _ => Err(Failure(format!("Node 20 or later is needed, and `node --version` says \"{version}\""))),
    }
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_of_node() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major(""), None);
    }
}
