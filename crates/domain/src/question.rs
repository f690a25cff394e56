//! A question as it comes in: in the asker's own words (Wmo 2015 art. 2.3.2 lid 1).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::household::Person;
use crate::id::{AccountId, ItemId};
use crate::keyed::keyed;

keyed! {
    /// The part of life that a question, goal or provision is about.
    LifeDomain {
        Housing => "housing",
        Money => "money",
        Work => "work",
        Daytime => "daytime",
        Household => "household",
        SelfCare => "self-care",
        PhysicalHealth => "physical-health",
        MentalHealth => "mental-health",
        Addiction => "addiction",
        Contacts => "contacts",
        Family => "family",
        Caring => "caring",
        Mobility => "mobility",
        Administration => "administration",
        Safety => "safety",
    }
}

keyed! {
    /// How the question reached the municipality.
    Channel {
        Phone => "phone",
        Desk => "desk",
        Letter => "letter",
        Gp => "gp",
        Web => "web",
    }
}

keyed! {
    /// How soon something must happen.
    Urgency {
        Normal => "normal",
        Soon => "soon",
        /// At once: temporary support may not wait for the investigation (Wmo 2015 art. 2.3.3).
        Urgent => "urgent",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub id: ItemId,
    /// What is asked, in the asker's own words.
    pub words: String,
    pub domains: BTreeSet<LifeDomain>,
    pub wishes: Option<String>,
    pub limits: Option<String>,
    pub channel: Channel,
    pub urgency: Urgency,
    /// The day on which the legal terms start to run.
    pub received: Date,
    /// Who reported it, when that is not the asker.
    pub reporter: Option<String>,
    pub taken_by: Option<AccountId>,
}

/// Why a question cannot be taken in yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuestionRefusal {
    #[error("the words of the question are missing")]
    WordsMissing,
    #[error("there is no way to reach the person")]
    Unreachable,
    #[error("the question is dated in the future")]
    InFuture,
}

/// Checks the only things that are compulsory: the words, and a way to reach the person. Returns all that is wrong.
pub fn check(question: &Question, asker: &Person, today: Date) -> Result<(), Vec<QuestionRefusal>> {
    let refusals: Vec<QuestionRefusal> = [
        (question.words.trim().is_empty(), QuestionRefusal::WordsMissing),
        (!asker.reachable(), QuestionRefusal::Unreachable),
        (question.received > today, QuestionRefusal::InFuture),
    ]
    .into_iter()
    .filter_map(|(wrong, refusal)| wrong.then_some(refusal))
    .collect();
    if refusals.is_empty() { Ok(()) } else { Err(refusals) }
}
