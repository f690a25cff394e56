//! Numbers as people write them: decimal comma and points in Dutch, the reverse in English.

use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentNumber;

use super::Language;

/// A formatter as Fluent wants it; the second argument is Fluent's own memory, which numbers do not need.
pub(super) fn dutch<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    from_fluent(value, Language::Nl)
}

pub(super) fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    from_fluent(value, Language::En)
}

fn from_fluent(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, options }) = value else { return None };
    let least = options.minimum_fraction_digits.unwrap_or(0);
    let most = options.maximum_fraction_digits.unwrap_or(2).max(least);
    let mut text = decimal(*value, most, language);
    let written = text.rsplit_once(decimal_sign(language)).map_or(0, |(_, decimals)| decimals.len());
    for _ in least..written {
        if !text.ends_with('0') {
            break;
        }
        text.pop();
    }
    Some(text.trim_end_matches(decimal_sign(language)).to_owned())
}

const fn decimal_sign(language: Language) -> char {
    match language {
        Language::Nl => ',',
        Language::En => '.',
    }
}

const fn thousands_sign(language: Language) -> char {
    match language {
        Language::Nl => '.',
        Language::En => ',',
    }
}

pub(super) fn decimal(number: f64, decimals: usize, language: Language) -> String {
    let plain = format!("{number:.decimals$}");
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    match digits.split_once('.') {
        Some((before, after)) => {
            format!("{sign}{}{}{after}", grouped(before, language), decimal_sign(language))
        }
        None => format!("{sign}{}", grouped(digits, language)),
    }
}

fn grouped(digits: &str, language: Language) -> String {
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(thousands_sign(language));
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_a_text_has_no_needless_decimals() {
        for (number, expected) in [(3.0, "3"), (2.5, "2,5"), (1000.0, "1.000"), (10.0, "10"), (0.25, "0,25")]
        {
            assert_eq!(dutch(&FluentValue::from(number), &()).as_deref(), Some(expected));
        }
    }
}
