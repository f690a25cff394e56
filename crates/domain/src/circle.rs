//! The five open circles round a person (Rhedens model, nota samenredzaamheid Rheden 2018, chapter 1).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Where support comes from, ordered from near to far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Circle {
    /// Eigen kracht (rood): the person and the household itself.
    Own,
    /// Netwerk (oranje): family, friends, neighbours.
    Network,
    /// Georganiseerde vrijwilligers (geel).
    Volunteers,
    /// Algemene voorzieningen (groen): open to everyone, no indication needed.
    General,
    /// Geïndiceerde zorg (blauw): a formal decision is needed.
    Indicated,
}

impl Circle {
    pub const ALL: [Self; 5] = [Self::Own, Self::Network, Self::Volunteers, Self::General, Self::Indicated];

    /// The name used in storage, text keys and definitions.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Network => "network",
            Self::Volunteers => "volunteers",
            Self::General => "general",
            Self::Indicated => "indicated",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|circle| circle.key() == key)
    }

    /// Returns the circles nearer to the person than this one, nearest first.
    pub fn nearer(self) -> impl DoubleEndedIterator<Item = Self> {
        Self::ALL.into_iter().filter(move |other| *other < self)
    }
}

/// Why a nearer circle does not suffice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shortfall {
    /// It helps already, but not enough.
    NotEnough,
    /// There is nothing suitable nearby at this moment.
    NotAvailable,
    /// It was tried and did not work.
    Tried,
    /// The resident does not want it.
    Declined,
    /// It would not be safe for the resident or the helper.
    Unsafe,
}

impl Shortfall {
    pub const ALL: [Self; 5] =
        [Self::NotEnough, Self::NotAvailable, Self::Tried, Self::Declined, Self::Unsafe];

    pub const fn key(self) -> &'static str {
        match self {
            Self::NotEnough => "not-enough",
            Self::NotAvailable => "not-available",
            Self::Tried => "tried",
            Self::Declined => "declined",
            Self::Unsafe => "unsafe",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.key() == key)
    }
}

/// A circle, with the reason why each nearer one does not suffice.
///
/// Support in a farther circle cannot be written down without those reasons (Wmo 2015 art. 2.3.5 lid 3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "UncheckedPlacement")]
pub struct Placement {
    circle: Circle,
    nearer: BTreeMap<Circle, Shortfall>,
    explanation: Option<String>,
}

#[derive(Deserialize)]
struct UncheckedPlacement {
    circle: Circle,
    nearer: BTreeMap<Circle, Shortfall>,
    explanation: Option<String>,
}

impl TryFrom<UncheckedPlacement> for Placement {
    type Error = PlacementRefusal;

    fn try_from(raw: UncheckedPlacement) -> Result<Self, Self::Error> {
        Self::new(raw.circle, raw.nearer, raw.explanation)
    }
}

/// Why a placement in a circle cannot be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlacementRefusal {
    #[error("no reason given why {} does not suffice", .0.key())]
    ReasonMissing(Circle),
    #[error("{} is not nearer than the chosen circle", .0.key())]
    NotNearer(Circle),
    #[error("indicated care needs an explanation in words")]
    ExplanationMissing,
}

impl Placement {
    /// Places support in a circle. Every nearer circle needs a reason; indicated care also needs words.
    pub fn new(
        circle: Circle,
        nearer: BTreeMap<Circle, Shortfall>,
        explanation: Option<String>,
    ) -> Result<Self, PlacementRefusal> {
        if let Some(missing) = circle.nearer().find(|near| !nearer.contains_key(near)) {
            return Err(PlacementRefusal::ReasonMissing(missing));
        }
        if let Some(farther) = nearer.keys().find(|other| **other >= circle) {
            return Err(PlacementRefusal::NotNearer(*farther));
        }
        let explanation = explanation.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        if circle == Circle::Indicated && explanation.is_none() {
            return Err(PlacementRefusal::ExplanationMissing);
        }
        Ok(Self { circle, nearer, explanation })
    }

    pub const fn circle(&self) -> Circle {
        self.circle
    }

    /// The reasons, nearest circle first.
    pub fn nearer(&self) -> &BTreeMap<Circle, Shortfall> {
        &self.nearer
    }

    pub fn explanation(&self) -> Option<&str> {
        self.explanation.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reasons(circles: &[Circle]) -> BTreeMap<Circle, Shortfall> {
        circles.iter().map(|circle| (*circle, Shortfall::NotEnough)).collect()
    }

    #[test]
    fn a_farther_circle_needs_a_reason_for_each_nearer_one() {
        for circle in Circle::ALL {
            let nearer: Vec<Circle> = circle.nearer().collect();
            let because = Some("uitleg".to_owned());
            assert!(Placement::new(circle, reasons(&nearer), because.clone()).is_ok());
            for left_out in &nearer {
                let rest: Vec<Circle> = nearer.iter().copied().filter(|near| near != left_out).collect();
                assert_eq!(
                    Placement::new(circle, reasons(&rest), because.clone()),
                    Err(PlacementRefusal::ReasonMissing(*left_out))
                );
            }
        }
    }

    #[test]
    fn indicated_care_needs_words_and_a_farther_circle_is_no_reason() {
        let all_nearer: Vec<Circle> = Circle::Indicated.nearer().collect();
        assert_eq!(
            Placement::new(Circle::Indicated, reasons(&all_nearer), Some("  ".to_owned())),
            Err(PlacementRefusal::ExplanationMissing)
        );
        assert_eq!(
            Placement::new(Circle::Network, reasons(&[Circle::Own, Circle::General]), None),
            Err(PlacementRefusal::NotNearer(Circle::General))
        );
    }

    #[test]
    fn a_stored_placement_is_checked_when_it_is_read() {
        let stored = r#"{"circle":"volunteers","nearer":{"own":"tried"},"explanation":null}"#;
        assert!(serde_json::from_str::<Placement>(stored).is_err());
    }
}
