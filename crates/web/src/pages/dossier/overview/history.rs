//! Who did what and who looked, newest first.

use app::case_page::{EntryKind, HistoryLine};
use app::clock::amsterdam;
use domain::actor::Role;
use jiff::civil::DateTime;
use serde_json::Value;

use crate::Texts;

/// A line of the history; looking several times on one day is one line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) at: DateTime,
    pub(super) who: String,
    pub(super) role: Option<&'static str>,
    pub(super) what: String,
    pub(super) detail: String,
    pub(super) is_read: bool,
    pub(super) times: u32,
}

impl Line {
    fn is_same_look(&self, other: &Self) -> bool {
        (&self.who, &self.what, self.at.date()) == (&other.who, &other.what, other.at.date())
    }
}

/// What the journal calls the things that happen to a case. Anything else is told in general words.
const KNOWN: [&str; 34] = [
    "question-taken-in",
    "question-added",
    "coordinator-appointed",
    "talk-planned",
    "talk-reported",
    "goal-set",
    "goal-moved",
    "goal-reached",
    "goal-dropped",
    "goal-reopened",
    "support-arranged",
    "support-ended",
    "support-reviewed",
    "contact-recorded",
    "consent-given",
    "consent-withdrawn",
    "party-added",
    "task-added",
    "task-ticked",
    "letter-sent",
    "case-closed",
    "case-reopened",
    "solution-recorded",
    "criteria-checked",
    "phase-entered",
    "handover-step",
    "resident-imported",
    "resident-updated",
    "open-case",
    "see-letter",
    "find-support",
    "look-alikes-seen",
    "see-worklist",
    "see-handovers",
];

pub(super) fn lines(history: &[HistoryLine], texts: &Texts) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for entry in history {
        let line = line(entry, texts);
        // Between two changes, whoever looked in the same way on the same day is told once.
        let mut looks = lines.iter_mut().rev().take_while(|earlier| earlier.is_read && line.is_read);
        match looks.find(|earlier| earlier.is_same_look(&line)) {
            Some(earlier) => earlier.times += 1,
            None => lines.push(line),
        }
    }
    lines
}

fn line(entry: &HistoryLine, texts: &Texts) -> Line {
    let is_read = entry.kind == EntryKind::Read;
    let what = if KNOWN.contains(&entry.action.as_str()) {
        texts.t_in("history", &entry.action)
    } else if is_read {
        texts.t("history-seen")
    } else {
        texts.t("history-changed")
    };
    Line {
        at: entry.at.to_zoned(amsterdam()).datetime(),
        who: entry.who.clone(),
        role: Role::from_key(&entry.role).map(Role::key),
        what,
        detail: detail(&entry.detail, texts),
        is_read,
        times: 1,
    }
}

/// Says what it was about, in the words that were written down with it.
fn detail(detail: &Value, texts: &Texts) -> String {
    let words = ["words", "what", "subject", "name", "party"]
        .into_iter()
        .find_map(|key| detail.get(key).and_then(Value::as_str));
    let more = ["reason", "supplier", "mandate", "part", "place"]
        .into_iter()
        .find_map(|key| detail.get(key).and_then(Value::as_str));
    let minutes = detail
        .get("minutes")
        .and_then(Value::as_u64)
        .map(|minutes| texts.t_args("contact-minutes-choice", &[("minutes", minutes.into())]));
    let parts: Vec<String> =
        [words.map(str::to_owned), more.map(str::to_owned), minutes].into_iter().flatten().collect();
    parts.join(" – ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use jiff::Timestamp;
    use serde_json::json;

    fn entry(action: &str, kind: EntryKind, detail: Value) -> HistoryLine {
        HistoryLine {
            at: Timestamp::from_second(1_772_540_000).unwrap(),
            who: "Coach Één".to_owned(),
            role: "coach".to_owned(),
            action: action.to_owned(),
            kind,
            detail,
        }
    }

    #[test]
    fn everything_that_the_journal_knows_has_a_text_in_both_languages() {
        for language in Language::ALL {
            for action in KNOWN {
                let text = line(&entry(action, EntryKind::Write, Value::Null), &Texts::new(language)).what;
                assert!(!text.contains('⟨'), "{action}");
            }
        }
    }

    #[test]
    fn what_is_not_known_is_told_in_general_words() {
        let texts = Texts::new(Language::Nl);
        let odd = line(&entry("<b>nieuw</b>", EntryKind::Write, json!({ "words": 3 })), &texts);
        assert_eq!((odd.what.as_str(), odd.detail.as_str()), ("Iets veranderd", ""));
    }

    #[test]
    fn details_are_told_in_the_words_of_the_case() {
        let texts = Texts::new(Language::Nl);
        let arranged = json!({ "what": "Maatje", "supplier": "MVT", "circle": "volunteers" });
        assert_eq!(detail(&arranged, &texts), "Maatje – MVT");
        assert_eq!(detail(&json!({ "kind": "visit", "minutes": 45 }), &texts), "45 minuten");
        assert_eq!(detail(&Value::Null, &texts), "");
    }

    #[test]
    fn looking_again_on_the_same_day_is_one_line() {
        let seen = || entry("open-case", EntryKind::Read, Value::Null);
        let set = entry("goal-set", EntryKind::Write, Value::Null);
        let listed = || entry("see-worklist", EntryKind::Read, Value::Null);
        let history = [seen(), listed(), seen(), set, seen()];
        let lines = lines(&history, &Texts::new(Language::Nl));
        let times: Vec<u32> = lines.iter().map(|line| line.times).collect();
        assert_eq!(times, [2, 1, 1, 1]);
    }
}
