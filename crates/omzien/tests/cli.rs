//! The command line as people script it: exit codes, output, and what a data folder survives.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use sha2::Digest as _;
use tempfile::TempDir;

const PROGRAMME: &str = "sociale-basis-rheden";

fn omzien(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_omzien")).args(arguments).env("LANG", "nl_NL.UTF-8").output().unwrap()
}

fn done(arguments: &[&str]) -> String {
    let output = omzien(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn code(arguments: &[&str]) -> (i32, String) {
    let output = omzien(arguments);
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn file(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/rheden");
    root.join(name).to_str().unwrap().to_owned()
}

/// A data folder with the demo in it.
fn demo() -> (TempDir, String) {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data").to_str().unwrap().to_owned();
    done(&["demo", "--seed-only", "--cases", "20", "--data", &data]);
    (folder, data)
}

#[test]
fn the_evaluation_gives_the_published_figures() {
    let (_folder, data) = demo();
    let json = done(&["evaluate", PROGRAMME, "--format", "json", "--internal", "--data", &data]);
    let evaluation: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(evaluation["cases"], 63);
    let counts = |id: &str| -> Vec<i64> {
        let tables = evaluation["tables"].as_array().unwrap();
        let table = tables.iter().find(|table| table["id"] == id).unwrap();
        table["rows"].as_array().unwrap().iter().map(|row| row["count"].as_i64().unwrap()).collect()
    };
    assert_eq!(counts("place"), [33, 9, 21]);
    assert_eq!(counts("kind"), [25, 38]);
    assert_eq!(counts("outcome"), [38, 9, 8, 2, 1, 2, 2, 1]);
    assert_eq!(counts("solution"), [11, 2, 1, 1, 1, 1, 3, 2]);
    let findings = evaluation["findings"].as_array().unwrap();
    let told_late = findings.iter().filter(|finding| finding["kind"] == "provider-told-after-resident");
    assert_eq!(told_late.count(), 6);

    let public = done(&["evaluate", PROGRAMME, "--format", "json", "--data", &data]);
    let public: serde_json::Value = serde_json::from_str(&public).unwrap();
    assert!(public["findings"].as_array().unwrap().iter().all(|finding| finding["case"].is_null()));
    assert!(public.to_string().contains("\"hidden\":true"));
}

#[test]
fn a_file_with_mistakes_is_refused_whole_and_a_good_one_can_be_read_twice() {
    let (_folder, data) = demo();
    let import =
        |name: &str| code(&["import", "caseload", &file(name), "--programme", PROGRAMME, "--data", &data]);
    let (status, told) = import("inwonersbestand-met-fouten.csv");
    assert_eq!(status, 1);
    assert_eq!(told.lines().filter(|line| line.starts_with("Rij ")).count(), 10, "{told}");
    let again =
        ["import", "caseload", &file("inwonersbestand.csv"), "--programme", PROGRAMME, "--data", &data];
    assert_eq!(done(&again), "Ingelezen: 0 nieuw, 0 veranderd, 63 hetzelfde gebleven.\n");
}

#[test]
fn exit_codes_tell_what_kind_of_trouble_it_is() {
    let (_folder, data) = demo();
    assert_eq!(code(&["onzin"]).0, 2);
    assert_eq!(code(&["evaluate", "onbekend", "--data", &data]).0, 1);
    assert_eq!(code(&["import", "caseload", "/nergens.csv", "--programme", PROGRAMME, "--data", &data]).0, 3);
    assert_eq!(code(&["demo", "--seed-only", "--data", &data]).0, 1, "a demo never touches existing data");
    assert_eq!(code(&["programme", "check", file("verloop.csv").as_str()]).0, 1);
    assert_eq!(code(&["--help"]).0, 0);
}

#[test]
fn a_backup_comes_back_whole_and_a_damaged_one_does_not_come_back_at_all() {
    let (folder, data) = demo();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (backup, proof) = (path("saved.backup"), path("proof.json"));
    done(&["journal", "verify", "--data", &data, "--write-proof", &proof]);
    done(&["backup", &backup, "--data", &data]);

    let good = fs::read(&backup).unwrap();
    let damaged = path("damaged.backup");
    for step in 0..40 {
        let mut bytes = good.clone();
        let at = step * (bytes.len() - 1) / 39;
        bytes[at] ^= 1;
        fs::write(&damaged, &bytes).unwrap();
        let empty = path(&format!("empty-{step}"));
        let (status, told) = code(&["restore", &damaged, "--data", &empty]);
        assert_eq!(status, 1, "byte {at}: {told}");
        assert!(!PathBuf::from(&empty).join("omzien.sqlite").exists(), "nothing was begun");
    }
    fs::write(&damaged, &good[..good.len() / 2]).unwrap();
    assert_eq!(code(&["restore", &damaged, "--data", &path("half")]).0, 1);

    let fresh = path("fresh");
    done(&["restore", &backup, "--data", &fresh]);
    fs::copy(Path::new(&data).join("omzien.key"), Path::new(&fresh).join("omzien.key")).unwrap();
    done(&["journal", "verify", "--data", &fresh, "--proof", &proof]);
    let evaluate =
        |data: &str| done(&["evaluate", PROGRAMME, "--format", "json", "--internal", "--data", data]);
    assert_eq!(evaluate(&data), evaluate(&fresh));
}

#[test]
fn no_bsn_lies_readable_on_the_disk() {
    let (folder, data) = demo();
    let backup = folder.path().join("saved.backup").to_str().unwrap().to_owned();
    done(&["backup", &backup, "--data", &data]);
    let planted: Vec<String> = fs::read_to_string(file("inwonersbestand.csv"))
        .unwrap()
        .lines()
        .skip(1)
        .filter_map(|line| line.split(';').nth(1).map(str::to_owned))
        .collect();
    assert_eq!(planted.len(), 63);
    let mut files: Vec<PathBuf> = fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.push(backup.into());
    for file in files {
        let bytes = fs::read(&file).unwrap();
        for bsn in &planted {
            let found = bytes.windows(bsn.len()).any(|window| window == bsn.as_bytes());
            assert!(!found, "a BSN stands in {}", file.display());
        }
    }
}

#[test]
fn a_changed_journal_is_noticed() {
    let (folder, data) = demo();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (backup, forged, fresh) = (path("saved.backup"), path("forged.backup"), path("fresh"));
    done(&["backup", &backup, "--data", &data]);
    // Someone with the database, but without the key, changes one word of one entry and makes the file fit again.
    let text = fs::read_to_string(&backup).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let entry =
        lines.iter_mut().rfind(|line| line.contains("\"journal\"") && line.contains("question-taken-in"));
    let entry = entry.unwrap();
    *entry = entry.replacen("question-taken-in", "question-taken-on", 1);
    let foot = lines.pop().unwrap();
    let body = lines.join("\n") + "\n";
    let mut foot: serde_json::Value = serde_json::from_str(&foot).unwrap();
    let digest = sha2::Sha256::digest(body.as_bytes());
    foot["sha256"] = hex::encode(digest).into();
    fs::write(&forged, format!("{body}{foot}\n")).unwrap();
    done(&["restore", &forged, "--data", &fresh]);
    fs::copy(Path::new(&data).join("omzien.key"), Path::new(&fresh).join("omzien.key")).unwrap();
    let (status, told) = code(&["journal", "verify", "--data", &fresh]);
    assert_eq!(status, 1);
    assert!(told.contains("deze regel is veranderd"), "{told}");
}

#[test]
fn another_key_opens_nothing() {
    let (_folder, data) = demo();
    fs::write(Path::new(&data).join("omzien.key"), "00".repeat(32)).unwrap();
    assert_eq!(code(&["evaluate", PROGRAMME, "--data", &data]).0, 3);
}
