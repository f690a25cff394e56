//! What each letter says about the case it is for.

use domain::case::Case;
use domain::clock;
use domain::consent::ShareItem;
use domain::handover::HandoverStep;
use domain::id::ItemId;
use domain::letter::{Language, Letter, LetterKind, LetterPart};
use domain::spoken_date::{in_words, with_weekday};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Blanks, Templates};

/// Who writes: the municipality or the organisation that works for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    pub name: String,
    /// Address and telephone, as lines of a letterhead.
    pub lines: Vec<String>,
}

/// The frame that every letter shares.
struct Frame<'a> {
    id: ItemId,
    kind: LetterKind,
    language: Language,
    sender: &'a Sender,
    recipient: Vec<String>,
    reference: &'a str,
    today: Date,
}

impl Frame<'_> {
    fn write(self, templates: &Templates, mut blanks: Blanks) -> Letter {
        blanks.texts.insert("sender_name", self.sender.name.clone());
        let filled = templates.fill(self.kind, self.language, &blanks);
        let mut sender = vec![self.sender.name.clone()];
        sender.extend(self.sender.lines.iter().cloned());
        Letter {
            id: self.id,
            kind: self.kind,
            language: self.language,
            subject: filled.subject,
            recipient: self.recipient,
            sender,
            reference: self.reference.to_owned(),
            made_on: self.today,
            sent_on: None,
            parts: filled.parts,
        }
    }
}

/// What every letter to a resident needs.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub templates: &'a Templates,
    pub sender: &'a Sender,
    pub id: ItemId,
    pub language: Language,
    pub today: Date,
}

impl<'a> Desk<'a> {
    fn to_resident(self, case: &'a Case, kind: LetterKind, mut blanks: Blanks) -> Letter {
        let asker = &case.household.asker;
        let called = asker.name.spoken().unwrap_or_else(|| match self.language {
            Language::Nl => "heer of mevrouw".to_owned(),
            Language::En => "Sir or Madam".to_owned(),
        });
        let mut recipient: Vec<String> = asker.name.spoken().into_iter().collect();
        recipient.extend(asker.address.iter().flat_map(domain::household::Address::lines));
        blanks.texts.insert("name", called);
        Frame {
            id: self.id,
            kind,
            language: self.language,
            sender: self.sender,
            recipient,
            reference: &case.number,
            today: self.today,
        }
        .write(self.templates, blanks)
    }
}

/// Writes the receipt of the latest question, with the legal dates (Wmo 2015 art. 2.3.2).
pub fn receipt(desk: Desk<'_>, case: &Case) -> Letter {
    let mut blanks = Blanks::default();
    let question = case.questions.last();
    let received = question.map_or(desk.today, |question| question.received);
    blanks.texts.extend([
        ("received", in_words(received, desk.language)),
        ("words", question.map(|question| question.words.clone()).unwrap_or_default()),
        ("plan_until", in_words(clock::personal_plan_until(received), desk.language)),
        ("investigation_until", in_words(clock::investigation_until(received), desk.language)),
    ]);
    desk.to_resident(case, LetterKind::Receipt, blanks)
}

/// Writes the invitation to the talk that is planned.
pub fn invitation(desk: Desk<'_>, case: &Case) -> Letter {
    let mut blanks = Blanks::default();
    let talk = case.talk.as_ref();
    let [caption, day, time, place] = match desk.language {
        Language::Nl => ["Afspraak", "Dag", "Tijd", "Plaats"],
        Language::En => ["Appointment", "Day", "Time", "Place"],
    };
    let or_dash = |text: Option<&String>| text.cloned().unwrap_or_else(|| "–".to_owned());
    let row = vec![
        talk.map_or_else(String::new, |talk| with_weekday(talk.planned_for, desk.language)),
        or_dash(talk.and_then(|talk| talk.time.as_ref())),
        or_dash(talk.and_then(|talk| talk.place.as_ref())),
    ];
    let headings = [day, time, place].map(str::to_owned).to_vec();
    let table = LetterPart::Table { caption: caption.to_owned(), headings, rows: vec![row] };
    blanks.tables.insert("appointment", table);
    blanks.lists.insert("invitees", talk.map(|talk| talk.invitees.clone()).unwrap_or_default());
    desk.to_resident(case, LetterKind::Invitation, blanks)
}

/// Writes the report of the talk (Wmo 2015 art. 2.3.2 lid 8).
pub fn talk_report(desk: Desk<'_>, case: &Case) -> Letter {
    let mut blanks = Blanks::default();
    let report = case.talk.as_ref().and_then(|talk| talk.report.as_ref());
    let held = report.map_or(desk.today, |report| report.held_on);
    blanks.texts.insert("held", in_words(held, desk.language));
    blanks.texts.insert("summary", report.map(|report| report.summary.clone()).unwrap_or_default());
    blanks.lists.insert("present", report.map(|report| report.present.clone()).unwrap_or_default());
    blanks.lists.insert("agreed", report.map(|report| report.agreed.clone()).unwrap_or_default());
    desk.to_resident(case, LetterKind::TalkReport, blanks)
}

/// Writes to a resident that guidance is taken over from a provider.
pub fn takeover_notice(desk: Desk<'_>, case: &Case) -> Letter {
    let mut blanks = Blanks::default();
    blanks.texts.insert("provider", current_provider(case));
    desk.to_resident(case, LetterKind::TakeoverNotice, blanks)
}

/// Writes to a resident that the handover is done, and what was shared.
pub fn farewell(desk: Desk<'_>, case: &Case, programme: &str) -> Letter {
    let mut blanks = Blanks::default();
    let handover = case.enrolment(programme).and_then(|enrolment| enrolment.handover.as_ref());
    let takeover = handover.and_then(|handover| handover.taken_on(HandoverStep::Takeover));
    let coordinator = case.coordination.as_ref().map(|coordination| coordination.name.clone());
    let shared = case
        .consents
        .iter()
        .filter(|consent| consent.purpose == domain::actor::Purpose::Handover && consent.in_force(desk.today))
        .flat_map(|consent| consent.items.iter().map(|item| share_item(*item, desk.language).to_owned()))
        .collect();
    blanks.texts.insert("provider", current_provider(case));
    blanks.texts.insert("takeover", in_words(takeover.unwrap_or(desk.today), desk.language));
    blanks.texts.insert("coordinator", coordinator.unwrap_or_else(|| desk.sender.name.clone()));
    blanks.lists.insert("shared", shared);
    desk.to_resident(case, LetterKind::Farewell, blanks)
}

/// Writes to a provider which of its residents are taken over.
pub fn provider_notice(
    desk: Desk<'_>,
    provider: &str,
    cases: &[&Case],
    notice_days: i64,
    large: bool,
) -> Letter {
    use jiff::ToSpan as _;
    let mut blanks = Blanks::default();
    let resident_from = desk.today.checked_add(notice_days.days()).unwrap_or(desk.today);
    let (caption, headings, large_note) = match desk.language {
        Language::Nl => (
            "Inwoners van wie wij de begeleiding overnemen",
            ["Naam", "Geboortedatum", "Plaats", "Begeleider", "Ondersteuning", "Uren per week"],
            "U heeft veel cliënten op deze lijst. Daarom bellen wij u deze week om de overdracht samen voor te \
             bereiden.",
        ),
        Language::En => (
            "Residents whose guidance we take over",
            ["Name", "Date of birth", "Place", "Guide", "Support", "Hours a week"],
            "You have many clients on this list. We will call you this week to prepare the handover together.",
        ),
    };
    let decimal = if desk.language == Language::Nl { ',' } else { '.' };
    let rows = cases.iter().flat_map(|case| resident_rows(case, provider, decimal)).collect();
    let headings = headings.map(str::to_owned).to_vec();
    blanks.tables.insert("residents", LetterPart::Table { caption: caption.to_owned(), headings, rows });
    blanks.texts.extend([
        ("provider", provider.to_owned()),
        ("notice_days", notice_days.to_string()),
        ("resident_from", in_words(resident_from, desk.language)),
        ("large_note", if large { large_note.to_owned() } else { String::new() }),
    ]);
    Frame {
        id: desk.id,
        kind: LetterKind::ProviderNotice,
        language: desk.language,
        sender: desk.sender,
        recipient: vec![provider.to_owned()],
        reference: "",
        today: desk.today,
    }
    .write(desk.templates, blanks)
}

/// One row for each indication that the provider has for a resident.
fn resident_rows(case: &Case, provider: &str, decimal: char) -> Vec<Vec<String>> {
    let asker = &case.household.asker;
    let place = asker.address.as_ref().and_then(|address| address.place.clone());
    let birth = asker.birth.map(|birth| birth.strftime("%d-%m-%Y").to_string());
    case.indications
        .iter()
        .filter(|indication| indication.provider == provider)
        .map(|indication| {
            vec![
                asker.called(),
                birth.clone().unwrap_or_default(),
                place.clone().unwrap_or_default(),
                indication.guide.clone().unwrap_or_default(),
                indication.product.clone(),
                indication.weekly().hours_text(decimal),
            ]
        })
        .collect()
}

fn current_provider(case: &Case) -> String {
    case.indications.last().map(|indication| indication.provider.clone()).unwrap_or_default()
}

const fn share_item(item: ShareItem, language: Language) -> &'static str {
    match (item, language) {
        (ShareItem::Contact, Language::Nl) => "Hoe wij u kunnen bereiken",
        (ShareItem::Goals, Language::Nl) => "Uw doelen",
        (ShareItem::DailyLife, Language::Nl) => "Hoe uw dagen eruitzien",
        (ShareItem::Approach, Language::Nl) => "Wat bij u goed werkt en wat niet",
        (ShareItem::Health, Language::Nl) => "Uw gezondheid",
        (ShareItem::Network, Language::Nl) => "Wie u helpt",
        (ShareItem::Money, Language::Nl) => "Uw geldzaken",
        (ShareItem::Contact, Language::En) => "How to reach you",
        (ShareItem::Goals, Language::En) => "Your goals",
        (ShareItem::DailyLife, Language::En) => "What your days look like",
        (ShareItem::Approach, Language::En) => "What works for you and what does not",
        (ShareItem::Health, Language::En) => "Your health",
        (ShareItem::Network, Language::En) => "Who helps you",
        (ShareItem::Money, Language::En) => "Your money matters",
    }
}
