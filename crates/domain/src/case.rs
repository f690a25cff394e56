//! The whole of one household: from the question to whether it worked.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::clock::{self, Clock, ClockKind};
use crate::consent::Consent;
use crate::contact::Contact;
use crate::enrolment::Enrolment;
use crate::household::Household;
use crate::id::{AccountId, ItemId};
use crate::indication::Indication;
use crate::keyed::keyed;
use crate::letter::Letter;
use crate::plan::Plan;
use crate::question::{Question, Urgency};
use crate::talk::Talk;

keyed! {
    /// Where a case stands.
    Stage {
        /// Taken in; nobody has picked it up.
        New => "new",
        /// Picked up; no talk planned yet.
        Waiting => "waiting",
        TalkPlanned => "talk-planned",
        /// The talk was held; the plan is being made.
        Investigation => "investigation",
        /// Support runs.
        Supported => "supported",
        Closed => "closed",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The number that people quote: "2026-000123".
    pub number: String,
    pub team: String,
    pub household: Household,
    /// In order of arrival.
    pub questions: Vec<Question>,
    pub coordination: Option<Coordination>,
    pub former_coordinations: Vec<Coordination>,
    pub parties: Vec<Party>,
    pub talk: Option<Talk>,
    pub plan: Plan,
    pub indications: Vec<Indication>,
    pub contacts: Vec<Contact>,
    pub consents: Vec<Consent>,
    pub letters: Vec<Letter>,
    pub tasks: Vec<Task>,
    pub enrolments: Vec<Enrolment>,
    pub closed: Option<Closing>,
    /// When each stage was entered, oldest first.
    pub stages: Vec<(Stage, Date)>,
}

/// The one coordinator (regisseur) of a household, with the mandate that was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coordination {
    pub coach: AccountId,
    pub name: String,
    pub since: Date,
    /// What the coordinator may decide alone, in words.
    pub mandate: String,
    pub until: Option<Date>,
}

/// Someone who takes part in the support, and which part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    pub id: ItemId,
    pub name: String,
    pub organisation: Option<String>,
    pub part: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    pub id: ItemId,
    pub what: String,
    pub due: Option<Date>,
    pub done_on: Option<Date>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    pub on: Date,
    pub note: Option<String>,
}

impl Case {
    /// Returns where the case stands, from what is in it.
    pub fn stage(&self) -> Stage {
        let talk_held = self.talk.as_ref().is_some_and(|talk| talk.report.is_some());
        if self.closed.is_some() {
            Stage::Closed
        } else if !self.plan.arrangements.is_empty()
            || self.enrolments.iter().any(|enrolment| enrolment.outcome.is_some())
        {
            Stage::Supported
        } else if talk_held {
            Stage::Investigation
        } else if self.talk.is_some() {
            Stage::TalkPlanned
        } else if self.coordination.is_some() {
            Stage::Waiting
        } else {
            Stage::New
        }
    }

    /// Writes down since when the case stands where it stands now. Call it after every change.
    pub fn settled(mut self, today: Date) -> Self {
        let stage = self.stage();
        if self.stages.last().is_none_or(|(last, _)| *last != stage) {
            self.stages.push((stage, today));
        }
        self
    }

    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// Returns the day on which the first question came in, or on which the household came into a programme.
    pub fn received(&self) -> Option<Date> {
        let asked = self.questions.iter().map(|question| question.received);
        asked.chain(self.enrolments.iter().map(|enrolment| enrolment.enrolled_on)).min()
    }

    /// Returns the highest urgency among the questions.
    pub fn urgency(&self) -> Urgency {
        self.questions.iter().map(|question| question.urgency).max().unwrap_or(Urgency::Normal)
    }

    pub fn enrolment(&self, programme: &str) -> Option<&Enrolment> {
        self.enrolments.iter().find(|enrolment| enrolment.programme == programme)
    }

    pub fn letter(&self, id: ItemId) -> Option<&Letter> {
        self.letters.iter().find(|letter| letter.id == id)
    }

    /// Whether consent for a purpose is in force on a day.
    pub fn consents_to(&self, purpose: crate::actor::Purpose, day: Date) -> bool {
        self.consents.iter().any(|consent| consent.purpose == purpose && consent.in_force(day))
    }

    /// Returns the providers who serve the household now or did, by name, without repeats.
    pub fn providers(&self) -> Vec<&str> {
        let mut names: Vec<&str> =
            self.indications.iter().map(|indication| indication.provider.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Returns every date that something waits for, earliest first; those that were met come last.
    pub fn clocks(&self) -> Vec<Clock> {
        let mut clocks = Vec::new();
        let held = self.talk.as_ref().and_then(|talk| talk.report.as_ref()).map(|report| report.held_on);
        // Every question starts the terms anew; the latest one is the one that is still being looked into.
        let asked = self.questions.iter().map(|question| question.received).max();
        let talked = held.filter(|on| asked.is_none_or(|asked| asked <= *on));
        let closed = self.closed.as_ref().map(|closing| closing.on);
        // A caseload that is taken over brings indications, not questions: the Wmo terms do not run for it.
        if let Some(received) = asked {
            let new = |kind, due, met_on| Clock { kind, due, about: None, met_on };
            let started = talked.or(closed);
            clocks.push(new(ClockKind::PersonalPlan, clock::personal_plan_until(received), started));
            let investigated = talked.and(self.arranged_since(received)).or(closed);
            clocks.push(new(ClockKind::Investigation, clock::investigation_until(received), investigated));
        }
        if let Some(talk) = &self.talk {
            clocks.push(Clock {
                kind: ClockKind::Talk,
                due: talk.planned_for,
                about: talk.place.clone(),
                met_on: held.or(closed),
            });
        }
        for arrangement in &self.plan.arrangements {
            let ended = arrangement.ended.as_ref().map(|ending| ending.on);
            clocks.push(Clock {
                kind: ClockKind::Review,
                due: arrangement.review_on,
                about: Some(arrangement.what.clone()),
                met_on: ended.or(closed),
            });
        }
        for task in &self.tasks {
            if let Some(due) = task.due {
                let about = Some(task.what.clone());
                clocks.push(Clock { kind: ClockKind::Task, due, about, met_on: task.done_on.or(closed) });
            }
        }
        clocks.sort_by_key(|clock| (clock.met_on.is_some(), clock.due));
        clocks
    }

    /// Returns the first day on which support was arranged after a question came in.
    fn arranged_since(&self, asked: Date) -> Option<Date> {
        self.plan.arrangements.iter().map(|one| one.period.from()).filter(|from| asked <= *from).min()
    }

    /// Returns the earliest date that is still waited for.
    pub fn next_deadline(&self) -> Option<Date> {
        // The plan window is the resident's time, not a duty of the team.
        self.clocks()
            .into_iter()
            .find(|clock| clock.met_on.is_none() && clock.kind != ClockKind::PersonalPlan)
            .map(|clock| clock.due)
    }
}
