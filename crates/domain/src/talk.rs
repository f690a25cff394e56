//! The kitchen-table talk: who is invited, what was offered, and what was agreed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    pub planned_for: Date,
    /// Time of day as written, such as "10.30".
    pub time: Option<String>,
    pub place: Option<String>,
    /// Names of those invited: the resident's own supporter, the informal carer, the old guide.
    pub invitees: Vec<String>,
    /// Independent client support was offered (Wmo 2015 art. 2.3.2 lid 3).
    pub client_support_offered: bool,
    pub report: Option<TalkReport>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkReport {
    pub held_on: Date,
    pub present: Vec<String>,
    pub summary: String,
    pub agreed: Vec<String>,
}

/// Why a talk cannot be planned or recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TalkRefusal {
    #[error("the talk is planned in the past")]
    InPast,
    #[error("independent client support has not been offered")]
    ClientSupportNotOffered,
    #[error("the talk was held in the future")]
    HeldInFuture,
    #[error("nothing was written about the talk")]
    SummaryMissing,
}

impl Talk {
    /// Checks a talk that is being planned. Client support is offered before the investigation starts.
    pub fn check(&self, today: Date) -> Result<(), TalkRefusal> {
        if self.planned_for < today {
            return Err(TalkRefusal::InPast);
        }
        if !self.client_support_offered {
            return Err(TalkRefusal::ClientSupportNotOffered);
        }
        Ok(())
    }
}

impl TalkReport {
    pub fn check(&self, today: Date) -> Result<(), TalkRefusal> {
        if self.held_on > today {
            return Err(TalkRefusal::HeldInFuture);
        }
        if self.summary.trim().is_empty() {
            return Err(TalkRefusal::SummaryMissing);
        }
        Ok(())
    }
}
