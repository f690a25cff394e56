//! The five circles of support, from near to far, and their colours.

use serde::{Deserialize, Serialize};

use super::drawing::Colour;

/// A circle of support around a household (the Rhedens model), from near to far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Circle {
    Own,
    Network,
    Volunteers,
    General,
    Indicated,
}

/// The names of the circles in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleNames {
    pub own: String,
    pub network: String,
    pub volunteers: String,
    pub general: String,
    pub indicated: String,
}

impl CircleNames {
    /// Returns the name of a circle.
    pub fn of(&self, circle: Circle) -> &str {
        match circle {
            Circle::Own => &self.own,
            Circle::Network => &self.network,
            Circle::Volunteers => &self.volunteers,
            Circle::General => &self.general,
            Circle::Indicated => &self.indicated,
        }
    }
}

impl Circle {
    pub const ALL: [Self; 5] = [Self::Own, Self::Network, Self::Volunteers, Self::General, Self::Indicated];

    /// The number that stands for the circle inside small shapes.
    pub(crate) const fn number(self) -> &'static str {
        match self {
            Self::Own => "1",
            Self::Network => "2",
            Self::Volunteers => "3",
            Self::General => "4",
            Self::Indicated => "5",
        }
    }

    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Own => "circle-own",
            Self::Network => "circle-network",
            Self::Volunteers => "circle-volunteers",
            Self::General => "circle-general",
            Self::Indicated => "circle-indicated",
        }
    }

    /// The pale colour behind a lane.
    pub(crate) const fn ground(self) -> Colour {
        match self {
            Self::Own => Colour(0xfd, 0xf1, 0xf0),
            Self::Network => Colour(0xff, 0xf4, 0xe8),
            Self::Volunteers => Colour(0xff, 0xfb, 0xe3),
            Self::General => Colour(0xef, 0xf8, 0xef),
            Self::Indicated => Colour(0xef, 0xf5, 0xfd),
        }
    }

    /// The colour of a bar; dark text on it has a contrast of more than 10 to 1.
    pub(crate) const fn fill(self) -> Colour {
        match self {
            Self::Own => Colour(0xf9, 0xc6, 0xc0),
            Self::Network => Colour(0xff, 0xd0, 0xa0),
            Self::Volunteers => Colour(0xff, 0xe9, 0x8a),
            Self::General => Colour(0xbe, 0xe4, 0xbe),
            Self::Indicated => Colour(0xc0, 0xd9, 0xf8),
        }
    }

    /// The colour of an edge; its contrast with white is more than 4.5 to 1.
    pub(crate) const fn edge(self) -> Colour {
        match self {
            Self::Own => Colour(0xb3, 0x26, 0x1e),
            Self::Network => Colour(0xa8, 0x50, 0x00),
            Self::Volunteers => Colour(0x7d, 0x63, 0x00),
            Self::General => Colour(0x2b, 0x74, 0x30),
            Self::Indicated => Colour(0x1a, 0x57, 0x9c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::drawing::INK;

    fn luminance(Colour(red, green, blue): Colour) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    fn contrast(one: Colour, other: Colour) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn text_and_edges_stand_out() {
        for circle in Circle::ALL {
            assert!(contrast(INK, circle.fill()) >= 10.0, "{circle:?} text on bar");
            assert!(contrast(circle.edge(), circle.ground()) >= 4.5, "{circle:?} edge on lane");
        }
    }
}
