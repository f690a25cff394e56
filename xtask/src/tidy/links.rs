//! Links between documents.

use std::collections::BTreeSet;

use super::{Finding, Source, lines};

/// Checks that every link in Markdown to a file or heading of this repository leads somewhere.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| is_document(source)) {
        for (line, target) in links(&source.text) {
            if let Some(what) = broken(sources, source, target) {
                findings.push(Finding::new(&source.path, line, what));
            }
        }
    }
    findings
}

fn is_document(source: &Source) -> bool {
    source.is("md") && !source.path.contains("/fixtures/")
}

/// Returns why a link leads nowhere, or nothing when it does or leads outside.
fn broken(sources: &[Source], from: &Source, target: &str) -> Option<String> {
    if target.contains("://") || target.starts_with("mailto:") {
        return None;
    }
    let (file, heading) =
        target.split_once('#').map_or((target, None), |(file, heading)| (file, Some(heading)));
    let path = if file.is_empty() { Some(from.path.clone()) } else { resolve(&from.path, file) };
    let Some(path) = path else { return Some(format!("the link to {target} leaves the repository")) };
    let Some(found) = sources.iter().find(|source| source.path == path) else {
        let folder = format!("{}/", path.trim_end_matches('/'));
        let is_folder = path.is_empty() || sources.iter().any(|source| source.path.starts_with(&folder));
        return (!is_folder).then(|| format!("the link to {target} leads to nothing"));
    };
    let heading = heading.filter(|_| found.is("md"))?;
    let there = headings(&found.text).contains(heading);
    (!there).then(|| format!("{} has no heading for #{heading}", found.path))
}

/// Returns the path that a relative link means, or nothing when it climbs out of the repository.
fn resolve(from: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// Returns the targets of the links and pictures in a text, outside code blocks.
fn links(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (line, text) in prose(text) {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once("](") {
            let Some((target, after)) = after.split_once(')') else { break };
            // A title may follow the target: [a](b "c").
            found.push((line, target.split(' ').next().unwrap_or_default()));
            rest = after;
        }
    }
    found
}

/// Returns the anchors of the headings in a text, as the usual renderers make them.
fn headings(text: &str) -> BTreeSet<String> {
    prose(text)
        .filter_map(|(_, line)| line.strip_prefix('#'))
        .map(|line| {
            let words = line.trim_start_matches('#').trim().to_lowercase();
            let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
            kept.map(|c| if c == ' ' { '-' } else { c }).collect()
        })
        .collect()
}

fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut in_code = false;
    lines(text).filter(move |(_, line)| {
        let fence = line.trim_start().starts_with("```");
        in_code ^= fence;
        !in_code && !fence
    })
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    fn findings(text: &str) -> Vec<String> {
        let sources = [source("docs/page.md", text), source("README.md", "# De lijn (1e versie)\n")];
        check(&sources).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn good_links_pass() {
        let text = "## Een kop\n[a](../README.md) ![b](../README.md#de-lijn-1e-versie \"t\")\n\
             [c](https://example.org/x) [d](#een-kop) [e](.) [f](..)\n```\n[g](nothing.md)\n```\n";
        assert_eq!(findings(text), [""; 0]);
    }

    #[test]
    fn broken_links_are_found() {
        assert_eq!(findings("[a](missing.md)"), ["the link to missing.md leads to nothing"]);
        assert_eq!(findings("[a](../README.md#nee)"), ["README.md has no heading for #nee"]);
        assert_eq!(findings("[a](../../x.md)"), ["the link to ../../x.md leaves the repository"]);
        assert_eq!(findings("[a](#nee) [b](x.png)").len(), 2);
    }
}
