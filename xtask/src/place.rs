//! Where things are: the repository, its target folder, and temporary folders that go away.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process;

use crate::{Done, Failure, progress};

/// Returns the root of the repository.
pub(crate) fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_path_buf()
}

/// Returns the folder that cargo builds in.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |given| root().join(given))
}

/// A folder that is removed when this value goes, also after a failure or Ctrl-C.
pub(crate) struct TempFolder(PathBuf);

impl TempFolder {
    pub(crate) fn new(purpose: &str) -> Done<Self> {
        let folder = std::env::temp_dir();
        // A number of a process comes back one day, and a killed run may have left its folder.
        let paths =
            (0..100).map(|attempt| folder.join(format!("omzien-{purpose}-{}-{attempt}", process::id())));
        for path in paths {
            match fs::create_dir(&path) {
                Ok(()) => return Ok(Self(path)),
                Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {}
                Err(cause) => return Err(Failure::to(format!("make the folder {}", path.display()))(cause)),
            }
        }
        Err(Failure(format!("{} is full of folders named omzien-{purpose}-…; remove them", folder.display())))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        if let Err(cause) = fs::remove_dir_all(&self.0) {
            progress::say(&format!("could not remove {}: {cause}", self.0.display()));
        }
    }
}

/// Returns every file below a folder in a fixed order, leaving out what is built or fetched.
pub(crate) fn files_below(folder: &Path) -> Done<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(folder, &mut found).map_err(Failure::to(format!("read the folder {}", folder.display())))?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let built = [".git", "target", "node_modules", "out"].iter().any(|left_out| name == *left_out);
        if entry.file_type()?.is_dir() {
            if !built {
                collect(&entry.path(), found)?;
            }
        } else {
            found.push(entry.path());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_temporary_folder_goes_away() {
        let folder = TempFolder::new("place-test").unwrap();
        let path = folder.path().to_path_buf();
        fs::write(path.join("file"), "x").unwrap();
        assert_eq!(files_below(&path).unwrap(), [path.join("file")]);
        drop(folder);
        assert!(!path.exists());
    }
}
