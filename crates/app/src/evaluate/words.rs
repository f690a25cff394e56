//! The words of the report: they stand in the page, the PDF and the spreadsheet alike.

use domain::letter::Language;
use evaluation::{Audience, Evaluation, MeasureUnit, Method, Table, Unit};
use jiff::civil::Date;
use reports::picture::{BarsWords, CircleNames, FunnelWords, MixWords};

use Language::{En, Nl};

pub(super) const fn reader(language: Language) -> reports::Language {
    match language {
        Nl => reports::Language::Nl,
        En => reports::Language::En,
    }
}

fn pick(language: Language, nl: &'static str, en: &'static str) -> &'static str {
    if language == Nl { nl } else { en }
}

/// Why a number is not shown.
pub(super) fn hidden(language: Language) -> &'static str {
    pick(language, "verborgen: te klein om te tonen", "hidden: too small to show")
}

fn hidden_in_short(language: Language) -> &'static str {
    pick(language, "verborgen", "hidden")
}

pub(super) fn total(language: Language) -> &'static str {
    pick(language, "Totaal", "Total")
}

/// What the rows of a table are.
pub(super) fn what(table: &Table, language: Language) -> &'static str {
    match table.id.as_str() {
        "place" | "place-kind" => pick(language, "Plaats", "Place"),
        "kind" => pick(language, "Soort melding", "Kind of report"),
        "funnel" => pick(language, "Stap", "Stage"),
        "outcome" => pick(language, "Afhandeling", "Outcome"),
        "solution" => pick(language, "Oplossing", "Solution"),
        "provider" => pick(language, "Aanbieder", "Provider"),
        "hours" => pick(language, "Maand", "Month"),
        _ => pick(language, "Wat", "What"),
    }
}

pub(super) fn unit(unit: Unit, language: Language) -> &'static str {
    match unit {
        Unit::Cases => pick(language, "Inwoners", "Residents"),
        Unit::Solutions => pick(language, "Oplossingen", "Solutions"),
        Unit::Minutes => pick(language, "Uren", "Hours"),
    }
}

/// A part of the row above it.
pub(super) fn part(label: &str, language: Language) -> String {
    let of_whom = pick(language, "waarvan", "of whom");
    format!("{of_whom}: {label}")
}

/// Says a label inside a sentence. Abbreviations and names keep their capitals.
pub(super) fn lower(label: &str) -> String {
    let mut letters = label.chars();
    let (first, second) = (letters.next(), label.chars().nth(1));
    match first {
        Some(first) if second.is_some_and(char::is_lowercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

pub(super) struct MeasureHeads {
    pub(super) caption: &'static str,
    pub(super) measure: &'static str,
    pub(super) value: &'static str,
    pub(super) low: &'static str,
    pub(super) high: &'static str,
    pub(super) cases: &'static str,
    pub(super) unit: &'static str,
}

pub(super) fn measures(language: Language) -> MeasureHeads {
    match language {
        Nl => MeasureHeads {
            caption: "Maten",
            measure: "Maat",
            value: "Waarde",
            low: "Van",
            high: "Tot",
            cases: "Inwoners (n)",
            unit: "Eenheid",
        },
        En => MeasureHeads {
            caption: "Measures",
            measure: "Measure",
            value: "Value",
            low: "From",
            high: "To",
            cases: "Residents (n)",
            unit: "Unit",
        },
    }
}

/// Shares are shown as percentages.
pub(super) const fn scale(unit: MeasureUnit) -> f64 {
    match unit {
        MeasureUnit::Share => 100.0,
        MeasureUnit::Days => 1.0,
    }
}

pub(super) const fn decimals(_: MeasureUnit) -> u8 {
    1
}

pub(super) fn measure_unit(unit: MeasureUnit, language: Language) -> &'static str {
    match unit {
        MeasureUnit::Share => "%",
        MeasureUnit::Days => pick(language, "dagen", "days"),
    }
}

/// How the interval was made, for whoever wants to check it.
pub(super) fn method(method: Method, language: Language) -> &'static str {
    match method {
        Method::Wilson => pick(
            language,
            "Bij een deel staat het 95%-interval volgens Wilson.",
            "A share comes with its 95% interval by Wilson.",
        ),
        Method::ClopperPearson => pick(
            language,
            "Bij geen of alle inwoners staat het 95%-interval volgens Clopper en Pearson.",
            "None or all comes with its 95% interval by Clopper and Pearson.",
        ),
        Method::Median => pick(
            language,
            "Bij een mediaan staat het 95%-interval uit de volgorde van de wachttijden.",
            "A median comes with its 95% interval from the order of the waiting times.",
        ),
        Method::Mean => pick(
            language,
            "Bij een gemiddelde staat het 95%-interval volgens Student.",
            "A mean comes with its 95% interval by Student.",
        ),
    }
}

pub(super) struct TargetHeads {
    pub(super) caption: &'static str,
    pub(super) target: &'static str,
    pub(super) at_least: &'static str,
    pub(super) reached: &'static str,
    pub(super) met: &'static str,
}

pub(super) fn targets(language: Language) -> TargetHeads {
    match language {
        Nl => TargetHeads {
            caption: "Doelen",
            target: "Doel",
            at_least: "Minstens",
            reached: "Bereikt",
            met: "Gehaald",
        },
        En => TargetHeads {
            caption: "Targets",
            target: "Target",
            at_least: "At least",
            reached: "Reached",
            met: "Met",
        },
    }
}

pub(super) fn met(met: Option<bool>, language: Language) -> &'static str {
    match met {
        Some(true) => pick(language, "ja", "yes"),
        Some(false) => pick(language, "nee", "no"),
        None => hidden_in_short(language),
    }
}

pub(super) struct FindingHeads {
    pub(super) caption: &'static str,
    pub(super) number: &'static str,
    pub(super) kind: &'static str,
    pub(super) text: &'static str,
    pub(super) count: &'static str,
}

pub(super) fn findings(language: Language) -> FindingHeads {
    match language {
        Nl => FindingHeads {
            caption: "Wat anders ging dan afgesproken",
            number: "Nummer",
            kind: "Wat",
            text: "Hoe het ging",
            count: "Inwoners",
        },
        En => FindingHeads {
            caption: "What went otherwise than agreed",
            number: "Number",
            kind: "What",
            text: "How it went",
            count: "Residents",
        },
    }
}

pub(super) struct Heads {
    pub(super) who: &'static str,
    pub(super) course: &'static str,
    pub(super) solutions: &'static str,
    pub(super) handover: &'static str,
    pub(super) hours: &'static str,
    pub(super) measures: &'static str,
    pub(super) no_findings: &'static str,
    pub(super) no_targets_met: &'static str,
}

pub(super) fn heads(language: Language) -> Heads {
    match language {
        Nl => Heads {
            who: "Wie deden mee",
            course: "Hoe het verliep",
            solutions: "Oplossingen in de sociale basis",
            handover: "Overdracht door aanbieders",
            hours: "Uren ondersteuning",
            measures: "Maten en doelen",
            no_findings: "Alles ging in de afgesproken volgorde.",
            no_targets_met: "Er zijn geen doelen met een getal afgesproken.",
        },
        En => Heads {
            who: "Who took part",
            course: "How it went",
            solutions: "Solutions in the social base",
            handover: "Handover by providers",
            hours: "Hours of support",
            measures: "Measures and targets",
            no_findings: "Everything went in the agreed order.",
            no_targets_met: "No targets with a number were agreed.",
        },
    }
}

pub(super) fn title(name: &str, language: Language) -> String {
    match language {
        Nl => format!("Evaluatie {name}"),
        En => format!("Evaluation of {name}"),
    }
}

pub(super) fn facts(evaluation: &Evaluation, source: &str, language: Language) -> Vec<(String, String)> {
    let reader = reader(language);
    let fact = |nl: &'static str, en: &'static str, value: String| (pick(language, nl, en).to_owned(), value);
    let whom = match evaluation.audience {
        Audience::Internal => pick(
            language,
            "het team dat de dossiers heeft; niet om te delen",
            "the team that keeps the cases; not to be shared",
        ),
        Audience::Public => {
            pick(language, "iedereen; kleine aantallen zijn verborgen", "everyone; small numbers are hidden")
        }
    };
    let mut facts = vec![
        fact("Stand op", "As of", reader.long_date(evaluation.as_of)),
        fact("Bedoeld voor", "Meant for", whom.to_owned()),
    ];
    if !source.is_empty() {
        facts.push(fact("Het programma komt uit", "The programme comes from", source.to_owned()));
    }
    facts
}

/// What a reader should know before the numbers.
pub(super) fn preface(audience: Audience, language: Language) -> &'static str {
    match audience {
        Audience::Public => pick(
            language,
            "Een streepje is een verborgen aantal. Aantallen van 1 tot en met 4 zijn verborgen, want daaraan kan iemand een inwoner herkennen. Soms is ook een groter aantal verborgen, anders is het kleine uit te rekenen.",
            "A dash is a hidden number. Numbers from 1 to 4 are hidden, because someone could recognise a resident by them. Sometimes a larger number is hidden too, or else the small one could be worked out.",
        ),
        Audience::Internal => pick(
            language,
            "Hier staan ook kleine aantallen en nummers van inwoners, van de dossiers van het eigen team. Deel dit niet buiten het team.",
            "This holds small numbers and numbers of residents too, from the cases of the own team. Do not share it outside the team.",
        ),
    }
}

/// This evaluation describes; it does not prove (the effect ladder: one group without a comparison).
pub(super) fn caution(language: Language) -> &'static str {
    pick(
        language,
        "Dit laat zien wat er gebeurde. Het bewijst niet dat het door het programma komt: er is geen groep om mee te vergelijken.",
        "This shows what happened. It does not prove that the programme caused it: there is no group to compare with.",
    )
}

pub(super) fn funnel(language: Language) -> FunnelWords {
    FunnelWords {
        step: pick(language, "Stap", "Stage").to_owned(),
        count: pick(language, "Inwoners", "Residents").to_owned(),
        note: pick(language, "Na deze stap", "After this stage").to_owned(),
        hidden: hidden_in_short(language).to_owned(),
    }
}

pub(super) fn bars(unit_of: Unit, label: &str, language: Language) -> BarsWords {
    BarsWords {
        label: label.to_owned(),
        amount: unit(unit_of, language).to_owned(),
        target: String::new(),
        note: pick(language, "Waarvan", "Of whom").to_owned(),
        hidden: hidden_in_short(language).to_owned(),
    }
}

pub(super) fn mix(language: Language) -> MixWords {
    MixWords {
        month: pick(language, "Maand", "Month").to_owned(),
        total: total(language).to_owned(),
        unit: pick(language, "uur per maand", "hours a month").to_owned(),
    }
}

pub(super) fn circles(language: Language) -> CircleNames {
    let name = |nl, en| pick(language, nl, en).to_owned();
    CircleNames {
        own: name("Eigen kracht", "Own strength"),
        network: name("Netwerk", "Network"),
        volunteers: name("Vrijwilligers", "Volunteers"),
        general: name("Algemene voorzieningen", "General provisions"),
        indicated: name("Zorg op indicatie", "Indicated care"),
    }
}

/// What a picture of counts says, in words.
pub(super) fn counts(facts: impl Iterator<Item = (String, Option<u64>)>, language: Language) -> String {
    let said: Vec<String> = facts
        .map(|(label, count)| match count {
            Some(count) => format!("{label}: {count}"),
            None => format!("{label}: {}", hidden_in_short(language)),
        })
        .collect();
    format!("{}.", said.join("; "))
}

/// The same facts, as the name of the table that folds out under a picture.
pub(super) fn as_table(title: &str, language: Language) -> String {
    match language {
        Nl => format!("{title}: als tabel"),
        En => format!("{title}: as a table"),
    }
}

pub(super) fn months_left_out(language: Language) -> &'static str {
    pick(
        language,
        "Maanden met een verborgen aantal staan niet in het plaatje. Uren zijn voor buitenstaanders op tien afgerond.",
        "Months with a hidden number are not in the picture. Hours are rounded to ten for outsiders.",
    )
}

pub(super) fn mix_said(first: Date, last: Date, language: Language) -> String {
    let reader = reader(language);
    let month = |day: Date| format!("{} {}", reader.short_month(day), day.year());
    match language {
        Nl => format!("Uren ondersteuning per cirkel, van {} tot en met {}.", month(first), month(last)),
        En => {
            format!("Hours of support per circle, from {} up to and including {}.", month(first), month(last))
        }
    }
}

pub(super) fn no_hours(language: Language) -> &'static str {
    pick(
        language,
        "Er zijn geen uren bekend, of niet genoeg om te tonen.",
        "No hours are known, or not enough to show.",
    )
}

/// A sentence with a number that is known.
pub(super) fn reached(cases: Option<u64>, language: Language) -> String {
    match (cases, language) {
        (Some(1), Nl) => "Er deed 1 inwoner mee.".to_owned(),
        (Some(count), Nl) => format!("Er deden {count} inwoners mee."),
        (None, Nl) => "Het aantal inwoners dat meedeed is verborgen, want het is klein.".to_owned(),
        (Some(1), En) => "1 resident took part.".to_owned(),
        (Some(count), En) => format!("{count} residents took part."),
        (None, En) => "The number of residents who took part is hidden, because it is small.".to_owned(),
    }
}
