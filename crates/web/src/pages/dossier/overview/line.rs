//! The line of a household: what it has, from near to far, through time.

use domain::case::Case;
use domain::circle::Circle;
use domain::minutes::Minutes;
use domain::plan::GoalState;
use domain::programme::{Label, Programme};
use jiff::civil::Date;
use reports::picture::{About, Bar, CircleNames, Lanes, LanesWords, Mark, Sign, Today};
use reports::{Picture, html};

use crate::pages::dossier::sheet::letter_language;
use crate::{Language, Texts};

/// Longer words do not fit beside a mark; the table has room for no more either.
const MARK_WORDS: usize = 42;

/// Writes the picture with its table.
pub(super) fn picture(case: &Case, programmes: &[Programme], today: Date, texts: &Texts) -> String {
    let language = match texts.language() {
        Language::Nl => reports::Language::Nl,
        Language::En => reports::Language::En,
    };
    html::picture(&Picture::from(lanes(case, programmes, today, texts)), "lijn-plaat", language)
}

fn lanes(case: &Case, programmes: &[Programme], today: Date, texts: &Texts) -> Lanes {
    let mut marks = marks(case, texts);
    marks.extend(programme_marks(case, programmes, texts));
    let mut bars = arrangements(case, today, texts);
    bars.extend(indications(case, texts));
    Lanes {
        about: About {
            title: texts.t("line-title"),
            description: texts.t_args("line-description", &[("count", bars.len().into())]),
            facts: texts.t("line-facts"),
        },
        circles: CircleNames {
            own: texts.t("circle-own"),
            network: texts.t("circle-network"),
            volunteers: texts.t("circle-volunteers"),
            general: texts.t("circle-general"),
            indicated: texts.t("circle-indicated"),
        },
        words: LanesWords {
            circle: texts.t("line-circle"),
            what: texts.t("line-what"),
            who: texts.t("line-who"),
            hours: texts.t("line-hours"),
            from: texts.t("line-from"),
            until: texts.t("line-until"),
            planned: texts.t("line-planned"),
            ongoing: texts.t("line-ongoing"),
            nothing: texts.t("line-nothing"),
        },
        bars,
        marks,
        today: Some(Today { date: today, label: texts.t("line-today") }),
        period: None,
    }
}

fn arrangements(case: &Case, today: Date, texts: &Texts) -> Vec<Bar> {
    case.plan
        .arrangements
        .iter()
        .map(|arrangement| Bar {
            lane: lane(arrangement.circle()),
            label: arrangement.what.clone(),
            detail: arrangement.supplier.clone(),
            hours_label: hours_label(arrangement.weekly, texts),
            from: arrangement.period.from(),
            to: arrangement.last_day(),
            planned: arrangement.period.from() > today,
        })
        .collect()
}

/// Indications come from the files of the municipality, and always stand in the farthest circle.
fn indications(case: &Case, texts: &Texts) -> Vec<Bar> {
    case.indications
        .iter()
        .map(|indication| Bar {
            lane: reports::picture::Circle::Indicated,
            label: texts.t_args("line-indication", &[("product", (&indication.product).into())]),
            detail: indication.provider.clone(),
            hours_label: hours_label(indication.weekly(), texts),
            from: indication.period.from(),
            to: indication.period.to(),
            planned: false,
        })
        .collect()
}

fn marks(case: &Case, texts: &Texts) -> Vec<Mark> {
    let mark = |date, label, sign| Mark { date, label, lane: None, sign };
    let mut marks: Vec<Mark> = case
        .questions
        .iter()
        .map(|question| mark(question.received, texts.t("line-question"), Sign::Triangle))
        .collect();
    if let Some(talk) = &case.talk {
        let (date, label) = match &talk.report {
            Some(report) => (report.held_on, texts.t("line-talk-held")),
            None => (talk.planned_for, texts.t("line-talk-planned")),
        };
        marks.push(mark(date, label, Sign::Circle));
    }
    for goal in &case.plan.goals {
        let words = shortened(&goal.words);
        let label = texts.t_args("line-goal-set", &[("words", (&words).into())]);
        marks.push(mark(goal.set_on, label, Sign::Diamond));
        if let GoalState::Reached { on } = goal.state {
            let label = texts.t_args("line-goal-reached", &[("words", (&words).into())]);
            marks.push(mark(on, label, Sign::Square));
        }
    }
    if let Some(closing) = &case.closed {
        marks.push(mark(closing.on, texts.t("line-closed"), Sign::Square));
    }
    marks
}

/// What happened in a programme, as far as the case itself does not say it already.
fn programme_marks(case: &Case, programmes: &[Programme], texts: &Texts) -> Vec<Mark> {
    let language = letter_language(texts);
    let mark =
        |date, label: &Label, sign| Mark { date, label: label.text(language).to_owned(), lane: None, sign };
    let mut marks = Vec::new();
    for enrolment in &case.enrolments {
        let Some(definition) = programmes.iter().find(|one| one.id == enrolment.programme) else { continue };
        for event in &enrolment.events {
            let told = case.talk.as_ref().is_some_and(|talk| {
                talk.planned_for == event.on
                    || talk.report.as_ref().is_some_and(|report| report.held_on == event.on)
            });
            if let Some(known) = definition.event(&event.kind).filter(|_| !told) {
                marks.push(mark(event.on, &known.label, Sign::Circle));
            }
        }
        if let Some(outcome) = &enrolment.outcome
            && let Some(known) = definition.outcome(&outcome.kind)
        {
            marks.push(mark(outcome.on, &known.label, Sign::Square));
        }
    }
    marks
}

/// Says the hours, or nothing when it takes none.
pub(super) fn hours_label(weekly: Minutes, texts: &Texts) -> String {
    if weekly == Minutes::ZERO {
        return String::new();
    }
    texts.t_args("line-hours-a-week", &[("hours", hours(weekly, texts).into())])
}

/// Writes hours with the decimal sign of the language.
pub(super) fn hours(time: Minutes, texts: &Texts) -> String {
    time.hours_text(match texts.language() {
        Language::Nl => ',',
        Language::En => '.',
    })
}

fn shortened(words: &str) -> String {
    if words.chars().count() <= MARK_WORDS {
        return words.to_owned();
    }
    let cut: String = words.chars().take(MARK_WORDS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}

const fn lane(circle: Circle) -> reports::picture::Circle {
    match circle {
        Circle::Own => reports::picture::Circle::Own,
        Circle::Network => reports::picture::Circle::Network,
        Circle::Volunteers => reports::picture::Circle::Volunteers,
        Circle::General => reports::picture::Circle::General,
        Circle::Indicated => reports::picture::Circle::Indicated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::dossier::samples;

    #[test]
    fn every_arrangement_indication_goal_and_talk_is_on_the_line() {
        let case = samples::full();
        let lanes = lanes(&case, &[samples::programme()], samples::TODAY, &Texts::new(Language::Nl));
        assert_eq!(lanes.bars.len(), case.plan.arrangements.len() + case.indications.len());
        let reached =
            case.plan.goals.iter().filter(|goal| matches!(goal.state, GoalState::Reached { .. })).count();
        let talk = usize::from(case.talk.is_some());
        assert_eq!(lanes.marks.len(), case.questions.len() + talk + case.plan.goals.len() + reached);
        for (bar, arrangement) in lanes.bars.iter().zip(&case.plan.arrangements) {
            assert_eq!(bar.lane, lane(arrangement.circle()));
            assert_eq!(bar.to, arrangement.last_day());
        }
    }

    #[test]
    fn the_style_sheet_has_the_rules_that_pictures_need() {
        let sheet = include_str!("../../../../assets/dist/omzien.css");
        let mut rest = sheet;
        for rule in html::PICTURE_CSS.lines().map(str::trim).filter(|rule| !rule.is_empty()) {
            let (_, after) = rest.split_once(rule).unwrap_or_else(|| panic!("{rule} is missing or moved"));
            rest = after;
        }
    }

    #[test]
    fn long_words_are_cut_at_a_space() {
        assert_eq!(shortened("kort"), "kort");
        let long = shortened("Ik wil graag weer twee keer in de week onder de mensen zijn");
        assert_eq!(long, "Ik wil graag weer twee keer in de week…");
    }
}
