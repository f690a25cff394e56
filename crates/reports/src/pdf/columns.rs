//! How wide the columns of a table are.

use super::flow::Style;

/// What a column would like: all on one line, or at least its longest word whole.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wish {
    pub(super) natural: f32,
    pub(super) least: f32,
}

impl Wish {
    /// Makes room for a text as well.
    pub(super) fn include(&mut self, text: &str, style: Style) {
        for line in text.split('\n') {
            self.natural = self.natural.max(style.width(line));
        }
        for word in text.split_whitespace() {
            self.least = self.least.max(style.width(word));
        }
    }
}

/// Divides `room` over columns: what they like if that fits, else at least whole words, else a fair part.
pub(super) fn divide(wishes: &[Wish], padding: f32, room: f32) -> Vec<f32> {
    let padded = |length: f32| length + padding + 0.5;
    let natural: f32 = wishes.iter().map(|wish| padded(wish.natural)).sum();
    let least: f32 = wishes.iter().map(|wish| padded(wish.least)).sum();
    if natural <= room {
        // A small table stays small, but is not so narrow that it looks lost.
        let wanted = if natural > room * 0.75 { room } else { natural.max(room * 0.55) };
        let stretch = wanted / natural.max(1.0);
        return wishes.iter().map(|wish| padded(wish.natural) * stretch).collect();
    }
    if least <= room {
        let share = (room - least) / (natural - least).max(1.0);
        return wishes.iter().map(|wish| padded(wish.least) + (wish.natural - wish.least) * share).collect();
    }
    wishes.iter().map(|wish| padded(wish.least) * room / least).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_room_and_never_more() {
        let wish = |natural, least| Wish { natural, least };
        let cases = [
            vec![wish(50.0, 20.0), wish(30.0, 30.0)],
            vec![wish(900.0, 80.0), wish(60.0, 60.0)],
            vec![wish(900.0, 800.0), wish(600.0, 60.0)],
        ];
        for wishes in cases {
            let total: f32 = divide(&wishes, 10.0, 460.0).iter().sum();
            assert!((250.0..=460.5).contains(&total), "{total}");
        }
    }
}
