//! What made-up residents ask, and what may come of it.

use domain::circle::Circle;
use domain::question::LifeDomain;

/// A question as people ask it, and what may come of it.
pub(super) struct Script {
    pub(super) words: &'static str,
    pub(super) wishes: &'static str,
    pub(super) limits: Option<&'static str>,
    pub(super) domains: &'static [LifeDomain],
    pub(super) goal: &'static str,
    pub(super) support: &'static [(Circle, &'static str, &'static str, u32)],
}

use Circle::{General, Indicated, Network, Own, Volunteers};
use LifeDomain as D;

pub(super) const SCRIPTS: [Script; 10] = [
    Script {
        words: "Sinds mijn man er niet meer is, zit ik de hele dag alleen. Ik zou graag weer eens onder de mensen komen.",
        wishes: "Wandelen, kaarten, koffie drinken met anderen",
        limits: Some("Loopt slecht, gaat 's avonds niet meer weg"),
        domains: &[D::Contacts, D::Daytime],
        goal: "Ik wil twee keer in de week onder de mensen zijn.",
        support: &[
            (Network, "Samen koffie drinken met de buurvrouw", "Buren", 60),
            (Volunteers, "Wandelmaatje", "MVT", 90),
            (General, "Kaarten in het dorpshuis", "Dorpshuis Velp-Noord", 150),
        ],
    },
    Script {
        words: "Ik krijg al die brieven niet meer geregeld. Er ligt een hele stapel en ik durf ze niet open te maken.",
        wishes: "Overzicht over mijn post en rekeningen",
        limits: None,
        domains: &[D::Administration, D::Money],
        goal: "Ik wil elke week mijn post bij hebben.",
        support: &[
            (Own, "Elke dag één brief openen", "Zelf", 30),
            (Volunteers, "Hulp bij de post", "MVT", 60),
            (General, "Formulierenhulp", "Sociaal Meldpunt", 30),
        ],
    },
    Script {
        words: "Ik zorg voor mijn vrouw met dementie. Ik houd het niet meer vol, ik kom nergens meer aan toe.",
        wishes: "Eén middag in de week voor mezelf",
        limits: Some("Zij kan niet alleen zijn"),
        domains: &[D::Caring, D::MentalHealth, D::Household],
        goal: "Ik wil weer een middag per week biljarten.",
        support: &[
            (Network, "Dochter is er op zondag", "Familie", 240),
            (Volunteers, "Bezoek, zodat hij weg kan", "MVT", 180),
            (Indicated, "Dagbesteding", "Innoforte", 480),
        ],
    },
    Script {
        words: "Mijn zoon met autisme is gestopt met school en zit de hele dag op zijn kamer.",
        wishes: "Een rustige plek waar hij zijn ritme terugvindt",
        limits: Some("Geen grote groepen, geen lawaai"),
        domains: &[D::Family, D::Daytime, D::MentalHealth, D::Work],
        goal: "Hij gaat drie ochtenden in de week naar een vaste plek.",
        support: &[
            (Volunteers, "Huiswerkbegeleiding", "Jongerenwerk en vrijwilligers", 120),
            (General, "Auticafé", "Auticafé", 30),
            (Indicated, "Begeleiding basis", "RIBW", 150),
        ],
    },
    Script {
        words: "Het lukt me niet om mijn huis op orde te houden. Alles blijft liggen.",
        wishes: "Iemand die met me meedenkt hoe ik het aanpak",
        limits: None,
        domains: &[D::Household, D::Daytime],
        goal: "Ik wil mijn huis zelf bijhouden met een weekplan.",
        support: &[
            (Own, "Weekplan op de koelkast", "Zelf", 60),
            (General, "Koken en samen eten", "Magneet", 180),
            (Indicated, "Begeleiding basis", "Siza", 120),
        ],
    },
    Script {
        words: "Ik moet elke week naar het ziekenhuis maar ik kan niet met de bus.",
        wishes: "Iemand die me brengt en bij me blijft",
        limits: Some("Gebruikt een rolstoel"),
        domains: &[D::Mobility, D::PhysicalHealth],
        goal: "Ik kom op tijd op mijn afspraken.",
        support: &[(Volunteers, "Rijden naar het ziekenhuis", "MVT", 150)],
    },
    Script {
        words: "Er komen steeds meer rekeningen en ik kan ze niet betalen. Ik slaap er niet van.",
        wishes: "Rust en een plan",
        limits: Some("Spreekt weinig Nederlands"),
        domains: &[D::Money, D::MentalHealth, D::Housing],
        goal: "Ik weet elke maand wat er binnenkomt en uitgaat.",
        support: &[
            (Volunteers, "Maatje voor geldzaken", "Humanitas", 90),
            (General, "Formulierenhulp", "Sociaal Meldpunt", 45),
        ],
    },
    Script {
        words: "Na mijn burn-out wil ik weer iets doen, maar werken is nog te veel.",
        wishes: "Iets met mijn handen, op mijn eigen tempo",
        limits: None,
        domains: &[D::Daytime, D::Work, D::MentalHealth],
        goal: "Ik wil drie dagdelen in de week iets doen dat zin heeft.",
        support: &[
            (General, "Timmerwerkplaats", "Buurthuis Dieren-West", 240),
            (General, "Naailes", "Inloophuis Dieren", 120),
        ],
    },
    Script {
        words: "Met drie kleine kinderen en zonder familie in de buurt red ik het niet alleen.",
        wishes: "Iemand die af en toe meekijkt en helpt",
        limits: None,
        domains: &[D::Family, D::Contacts, D::Household],
        goal: "Ik heb elke week een moment voor mezelf.",
        support: &[
            (Network, "Buurvrouw haalt op dinsdag van school", "Buren", 60),
            (Volunteers, "Een ervaren ouder aan huis", "Humanitas Home-Start", 150),
        ],
    },
    Script {
        words: "Ik wil graag muziek maken, vroeger speelde ik gitaar. Alleen thuis is er niets aan.",
        wishes: "Samen spelen met anderen",
        limits: None,
        domains: &[D::Contacts, D::Daytime],
        goal: "Ik speel elke week samen met anderen.",
        support: &[(General, "Band zonder voorkennis", "Ons Raadhuis", 120)],
    },
];
