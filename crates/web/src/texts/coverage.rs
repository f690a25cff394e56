//! No text is missing, double, unused or different between the languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::*;

/// The key of each text with the variables in it.
fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, source) in sources(language) {
        if let Err((_, problems)) = FluentResource::try_new(source.clone()) {
            panic!("{name}: {problems:?}");
        }
        let mut current = String::new();
        for line in source.lines() {
            if let Some((key, _)) = line.split_once('=')
                && line.starts_with(|first: char| first.is_ascii_lowercase())
            {
                key.trim().clone_into(&mut current);
                assert!(
                    found.insert(current.clone(), BTreeSet::new()).is_none(),
                    "{name}: {current} stands twice"
                );
            }
            let variables = line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-')
                    .collect::<String>()
            });
            if !line.starts_with('#') {
                found.entry(current.clone()).or_default().extend(variables);
            }
        }
    }
    found.remove("");
    found
}

/// The keys and the families that templates and Rust sources ask for.
fn asked() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut keys, mut families) = (BTreeSet::new(), BTreeSet::new());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src"), root.join("templates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                // White space is left out, so that a call that rustfmt broke over lines is found too.
                let source = fs::read_to_string(&path).unwrap();
                let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
                let source: String = code.flat_map(str::chars).filter(|sign| !sign.is_whitespace()).collect();
                for call in [".t(\"", ".t_args(\"", ".page(\"", "text_key(\"", ".note(\""] {
                    keys.extend(literals_after(&source, call));
                }
                families.extend(literals_after(&source, ".t_in(\"").map(|family| format!("{family}-")));
            }
        }
    }
    (keys, families)
}

fn literals_after<'a>(source: &'a str, call: &'a str) -> impl Iterator<Item = String> + 'a {
    source
        .split(call)
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(literal, _)| literal.to_owned())
        .filter(|literal| {
            !literal.is_empty()
                && literal
                    .chars()
                    .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-')
        })
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    let (dutch, english) = (keys(Language::Nl), keys(Language::En));
    assert!(!dutch.is_empty());
    let only_in = |one: &BTreeMap<String, BTreeSet<String>>, other: &BTreeMap<String, BTreeSet<String>>| {
        one.keys().filter(|key| !other.contains_key(*key)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(only_in(&dutch, &english), Vec::<String>::new(), "missing in English");
    assert_eq!(only_in(&english, &dutch), Vec::<String>::new(), "missing in Dutch");
    for (key, variables) in &dutch {
        assert_eq!(Some(variables), english.get(key), "the variables of {key}");
    }
}

#[test]
fn every_text_that_is_asked_for_exists() {
    let known = keys(Language::Nl);
    let (asked, families) = asked();
    let missing: Vec<_> = asked.iter().filter(|key| !known.contains_key(*key)).collect();
    assert_eq!(missing, Vec::<&String>::new(), "write these in locales/nl and locales/en");
    let empty: Vec<_> =
        families.iter().filter(|family| !known.keys().any(|key| key.starts_with(*family))).collect();
    assert_eq!(empty, Vec::<&String>::new(), "families without a member");
}

#[test]
fn no_text_is_unused() {
    let (asked, families) = asked();
    let unused: Vec<_> = keys(Language::Nl)
        .into_keys()
        .filter(|key| !asked.contains(key) && !families.iter().any(|family| key.starts_with(family)))
        .collect();
    assert_eq!(unused, Vec::<String>::new(), "remove these from locales/, or use them");
}
