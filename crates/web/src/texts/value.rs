//! A value that is put into a text.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// A number (which also chooses between one and many) or a piece of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    Number(f64),
}

impl Value<'_> {
    pub(super) fn to_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Self::Number(number) => FluentValue::from(*number),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// Templates hand values over by reference, so both forms exist.
macro_rules! from_number {
    ($($number:ty),*) => {$(
        impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                Self::Number(f64::from(number))
            }
        }

        impl From<&$number> for Value<'_> {
            fn from(number: &$number) -> Self {
                Self::from(*number)
            }
        }
    )*};
}

from_number!(f64, u8, u16, u32, i8, i16, i32);

/// Counts of things that people keep fit in 53 bits; a larger one would lose its last digits only.
macro_rules! from_large_number {
    ($($number:ty),*) => {$(
        impl From<$number> for Value<'_> {
            #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
            fn from(number: $number) -> Self {
                Self::Number(number as f64)
            }
        }

        impl From<&$number> for Value<'_> {
            fn from(number: &$number) -> Self {
                Self::from(*number)
            }
        }
    )*};
}

from_large_number!(usize, u64, i64);
