//! The Dutch postal code.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A Dutch postal code, shown as `1234 AB`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcode {
    digits: u16,
    letters: [char; 2],
}

/// Why a text is no Dutch postal code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PostcodeError {
    #[error("a postal code is four digits and two letters, for example 6882 AC")]
    Shape,
    #[error("a postal code does not start with 0")]
    LeadingZero,
    #[error("the letters SA, SD and SS are not used in postal codes")]
    UnusedLetters,
}

impl Postcode {
    /// Reads four digits and two letters, with or without space, in either case.
    pub fn parse(text: &str) -> Result<Self, PostcodeError> {
        let kept: Vec<char> =
            text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        let [a, b, c, d, first, second] = kept[..] else { return Err(PostcodeError::Shape) };
        let mut digits = 0;
        for digit in [a, b, c, d] {
            let value = digit.to_digit(10).and_then(|value| u16::try_from(value).ok());
            digits = digits * 10 + value.ok_or(PostcodeError::Shape)?;
        }
        if !first.is_ascii_uppercase() || !second.is_ascii_uppercase() {
            return Err(PostcodeError::Shape);
        }
        if digits < 1000 {
            return Err(PostcodeError::LeadingZero);
        }
        if first == 'S' && matches!(second, 'A' | 'D' | 'S') {
            return Err(PostcodeError::UnusedLetters);
        }
        Ok(Self { digits, letters: [first, second] })
    }

    /// Returns the four digits, which name a neighbourhood and no street.
    pub const fn digits(self) -> u16 {
        self.digits
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.letters;
        write!(f, "{} {first}{second}", self.digits)
    }
}

impl fmt::Debug for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Postcode({self})")
    }
}

impl FromStr for Postcode {
    type Err = PostcodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Postcode {
    type Error = PostcodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Postcode> for String {
    fn from(postcode: Postcode) -> Self {
        postcode.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn several_spellings_are_one_code() {
        for text in ["6882 AC", "6882AC", "6882ac", " 6882  ac "] {
            assert_eq!(Postcode::parse(text).unwrap().to_string(), "6882 AC");
        }
        assert_eq!(Postcode::parse("6882AC").unwrap().digits(), 6882);
    }

    #[test]
    fn what_is_no_code_is_refused_with_the_reason() {
        for text in ["", "68X1 AB", "6882", "6882 A", "6882 A1", "68822 AB", "６８８２ AB", "6882 ÀB"] {
            assert_eq!(Postcode::parse(text), Err(PostcodeError::Shape), "{text}");
        }
        assert_eq!(Postcode::parse("0123 AB"), Err(PostcodeError::LeadingZero));
        for letters in ["SA", "sd", "SS"] {
            assert_eq!(Postcode::parse(&format!("6882 {letters}")), Err(PostcodeError::UnusedLetters));
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_can_be_read_again(text in "[1-9][0-9]{3} ?[A-Za-z]{2}") {
            if let Ok(code) = Postcode::parse(&text) {
                prop_assert_eq!(Postcode::parse(&code.to_string()), Ok(code));
                let json = serde_json::to_string(&code).unwrap();
                prop_assert_eq!(serde_json::from_str::<Postcode>(&json).unwrap(), code);
            }
        }
    }
}
