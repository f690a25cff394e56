//! Cells that a spreadsheet program would run when the file is opened.

/// Says whether a spreadsheet would run this text as a formula.
///
/// Such a text starts with `=`, `@`, a tab or a line end, or with `+` or `-` before anything but a number.
pub fn runs_as_formula(text: &str) -> bool {
    let start = text.trim_start_matches([' ', '\u{a0}']);
    match start.chars().next() {
        Some('=' | '@' | '\t' | '\r' | '\n' | '＝' | '＠' | '＋' | '－') => true,
        Some('+' | '-') => !is_number(&start[1..]),
        _ => false,
    }
}

fn is_number(text: &str) -> bool {
    let mut digits = 0;
    let plain = text.trim().chars().all(|c| {
        digits += usize::from(c.is_ascii_digit());
        c.is_ascii_digit() || matches!(c, ',' | '.' | ' ')
    });
    plain && digits > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_told_from_text_and_numbers() {
        for text in
            ["=1+1", " =A1", "@SUM(A1)", "+A1", "-A1", "-", "+", "\tx", "\rx", "-1+cmd|' /C calc'!A0", "＝1"]
        {
            assert!(runs_as_formula(text), "{text:?}");
        }
        for text in ["", "2,5", "-2,5", "+31 6", "a=b", "van der Meer", "e@x.nl", "'=1"] {
            assert!(!runs_as_formula(text), "{text:?}");
        }
    }
}
