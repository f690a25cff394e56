//! The citizen service number (burgerservicenummer).

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A citizen service number that passes the 11-test.
///
/// It has no `Display`, and `Debug` shows no digit, so that it cannot slip into a log, a URL or an error.
/// [`Bsn::reveal`] is the only way out, and easy to find in a review.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bsn(u32);

/// Why a text is no citizen service number. Never repeats the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BsnError {
    #[error("a BSN has nine digits")]
    NotNineDigits,
    #[error("these nine digits are no BSN: they fail the 11-test")]
    FailsElevenTest,
}

impl Bsn {
    /// Reads nine digits; dots and spaces between them are ignored.
    ///
    /// Eight digits are taken as nine of which a spreadsheet dropped the leading zero.
    pub fn parse(text: &str) -> Result<Self, BsnError> {
        let mut number = 0_u32;
        let mut count = 0;
        for character in text.trim().chars().filter(|c| !matches!(c, ' ' | '.' | '\u{a0}')) {
            let digit = character.to_digit(10).ok_or(BsnError::NotNineDigits)?;
            count += 1;
            if count > 9 {
                return Err(BsnError::NotNineDigits);
            }
            number = number * 10 + digit;
        }
        if !(8..=9).contains(&count) {
            return Err(BsnError::NotNineDigits);
        }
        if passes_eleven_test(number) { Ok(Self(number)) } else { Err(BsnError::FailsElevenTest) }
    }

    /// Returns the nine digits, leading zeros included.
    pub fn reveal(self) -> String {
        format!("{:09}", self.0)
    }
}

/// Weighs the digits 9, 8, … 2, -1; the sum of a real number is a multiple of eleven.
fn passes_eleven_test(number: u32) -> bool {
    let mut rest = i64::from(number);
    let mut sum = -(rest % 10);
    for weight in 2..=9 {
        rest /= 10;
        sum += weight * (rest % 10);
    }
    number != 0 && sum % 11 == 0
}

impl fmt::Debug for Bsn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bsn(…)")
    }
}

impl FromStr for Bsn {
    type Err = BsnError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for Bsn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.reveal())
    }
}

impl<'de> Deserialize<'de> for Bsn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not `deserialize_str`: serde_json would then refuse a number itself, and quote it.
        deserializer.deserialize_any(BsnVisitor)
    }
}

/// Reads a BSN from text. Numbers are refused in words of our own: serde's would quote the digits.
struct BsnVisitor;

impl Visitor<'_> for BsnVisitor {
    type Value = Bsn;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a BSN as text")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Bsn, E> {
        Bsn::parse(text).map_err(E::custom)
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<Bsn, E> {
        Err(E::custom("a BSN is written as text, not as a number"))
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<Bsn, E> {
        Err(E::custom("a BSN is written as text, not as a number"))
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Bsn, E> {
        Err(E::custom("a BSN is written as text, not as a number"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn test_numbers_pass_and_others_are_refused() {
        for good in ["999900031", "999900006", " 9999.00.043 "] {
            assert!(Bsn::parse(good).is_ok(), "{good}");
        }
        assert_eq!(Bsn::parse("123456789"), Err(BsnError::FailsElevenTest));
        assert_eq!(Bsn::parse("000000000"), Err(BsnError::FailsElevenTest));
        for wrong in ["", "9999000", "9999000311", "99990003a", "９９９９０００３１"] {
            assert!(Bsn::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_leading_zero_is_kept() {
        let short = (10_000_000..11_000_000).map(|n: u32| n.to_string()).find_map(|t| Bsn::parse(&t).ok());
        let revealed = short.unwrap().reveal();
        assert_eq!(revealed.len(), 9);
        assert!(revealed.starts_with('0'));
    }

    #[test]
    fn serde_goes_through_the_constructor_and_never_quotes_digits() {
        let bsn = Bsn::parse("999900031").unwrap();
        assert_eq!(serde_json::to_string(&bsn).unwrap(), "\"999900031\"");
        assert_eq!(serde_json::from_str::<Bsn>("\"999900031\"").unwrap(), bsn);
        for wrong in ["\"123456789\"", "123456789", "-123456789", "123456789.5"] {
            let message = serde_json::from_str::<Bsn>(wrong).unwrap_err().to_string();
            assert!(!message.contains("12345"), "{message}");
        }
    }

    proptest! {
        #[test]
        fn debug_and_errors_show_no_digits(number in 0_u32..1_000_000_000) {
            let shown = format!("{:?}", Bsn::parse(&format!("{number:09}")));
            prop_assert!(!shown.contains(|c: char| c.is_ascii_digit()), "{}", shown);
        }

        #[test]
        fn one_wrong_digit_is_always_noticed(place in 0_u32..9, by in 1_u32..10) {
            let number = 999_900_031_u32;
            let unit = 10_u32.pow(place);
            let digit = number / unit % 10;
            let changed = number - digit * unit + (digit + by) % 10 * unit;
            let text = format!("{changed:09}");
            prop_assert!(Bsn::parse(&text).is_err());
        }
    }
}
