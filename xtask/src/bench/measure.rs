//! What was measured, and how it is written down.

use std::fmt::Write;

/// What a value counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Unit {
    Milliseconds,
    Seconds,
    Mebibytes,
    Requests,
}

impl Unit {
    fn sign(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Seconds => "s",
            Self::Mebibytes => "MB",
            Self::Requests => "requests",
        }
    }
}

/// One measured value, with the bound that it must keep, if any.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Measure {
    name: String,
    value: f64,
    unit: Unit,
    bound: Option<f64>,
}

impl Measure {
    pub(super) fn new(name: impl Into<String>, value: f64, unit: Unit) -> Self {
        Self { name: name.into(), value, unit, bound: None }
    }

    pub(super) fn at_most(self, bound: f64) -> Self {
        Self { bound: Some(bound), ..self }
    }

    pub(super) fn is_missed(&self) -> bool {
        self.bound.is_some_and(|bound| self.value > bound)
    }
}

/// Writes the values as a table for people.
pub(super) fn table(measures: &[Measure]) -> String {
    let width = measures.iter().map(|measure| measure.name.chars().count()).max().unwrap_or_default();
    let mut text = String::new();
    for measure in measures {
        let Measure { name, value, unit, bound } = measure;
        let bound = bound.map(|bound| format!("at most {bound}")).unwrap_or_default();
        let verdict = if measure.is_missed() { "  MISSED" } else { "" };
        let line = format!("{name:<width$}  {value:>10.1} {:<8}  {bound}{verdict}", unit.sign());
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}

/// Writes the values for programs.
pub(super) fn json(cases: u32, measures: &[Measure]) -> String {
    let rows: Vec<String> = measures
        .iter()
        .map(|Measure { name, value, unit, bound }| {
            let bound = bound.map_or("null".to_owned(), |bound| bound.to_string());
            format!("    {{ \"name\": \"{name}\", \"value\": {value:.3}, \"unit\": \"{}\", \"atMost\": {bound} }}", unit.sign())
        })
        .collect();
    format!("{{\n  \"cases\": {cases},\n  \"measures\": [\n{}\n  ]\n}}\n", rows.join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> [Measure; 2] {
        [
            Measure::new("worklist p95", 51.25, Unit::Milliseconds).at_most(50.0),
            Measure::new("size", 12.0, Unit::Mebibytes),
        ]
    }

    #[test]
    fn a_table_shows_which_bound_is_missed() {
        let text = table(&two());
        assert_eq!(text.lines().next(), Some("worklist p95        51.2 ms        at most 50  MISSED"));
        assert_eq!(text.lines().nth(1), Some("size                12.0 MB"));
    }

    #[test]
    fn json_holds_the_same() {
        let text = json(7, &two()[1..]);
        let expected = "{ \"name\": \"size\", \"value\": 12.000, \"unit\": \"MB\", \"atMost\": null }";
        assert!(text.contains(expected) && text.contains("\"cases\": 7"), "{text}");
    }
}
