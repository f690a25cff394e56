//! Numbers that could be somebody's BSN.

use std::ops::RangeInclusive;

use super::{Finding, Source, lines};

/// The range that is set apart for tests and never given to a person.
const FOR_TESTS: RangeInclusive<u32> = 999_900_006..=999_999_990;

/// Finds numbers of nine digits that pass the eleven-test and are not set apart for tests.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let written = sources.iter().filter(|source| !is_generated(source));
    written
        .flat_map(|source| {
            lines(&source.text).flat_map(move |(line, text)| {
                let found = numbers(text).into_iter().filter(|number| could_be_real(*number));
                // The number itself is not repeated: this goes into logs.
                found.map(move |_| {
                    let what = "a number that could be somebody's BSN; take one from 999900006-999999990";
                    Finding::new(&source.path, line, what)
                })
            })
        })
        .collect()
}

fn is_generated(source: &Source) -> bool {
    let path = &source.path;
    path.ends_with("Cargo.lock")
        || path.ends_with("package-lock.json")
        || path.contains("/dist/")
        || source.is("svg")
}

/// Returns the words of exactly nine digits in a line, as numbers; decimals of a fraction do not count.
fn numbers(line: &str) -> Vec<u32> {
    let is_word = |c: char| c.is_alphanumeric() || c == '.';
    let words = line.split(|c: char| !is_word(c)).map(|word| word.trim_matches('.'));
    words.filter(|word| word.len() == 9).filter_map(|word| word.parse().ok()).collect()
}

fn could_be_real(number: u32) -> bool {
    number != 0 && passes_eleven_test(number) && !FOR_TESTS.contains(&number)
}

/// Weighs the digits 9, 8, … 2 and -1; the sum of a BSN is a multiple of eleven.
fn passes_eleven_test(number: u32) -> bool {
    let digit = |place: u32| i64::from(number / 10_u32.pow(place) % 10);
    let sum: i64 = (1..9).map(|place| i64::from(place + 1) * digit(place)).sum::<i64>() - digit(0);
    sum % 11 == 0
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    /// The example of many a textbook, put together here so that this file passes its own rule.
    fn textbook() -> String {
        ["123456", "782"].concat()
    }

    #[test]
    fn finds_a_number_that_could_be_real() {
        let text = format!("a\nbsn,{}\n", textbook());
        let found = check(&[source("crates/app/tests/people.csv", &text)]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 2);
        assert!(!found[0].what.contains(&textbook()));
    }

    #[test]
    fn leaves_test_numbers_and_other_numbers_alone() {
        let fine = format!("999990019 123456789 000000000 0.{0} 1{0} a{0} 12345678", textbook());
        assert_eq!(check(&[source("a.csv", &fine)]), []);
        assert_eq!(check(&[source("Cargo.lock", &textbook())]), []);
    }
}
