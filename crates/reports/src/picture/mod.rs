//! Pictures: models of what is to be shown, each with a drawing and a table of the same facts.
//!
//! A model is drawn once, as shapes ([`Drawing`]); SVG for pages and vector graphics in PDF are made from those
//! same shapes. Colour never says anything by itself: lanes have names, segments numbers, planned bars a dashed
//! edge and a word.

mod amount;
mod bars;
mod circle;
mod drawing;
mod funnel;
mod lanes;
mod mix;
mod rows;
mod svg;

use serde::{Deserialize, Serialize};

pub use amount::Amount;
pub use bars::{BarRow, Bars, BarsWords};
pub use circle::{Circle, CircleNames};
pub use drawing::{Anchor, Colour, Drawing, Item, Paint, Shape, Text};
pub use funnel::{Funnel, FunnelWords, Step};
pub use lanes::{Bar, Lanes, LanesWords, Mark, Period, Sign, Today};
pub use mix::{Mix, MixColumn, MixWords};

use crate::{Language, Table};

/// What a picture is called and what it says, for readers who do not see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    pub title: String,
    /// What the picture shows, in one or two sentences.
    pub description: String,
    /// The caption of the table with the same facts.
    pub facts: String,
}

/// A picture of any kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(clippy::large_enum_variant, reason = "documents hold few of them and are soon gone")]
pub enum Picture {
    Lanes(Lanes),
    Funnel(Funnel),
    Bars(Bars),
    Mix(Mix),
}

/// The place a picture is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// A page on a large screen.
    Wide,
    /// A phone.
    Narrow,
    /// Paper.
    Print,
}

impl Variant {
    pub(crate) const fn width(self) -> f32 {
        match self {
            Self::Wide => 960.0,
            Self::Narrow => 340.0,
            Self::Print => 690.0,
        }
    }

    /// How much wider text may turn out than measured: on screen the reader's fonts decide.
    pub(crate) const fn slack(self) -> f32 {
        match self {
            Self::Wide | Self::Narrow => 1.14,
            Self::Print => 1.0,
        }
    }

    pub(crate) const fn is_narrow(self) -> bool {
        matches!(self, Self::Narrow)
    }
}

impl Picture {
    /// Returns the name and description of the picture.
    pub fn about(&self) -> &About {
        match self {
            Self::Lanes(lanes) => &lanes.about,
            Self::Funnel(funnel) => &funnel.about,
            Self::Bars(bars) => &bars.about,
            Self::Mix(mix) => &mix.about,
        }
    }

    /// Returns the facts that the picture shows, as a table.
    pub fn facts(&self) -> Table {
        match self {
            Self::Lanes(lanes) => lanes.facts(),
            Self::Funnel(funnel) => funnel.facts(),
            Self::Bars(bars) => bars.facts(),
            Self::Mix(mix) => mix.facts(),
        }
    }

    /// Draws the picture.
    pub fn drawing(&self, variant: Variant, language: Language) -> Drawing {
        match self {
            Self::Lanes(lanes) => lanes.drawing(variant, language),
            Self::Funnel(funnel) => funnel.drawing(variant, language),
            Self::Bars(bars) => bars.drawing(variant, language),
            Self::Mix(mix) => mix.drawing(variant, language),
        }
    }

    /// Draws the picture as an SVG element for a page; `id` has to be unique on the page.
    pub fn svg(&self, id: &str, variant: Variant, language: Language) -> String {
        svg::render(&self.drawing(variant, language), self.about(), id, variant)
    }
}

impl From<Lanes> for Picture {
    fn from(lanes: Lanes) -> Self {
        Self::Lanes(lanes)
    }
}

impl From<Funnel> for Picture {
    fn from(funnel: Funnel) -> Self {
        Self::Funnel(funnel)
    }
}

impl From<Bars> for Picture {
    fn from(bars: Bars) -> Self {
        Self::Bars(bars)
    }
}

impl From<Mix> for Picture {
    fn from(mix: Mix) -> Self {
        Self::Mix(mix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cell, samples};

    #[test]
    fn bars_and_funnel_and_mix_as_svg() {
        insta::assert_snapshot!(
            "bars",
            Picture::from(samples::bars()).svg("b", Variant::Narrow, Language::En)
        );
        insta::assert_snapshot!(
            "funnel",
            Picture::from(samples::funnel()).svg("f", Variant::Wide, Language::Nl)
        );
        insta::assert_snapshot!("mix", Picture::from(samples::mix()).svg("m", Variant::Narrow, Language::Nl));
    }

    #[test]
    fn a_hidden_amount_is_hidden_in_the_facts() {
        let facts = Picture::from(samples::funnel()).facts();
        let last = facts.rows.last().unwrap();
        assert_eq!(last[1], Cell::hidden("minder dan 5"));
        assert_eq!(facts.rows.len(), samples::funnel().steps.len());
    }

    #[test]
    fn the_facts_of_the_line_hold_all_bars_marks_and_today() {
        let lanes = samples::full_lanes();
        let rows = lanes.bars.len() + lanes.marks.len() + 1;
        assert_eq!(Picture::from(lanes).facts().rows.len(), rows);
    }

    #[test]
    fn empty_pictures_can_be_drawn() {
        for picture in [
            Picture::Lanes(Lanes::default()),
            Picture::Funnel(Funnel::default()),
            Picture::Bars(Bars::default()),
            Picture::Mix(Mix::default()),
        ] {
            let drawing = picture.drawing(Variant::Wide, Language::Nl);
            assert!(drawing.height.is_finite() && drawing.height > 0.0);
            let json = serde_json::to_string(&picture).unwrap();
            assert_eq!(serde_json::from_str::<Picture>(&json).unwrap(), picture);
        }
    }
}
