//! Dutch public holidays, computed for any year.

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use super::add_days;

/// A day on which legal terms do not end besides Saturday and Sunday (Algemene termijnenwet art. 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holiday {
    NewYearsDay,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    /// The day on which the birthday of the King or Queen is celebrated.
    KingsDay,
    LiberationDay,
    AscensionDay,
    WhitSunday,
    WhitMonday,
    ChristmasDay,
    SecondChristmasDay,
    /// A day made equal to a holiday by royal decree (art. 3.3), such as the Friday after Ascension Day.
    EquatedDay,
}

impl Holiday {
    pub const ALL: [Self; 12] = [
        Self::NewYearsDay,
        Self::GoodFriday,
        Self::EasterSunday,
        Self::EasterMonday,
        Self::KingsDay,
        Self::LiberationDay,
        Self::AscensionDay,
        Self::WhitSunday,
        Self::WhitMonday,
        Self::ChristmasDay,
        Self::SecondChristmasDay,
        Self::EquatedDay,
    ];

    /// The name used in storage and in text keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NewYearsDay => "new-years-day",
            Self::GoodFriday => "good-friday",
            Self::EasterSunday => "easter-sunday",
            Self::EasterMonday => "easter-monday",
            Self::KingsDay => "kings-day",
            Self::LiberationDay => "liberation-day",
            Self::AscensionDay => "ascension-day",
            Self::WhitSunday => "whit-sunday",
            Self::WhitMonday => "whit-monday",
            Self::ChristmasDay => "christmas-day",
            Self::SecondChristmasDay => "second-christmas-day",
            Self::EquatedDay => "equated-day",
        }
    }

    pub const fn name_nl(self) -> &'static str {
        match self {
            Self::NewYearsDay => "Nieuwjaarsdag",
            Self::GoodFriday => "Goede Vrijdag",
            Self::EasterSunday => "eerste paasdag",
            Self::EasterMonday => "tweede paasdag",
            Self::KingsDay => "Koningsdag",
            Self::LiberationDay => "Bevrijdingsdag",
            Self::AscensionDay => "Hemelvaartsdag",
            Self::WhitSunday => "eerste pinksterdag",
            Self::WhitMonday => "tweede pinksterdag",
            Self::ChristmasDay => "eerste kerstdag",
            Self::SecondChristmasDay => "tweede kerstdag",
            Self::EquatedDay => "dag die gelijk is aan een feestdag",
        }
    }

    pub const fn name_en(self) -> &'static str {
        match self {
            Self::NewYearsDay => "New Year's Day",
            Self::GoodFriday => "Good Friday",
            Self::EasterSunday => "Easter Sunday",
            Self::EasterMonday => "Easter Monday",
            Self::KingsDay => "King's Day",
            Self::LiberationDay => "Liberation Day",
            Self::AscensionDay => "Ascension Day",
            Self::WhitSunday => "Whit Sunday",
            Self::WhitMonday => "Whit Monday",
            Self::ChristmasDay => "Christmas Day",
            Self::SecondChristmasDay => "Second Day of Christmas",
            Self::EquatedDay => "day equal to a public holiday",
        }
    }
}

/// Days equated by decree, one line per decree. To be extended when a new decree appears (every three years).
const EQUATED_DAYS: &[(i16, i8, i8)] = &[
    (2023, 4, 28),
    (2023, 5, 19),
    (2024, 5, 10),
    (2024, 12, 27),
    (2025, 5, 30),
    (2026, 1, 2),
    (2026, 5, 15),
    (2027, 5, 7),
    (2028, 4, 28),
    (2028, 5, 26),
];

/// Returns the holiday that falls on a day.
pub fn holiday(date: Date) -> Option<Holiday> {
    match (date.month(), date.day()) {
        (1, 1) => return Some(Holiday::NewYearsDay),
        (5, 5) => return Some(Holiday::LiberationDay),
        (12, 25) => return Some(Holiday::ChristmasDay),
        (12, 26) => return Some(Holiday::SecondChristmasDay),
        _ if date == kings_day(date.year()) => return Some(Holiday::KingsDay),
        (3..=6, _) => {}
        _ => return equated(date),
    }
    let easter = easter_sunday(date.year());
    let after_easter = |days| add_days(easter, days);
    if add_days(date, 2) == easter {
        return Some(Holiday::GoodFriday);
    }
    [
        (0, Holiday::EasterSunday),
        (1, Holiday::EasterMonday),
        (39, Holiday::AscensionDay),
        (49, Holiday::WhitSunday),
        (50, Holiday::WhitMonday),
    ]
    .into_iter()
    .find(|(days, _)| after_easter(*days) == date)
    .map(|(_, holiday)| holiday)
    .or_else(|| equated(date))
}

fn equated(date: Date) -> Option<Holiday> {
    EQUATED_DAYS.contains(&(date.year(), date.month(), date.day())).then_some(Holiday::EquatedDay)
}

/// 27 April since 2014, 30 April before; moved to Saturday from a Sunday (to Monday before 1980).
fn kings_day(year: i16) -> Date {
    let birthday = Date::constant(year, 4, if year >= 2014 { 27 } else { 30 });
    match birthday.weekday() {
        Weekday::Sunday if year < 1980 => add_days(birthday, 1),
        Weekday::Sunday => birthday.yesterday().unwrap_or(birthday),
        _ => birthday,
    }
}

/// Returns Easter Sunday of a year in the Gregorian calendar (the "anonymous" algorithm of 1876).
pub fn easter_sunday(year: i16) -> Date {
    let y = i32::from(year);
    let (century, year_of_century) = (y.div_euclid(100), y.rem_euclid(100));
    let moon_cycle = y.rem_euclid(19);
    let moon_correction = (century + 8).div_euclid(25);
    let solar_correction = (century - moon_correction + 1).div_euclid(3);
    let epact = (19 * moon_cycle + century - century.div_euclid(4) - solar_correction + 15).rem_euclid(30);
    let weekday = (32 + 2 * century.rem_euclid(4) + 2 * (year_of_century / 4) - epact - year_of_century % 4)
        .rem_euclid(7);
    let late = (moon_cycle + 11 * epact + 22 * weekday) / 451;
    let days_after_22_march = epact + weekday - 7 * late;
    add_days(Date::constant(year, 3, 22), u32::try_from(days_after_22_march).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_falls_on_the_published_days() {
        for (year, month, day) in [
            (1818, 3, 22),
            (1886, 4, 25),
            (1943, 4, 25),
            (1954, 4, 18),
            (1981, 4, 19),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2020, 4, 12),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2038, 4, 25),
            (2049, 4, 18),
            (2076, 4, 19),
        ] {
            assert_eq!(easter_sunday(year), date(year, month, day));
        }
    }

    #[test]
    fn easter_is_a_sunday_in_any_year() {
        for year in -9999..=9999 {
            let easter = easter_sunday(year);
            assert_eq!(easter.weekday(), Weekday::Sunday, "{easter}");
            assert!(date(year, 3, 22) <= easter && easter <= date(year, 4, 25), "{easter}");
        }
    }

    #[test]
    fn holidays_of_2026_are_complete() {
        let found: Vec<_> = (0..365)
            .map(|n| add_days(date(2026, 1, 1), n))
            .filter_map(|day| holiday(day).map(|h| format!("{} {}", day.strftime("%d-%m"), h.key())))
            .collect();
        assert_eq!(
            found,
            [
                "01-01 new-years-day",
                "02-01 equated-day",
                "03-04 good-friday",
                "05-04 easter-sunday",
                "06-04 easter-monday",
                "27-04 kings-day",
                "05-05 liberation-day",
                "14-05 ascension-day",
                "15-05 equated-day",
                "24-05 whit-sunday",
                "25-05 whit-monday",
                "25-12 christmas-day",
                "26-12 second-christmas-day",
            ]
        );
    }

    #[test]
    fn the_sovereigns_birthday_avoids_sundays() {
        for (year, month, day) in
            [(2026, 4, 27), (2025, 4, 26), (2014, 4, 26), (2013, 4, 30), (2006, 4, 29), (1978, 5, 1)]
        {
            assert_eq!(holiday(date(year, month, day)), Some(Holiday::KingsDay), "{year}");
        }
        assert_eq!(holiday(date(2025, 4, 27)), None);
        assert_eq!(holiday(date(2013, 4, 27)), None);
    }

    #[test]
    fn keys_are_those_of_serde() {
        for holiday in Holiday::ALL {
            assert_eq!(serde_json::to_string(&holiday).unwrap(), format!("\"{}\"", holiday.key()));
        }
    }
}
