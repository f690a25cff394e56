//! Breaking text into lines.

/// Breaks a text into lines no wider than `room`, as measured by `measure`.
///
/// Breaks at spaces, after hyphens and slashes, and inside a word only when the word alone is too wide. A line
/// end in the text stays one. Every line but the last of its paragraph keeps the space it was broken at, so that
/// text copied from the page keeps its words apart.
pub(crate) fn wrap(text: &str, room: f32, measure: impl Fn(&str) -> f32) -> Vec<String> {
    text.split('\n').flat_map(|line| wrap_line(line, room, &measure)).collect()
}

fn wrap_line(text: &str, room: f32, measure: &impl Fn(&str) -> f32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let candidate = format!("{line}{piece}");
        if measure(candidate.trim_end()) <= room {
            line = candidate;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = break_word(piece, room, measure, &mut lines);
    }
    lines.push(line);
    if let Some(last) = lines.last_mut() {
        last.truncate(last.trim_end().len());
    }
    lines
}

/// Splits into words that keep the space, hyphen or slash after them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '\t']).flat_map(|word| {
        // A hyphen between two letters is a place to break; one in a number or date is not.
        let mut cuts = vec![0];
        let characters: Vec<(usize, char)> = word.char_indices().collect();
        for window in characters.windows(3) {
            if matches!(window[1].1, '-' | '/') && window[0].1.is_alphabetic() && window[2].1.is_alphabetic()
            {
                cuts.push(window[2].0);
            }
        }
        cuts.push(word.len());
        cuts.windows(2).map(|cut| &word[cut[0]..cut[1]]).collect::<Vec<_>>()
    })
}

/// Cuts a word that is wider than a line; returns the part that is left over for the next line.
fn break_word(word: &str, room: f32, measure: &impl Fn(&str) -> f32, lines: &mut Vec<String>) -> String {
    let mut rest = word;
    while measure(rest.trim_end()) > room {
        let ends: Vec<usize> = rest.char_indices().skip(1).map(|(at, _)| at).collect();
        let fits = ends.partition_point(|&end| measure(&rest[..end]) <= room);
        // At least one character per line, however narrow the line.
        let Some(&end) = ends.get(fits.saturating_sub(1)) else { break };
        lines.push(rest[..end].to_owned());
        rest = &rest[end..];
    }
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> f32 {
        f32::from(u8::try_from(text.chars().count()).unwrap())
    }

    #[test]
    fn breaks_at_spaces_and_hyphens_and_in_long_words() {
        assert_eq!(wrap("een twee drie", 8.0, count), ["een twee ", "drie"]);
        assert_eq!(wrap("zorg-aanbieder", 9.0, count), ["zorg-", "aanbieder"]);
        assert_eq!(wrap("op 12-03-2026", 6.0, count), ["op ", "12-03-", "2026"]);
        assert_eq!(wrap("abcdefgh", 3.0, count), ["abc", "def", "gh"]);
        assert_eq!(wrap("a\n\nb", 3.0, count), ["a", "", "b"]);
        assert_eq!(wrap("ab", 0.0, count), ["a", "b"]);
    }
}
