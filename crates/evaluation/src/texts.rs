//! The few texts that come from the engine and not from a definition.

use domain::programme::Label;
use jiff::civil::Date;

pub(crate) fn place() -> Label {
    Label::new("Bereik per plaats", "Reach per place")
}

pub(crate) fn kind() -> Label {
    Label::new("Soort melding", "Kind of report")
}

pub(crate) fn place_kind() -> Label {
    Label::new("Plaats en soort melding", "Place and kind of report")
}

pub(crate) fn funnel() -> Label {
    Label::new("Van selectie tot afhandeling", "From selection to outcome")
}

pub(crate) fn outcome() -> Label {
    Label::new("Afhandelingen", "Outcomes")
}

pub(crate) fn solution() -> Label {
    Label::new("Oplossingen in de sociale basis", "Solutions in the social base")
}

pub(crate) fn provider() -> Label {
    Label::new("Cliënten per aanbieder", "Clients per provider")
}

pub(crate) fn hours() -> Label {
    Label::new("Uren ondersteuning per maand en cirkel", "Hours of support per month and circle")
}

pub(crate) fn order(first: &Label, then: &Label) -> Label {
    Label::new(
        format!("{} vóór {}", first.nl, lower(&then.nl)),
        format!("{} before {}", first.en, lower(&then.en)),
    )
}

pub(crate) fn unknown() -> Label {
    Label::new("Onbekend", "Unknown")
}

pub(crate) fn elsewhere() -> Label {
    Label::new("Andere plaats", "Other place")
}

pub(crate) fn other() -> Label {
    Label::new("Anders", "Other")
}

pub(crate) fn open() -> Label {
    Label::new("Nog geen afhandeling", "No outcome yet")
}

pub(crate) fn left() -> Label {
    Label::new("Gestopt na deze stap", "Ended after this stage")
}

pub(crate) fn waiting() -> Label {
    Label::new("Nog bezig na deze stap", "Still under way after this stage")
}

pub(crate) fn in_order() -> Label {
    Label::new("In de juiste volgorde", "In the right order")
}

pub(crate) fn not_yet() -> Label {
    Label::new("Nog niet aan de orde", "Not yet due")
}

pub(crate) fn large(clients: u16) -> Label {
    Label::new(
        format!("Grote aanbieders ({clients} cliënten of meer)"),
        format!("Large providers ({clients} clients or more)"),
    )
}

pub(crate) fn small() -> Label {
    Label::new("Kleine aanbieders", "Small providers")
}

pub(crate) fn no_provider() -> Label {
    Label::new("Aanbieder onbekend", "Provider unknown")
}

pub(crate) fn the_provider() -> Label {
    Label::new("de aanbieder", "the provider")
}

/// A kind of finding as outsiders see it.
pub(crate) fn findings(label: &Label, count: Option<u64>) -> Label {
    match count {
        Some(1) => Label::new(format!("{}: 1 inwoner.", label.nl), format!("{}: 1 resident.", label.en)),
        Some(count) => Label::new(
            format!("{}: {count} inwoners.", label.nl),
            format!("{}: {count} residents.", label.en),
        ),
        None => {
            Label::new(format!("{}: aantal verborgen.", label.nl), format!("{}: number hidden.", label.en))
        }
    }
}

pub(crate) fn date(date: Date) -> Label {
    let month = month_name(date.month());
    Label::new(
        format!("{} {} {}", date.day(), month.nl, date.year()),
        format!("{} {} {}", date.day(), month.en, date.year()),
    )
}

pub(crate) fn month(year: i16, month: i8) -> Label {
    let name = month_name(month);
    Label::new(format!("{} {year}", name.nl), format!("{} {year}", name.en))
}

fn month_name(month: i8) -> Label {
    let names = [
        ("januari", "January"),
        ("februari", "February"),
        ("maart", "March"),
        ("april", "April"),
        ("mei", "May"),
        ("juni", "June"),
        ("juli", "July"),
        ("augustus", "August"),
        ("september", "September"),
        ("oktober", "October"),
        ("november", "November"),
        ("december", "December"),
    ];
    let index = usize::try_from(month - 1).unwrap_or(0);
    names.get(index).map_or_else(Label::default, |(nl, en)| Label::new(*nl, *en))
}

/// The names of the circles, near to far, as the Rhedens model has them.
pub(crate) fn circle(circle: domain::circle::Circle) -> Label {
    use domain::circle::Circle;
    match circle {
        Circle::Own => Label::new("Eigen kracht", "Own strength"),
        Circle::Network => Label::new("Netwerk", "Network"),
        Circle::Volunteers => Label::new("Vrijwilligers", "Volunteers"),
        Circle::General => Label::new("Algemene voorzieningen", "General provisions"),
        Circle::Indicated => Label::new("Zorg op indicatie", "Indicated care"),
    }
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
