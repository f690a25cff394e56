//! The words after a verb: `--name value` and `--flag`.

use crate::{Done, Failure};

/// The options given, checked against those that the verb knows.
pub(crate) struct Options {
    pairs: Vec<(String, Option<String>)>,
}

impl Options {
    /// Reads words; `with_value` and `flags` name what is known, without the dashes.
    pub(crate) fn read(words: &[String], with_value: &[&str], flags: &[&str]) -> Done<Self> {
        let mut pairs = Vec::new();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let Some(name) = word.strip_prefix("--") else {
                return Err(Failure(format!("\"{word}\" is not an option; options start with two dashes")));
            };
            let (name, inline) = name.split_once('=').map_or((name, None), |(n, v)| (n, Some(v.to_owned())));
            if flags.contains(&name) && inline.is_none() {
                pairs.push((name.to_owned(), None));
            } else if with_value.contains(&name) {
                let value = inline.or_else(|| words.next().cloned());
                let value = value.ok_or_else(|| Failure(format!("--{name} needs a value after it")))?;
                pairs.push((name.to_owned(), Some(value)));
            } else {
                let known: Vec<String> =
                    with_value.iter().chain(flags).map(|known| format!("--{known}")).collect();
                let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
                return Err(Failure(format!("--{name} is not an option here; the options are: {known}")));
            }
        }
        Ok(Self { pairs })
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        self.pairs.iter().any(|(known, _)| known == name)
    }

    /// Returns every value given for a name, in order.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        self.pairs
            .iter()
            .filter(|(known, _)| known == name)
            .filter_map(|(_, value)| value.as_deref())
            .collect()
    }

    /// Returns the last value given for a name.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.all(name).last().copied()
    }

    /// Returns the value of a whole number, or the default.
    pub(crate) fn number(&self, name: &str, default: u32) -> Done<u32> {
        self.value(name).map_or(Ok(default), |text| {
            text.parse().map_err(|_| Failure(format!("--{name} needs a whole number, not \"{text}\"")))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Done<Options> {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        Options::read(&words, &["port", "only"], &["build"])
    }

    #[test]
    fn reads_values_and_flags() {
        let options = read(&["--port", "80", "--only=a", "--build", "--only", "b"]).unwrap();
        assert_eq!(options.number("port", 1), Ok(80));
        assert_eq!(options.all("only"), ["a", "b"]);
        assert!(options.flag("build"));
        assert_eq!(read(&[]).unwrap().number("port", 1), Ok(1));
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for words in [&["port"][..], &["--prot", "80"], &["--port"], &["--build=yes"]] {
            assert!(read(words).is_err(), "{words:?}");
        }
        assert!(read(&["--port", "many"]).unwrap().number("port", 1).is_err());
    }
}
