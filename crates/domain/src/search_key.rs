//! Keys by which names and words are found and sorted, alike on every database.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Writes a text in its plainest form: lower case, no accents, one space between words.
///
/// `Auticafé Dieren/Velp` becomes `auticafe dieren velp`; `Yılmaz` becomes `yilmaz`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    let mut push = |c: char| {
        if !c.is_alphanumeric() {
            gap = true;
            return;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        folded.push(c);
    };
    if text.is_ascii() {
        text.chars().map(|c| c.to_ascii_lowercase()).for_each(&mut push);
    } else {
        // Twice through the decomposition, because lower case can bring new accents (İ) and capitals (𝐀).
        text.nfkd()
            .flat_map(char::to_lowercase)
            .nfkd()
            .flat_map(char::to_lowercase)
            .filter(|c| !is_combining_mark(*c))
            .for_each(|c| match plain_letters(c) {
                Some(letters) => letters.chars().for_each(&mut push),
                None => push(c),
            });
    }
    folded
}

/// Gives the plain spelling of letters that are no letter plus accent.
const fn plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'ø' => "o",
        'ł' => "l",
        'ß' => "ss",
        'ı' => "i",
        'æ' => "ae",
        'œ' => "oe",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ə' => "e",
        'ς' => "σ",
        _ => return None,
    })
}

/// Splits a text into the words by which it is found.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Gives the key that sorts people as a Dutch list does: by family name without its prefix, then given name.
///
/// The family name may carry its prefix ("van der Meer") or not ("Meer").
pub fn sort_key(family_name: &str, given_name: &str) -> String {
    let (prefix, family) = split_prefix(family_name);
    // A comma sorts before every letter and digit, so that "Meer, Wim" stays before "Meerman, An".
    [fold(family), fold(given_name), fold(prefix.unwrap_or_default())].join(",")
}

const PREFIX_WORDS: [&str; 38] = [
    "'s", "'t", "aan", "aen", "af", "al", "bij", "d'", "da", "dal", "de", "del", "den", "der", "des", "di",
    "do", "dos", "du", "el", "in", "la", "las", "le", "los", "onder", "op", "over", "te", "ten", "ter",
    "tot", "uit", "uyt", "van", "ver", "von", "voor",
];

/// Splits "van der Meer" into "van der" and "Meer". The family name is never left empty.
pub fn split_prefix(family_name: &str) -> (Option<&str>, &str) {
    let name = family_name.trim();
    let mut rest = name;
    while let Some((word, after)) = rest.split_once(char::is_whitespace) {
        let plain = word.to_lowercase().replace(['’', '`', '‘'], "'");
        let is_prefix = PREFIX_WORDS.contains(&plain.as_str()) || plain == "vd" || plain == "v.d.";
        if !is_prefix {
            break;
        }
        rest = after.trim_start();
    }
    let prefix = name[..name.len() - rest.len()].trim_end();
    if prefix.is_empty() { (None, rest) } else { (Some(prefix), rest) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_case_and_punctuation_fall_away() {
        for (text, key) in [
            ("Auticafé Dieren/Velp", "auticafe dieren velp"),
            ("Ayşe Yılmaz", "ayse yilmaz"),
            ("AYŞE YILMAZ", "ayse yilmaz"),
            ("İstanbul", "istanbul"),
            ("Øst-Łódź", "ost lodz"),
            ("Straße", "strasse"),
            ("Ĳsselstraat", "ijsselstraat"),
            ("ĳsselstraat", "ijsselstraat"),
            ("Curaçao  &  Æbelø", "curacao aebelo"),
            ("  's-Gravenhage ", "s gravenhage"),
            ("", ""),
            ("–—", ""),
        ] {
            assert_eq!(fold(text), key, "{text}");
        }
        assert_eq!(words("Yes & You, Velp"), ["yes", "you", "velp"]);
    }

    #[test]
    fn the_prefix_is_split_from_the_family_name() {
        for (text, prefix, family) in [
            ("van der Meer", Some("van der"), "Meer"),
            ("Van Dijk", Some("Van"), "Dijk"),
            ("de Groot", Some("de"), "Groot"),
            ("El Amrani", Some("El"), "Amrani"),
            ("in 't Veld", Some("in 't"), "Veld"),
            ("van ’t Hof", Some("van ’t"), "Hof"),
            ("Bakker", None, "Bakker"),
            ("Bakker van Dijk", None, "Bakker van Dijk"),
            ("van", None, "van"),
            ("van der", Some("van"), "der"),
        ] {
            assert_eq!(split_prefix(text), (prefix, family), "{text}");
        }
    }

    #[test]
    fn a_dutch_list_ignores_the_prefix() {
        let mut people = [("Meerman", "An"), ("van der Meer", "Wim"), ("de Boer", "Ed"), ("Meer", "Bep")];
        people.sort_by_key(|(family, given)| sort_key(family, given));
        assert_eq!(people.map(|(_, given)| given), ["Ed", "Bep", "Wim", "An"]);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn case_does_not_matter(text in "[ a-zA-ZéÉøØıçÇ'-]{0,30}") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text.to_lowercase()));
        }

        #[test]
        fn splitting_loses_no_letter(text in any::<String>()) {
            let (prefix, family) = split_prefix(&text);
            let letters = |t: &str| t.chars().filter(|c| !c.is_whitespace()).count();
            prop_assert_eq!(letters(prefix.unwrap_or_default()) + letters(family), letters(&text));
            prop_assert_eq!(family.is_empty(), text.trim().is_empty());
        }
    }
}
