//! What must happen, by when, and how that stands; never by colour alone.

use domain::case::Task;
use domain::clock::{Clock, ClockKind, Standing, days_between};
use jiff::civil::Date;

use crate::Texts;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ClockRow {
    pub(super) kind: &'static str,
    pub(super) about: Option<String>,
    pub(super) due: Date,
    pub(super) met_on: Option<Date>,
    /// How it stands, in words.
    pub(super) standing: String,
    /// How a badge shows that.
    pub(super) badge: &'static str,
    /// The article of law that asks for it.
    pub(super) law: &'static str,
}

impl ClockRow {
    pub(super) fn is_waiting(&self) -> bool {
        self.met_on.is_none()
    }

    /// Whether the team must see to it; handing in a plan is up to the resident.
    pub(super) fn is_ours(&self) -> bool {
        self.kind != ClockKind::PersonalPlan.key()
    }
}

pub(super) fn rows(clocks: &[Clock], today: Date, texts: &Texts) -> Vec<ClockRow> {
    clocks
        .iter()
        // Tasks stand in their own list, with a button.
        .filter(|clock| clock.kind != ClockKind::Task)
        .map(|clock| row(clock, today, texts))
        .collect()
}

fn row(clock: &Clock, today: Date, texts: &Texts) -> ClockRow {
    let standing = clock.standing(today);
    let (badge, words) = match standing {
        Standing::Passed => {
            ("error", texts.t_args("clock-passed", &[("days", days_between(clock.due, today).into())]))
        }
        Standing::Near if clock.due == today => ("warning", texts.t("clock-today")),
        Standing::Near => {
            ("warning", texts.t_args("clock-near", &[("days", days_between(today, clock.due).into())]))
        }
        Standing::Running => ("neutral", texts.t("clock-running")),
        Standing::Met => ("ok", texts.t("clock-met")),
    };
    // The time for an own plan is the resident's: when it is over, nobody is late.
    let (badge, words) = if clock.kind == ClockKind::PersonalPlan && standing == Standing::Passed {
        ("neutral", texts.t("clock-plan-over"))
    } else {
        (badge, words)
    };
    ClockRow {
        kind: clock.kind.key(),
        about: clock.about.clone(),
        due: clock.due,
        met_on: clock.met_on,
        standing: words,
        badge,
        law: law(clock.kind),
    }
}

const fn law(kind: ClockKind) -> &'static str {
    match kind {
        ClockKind::PersonalPlan => "Wmo 2015 art. 2.3.2 lid 2",
        ClockKind::Investigation => "Wmo 2015 art. 2.3.2 lid 1",
        ClockKind::Talk | ClockKind::Review | ClockKind::Task => "",
    }
}

pub(super) struct TaskRow {
    pub(super) task: Task,
    pub(super) late: bool,
}

/// Open tasks first, the most pressing on top; then those that were done.
pub(super) fn tasks(tasks: &[Task], today: Date) -> Vec<TaskRow> {
    let mut rows: Vec<TaskRow> = tasks
        .iter()
        .map(|task| TaskRow {
            late: task.done_on.is_none() && task.due.is_some_and(|due| due < today),
            task: task.clone(),
        })
        .collect();
    rows.sort_by_key(|row| (row.task.done_on.is_some(), row.task.due.is_none(), row.task.due));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use jiff::civil::date;

    fn standing(kind: ClockKind, due: Date) -> (String, &'static str) {
        let clock = Clock { kind, due, about: None, met_on: None };
        let row = row(&clock, date(2026, 3, 3), &Texts::new(Language::Nl));
        (row.standing, row.badge)
    }

    #[test]
    fn a_clock_says_how_it_stands_in_words() {
        let investigation = |due| standing(ClockKind::Investigation, due);
        assert_eq!(investigation(date(2026, 3, 2)), ("1 dag te laat".to_owned(), "error"));
        assert_eq!(investigation(date(2026, 3, 3)), ("Vandaag".to_owned(), "warning"));
        assert_eq!(investigation(date(2026, 3, 5)), ("Nog 2 dagen".to_owned(), "warning"));
        assert_eq!(investigation(date(2026, 4, 5)), ("Loopt".to_owned(), "neutral"));
        let plan = standing(ClockKind::PersonalPlan, date(2026, 2, 3));
        assert_eq!(plan.1, "neutral", "nobody is late with an own plan");
    }

    #[test]
    fn open_tasks_come_first_and_the_most_pressing_on_top() {
        let task = |what: &str, due, done_on| Task {
            id: domain::id::ItemId::new(uuid::Uuid::nil()),
            what: what.to_owned(),
            due,
            done_on,
        };
        let day = |day| Some(date(2026, 3, day));
        let list = [
            task("done", day(1), day(2)),
            task("whenever", None, None),
            task("next", day(9), None),
            task("late", day(1), None),
        ];
        let rows = tasks(&list, date(2026, 3, 3));
        let order: Vec<(&str, bool)> = rows.iter().map(|row| (row.task.what.as_str(), row.late)).collect();
        assert_eq!(order, [("late", true), ("next", false), ("whenever", false), ("done", false)]);
    }
}
