//! Writes the values of a spreadsheet as a Dutch office would type them.

/// Writes a number without needless decimals and with a decimal comma.
pub(crate) fn number_text(number: f64) -> String {
    // Fifteen digits are what a spreadsheet itself keeps; this hides 0,30000000000000004.
    let shown = format!("{number:.15e}").parse::<f64>().unwrap_or(number);
    let rounded = (shown * 1e9).round() / 1e9;
    let number = if rounded.is_finite() { rounded } else { number };
    number.to_string().replace('.', ",")
}

/// Turns `2020-12-31` or `2020-12-31T14:30:00` into `31-12-2020` or `31-12-2020 14:30`.
pub(crate) fn iso_date_text(iso: &str) -> String {
    let (date, time) = iso.split_once(['T', ' ']).unwrap_or((iso, ""));
    let mut parts = date.splitn(3, '-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return iso.to_owned();
    };
    let clock = time.get(..5).filter(|clock| *clock != "00:00");
    format!("{day}-{month}-{year}{}", clock.map(|c| format!(" {c}")).unwrap_or_default())
}

/// Turns a length of time such as `PT02H30M00S` into `2:30`.
pub(crate) fn iso_duration_text(iso: &str) -> String {
    let read = || {
        let (hours, rest) = iso.strip_prefix("PT")?.split_once('H')?;
        let (minutes, _) = rest.split_once('M')?;
        Some(format!("{}:{:02}", hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?))
    };
    read().unwrap_or_else(|| iso.to_owned())
}

pub(crate) const fn yes_no_text(value: bool) -> &'static str {
    if value { "WAAR" } else { "ONWAAR" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_the_dutch_way() {
        for (number, text) in [
            (2.5, "2,5"),
            (999_900_031.0, "999900031"),
            (3.0, "3"),
            (0.1 + 0.2, "0,3"),
            (-1.25, "-1,25"),
            (0.0, "0"),
        ] {
            assert_eq!(number_text(number), text);
        }
        assert_eq!(number_text(f64::MAX).len(), 309);
        assert_eq!(iso_date_text("2020-12-31"), "31-12-2020");
        assert_eq!(iso_date_text("2020-12-31T00:00:00"), "31-12-2020");
        assert_eq!(iso_date_text("2020-12-31T14:30:00"), "31-12-2020 14:30");
        assert_eq!(iso_date_text("garbage"), "garbage");
        assert_eq!(iso_duration_text("PT02H30M00S"), "2:30");
        assert_eq!(iso_duration_text("P1D"), "P1D");
    }
}
