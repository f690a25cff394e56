//! A number in a picture, which may have to stay hidden.

use serde::{Deserialize, Serialize};

use crate::Cell;

/// A count or a measured number, or the absence of one that is too small to show.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Amount {
    Whole(u32),
    Decimal {
        value: f64,
        decimals: u8,
    },
    /// Too small to show, because it could point at a person.
    Hidden,
}

impl Amount {
    pub(crate) fn cell(self, explanation: &str) -> Cell {
        match self {
            Self::Whole(value) => Cell::Integer(value.into()),
            Self::Decimal { value, decimals } => Cell::Decimal { value, decimals },
            Self::Hidden => Cell::hidden(explanation),
        }
    }

    /// Returns the size to draw: never negative, and nothing for a hidden number.
    pub(crate) fn size(self) -> Option<f32> {
        match self {
            Self::Whole(value) => Some(to_f32(f64::from(value))),
            Self::Decimal { value, .. } => Some(to_f32(value)),
            Self::Hidden => None,
        }
    }
}

/// Brings a number to drawing precision; what is not a number or negative draws as nothing.
#[expect(clippy::cast_possible_truncation, reason = "a picture needs no more precision than its pixels")]
pub(crate) fn to_f32(value: f64) -> f32 {
    if value.is_finite() { value.clamp(0.0, 1e9) as f32 } else { 0.0 }
}
