//! From what was filled in to a question with a household, or everything that is wrong with it.

use std::collections::BTreeSet;

use app::intake::Draft;
use domain::bsn::{Bsn, BsnError};
use domain::household::{Address, Name, Part, Person};
use domain::id::{AccountId, ItemId, PersonId};
use domain::letter::Language;
use domain::postcode::Postcode;
use domain::question::{Channel, LifeDomain, Question, QuestionRefusal, Urgency, check};
use jiff::civil::Date;

use crate::{FormState, Texts};

/// How many other people the form has room for.
pub(super) const OTHERS: usize = 4;

/// The fields of which one is enough to reach someone.
const REACHED_BY: [&str; 6] = ["phone", "email", "street", "number", "postcode", "place"];

/// What the form itself does not say.
#[derive(Clone, Debug)]
pub(super) struct Circumstances {
    pub today: Date,
    pub taken_by: AccountId,
    pub question: ItemId,
    pub asker: PersonId,
    pub others: [PersonId; OTHERS],
}

/// The form as it is shown first.
pub(super) fn empty(today: Date) -> FormState {
    FormState::new()
        .with("channel", Channel::Phone.key())
        .with("urgency", Urgency::Normal.key())
        .with("received", today.to_string())
        .with("letter", Language::Nl.tag())
}

/// Reads the form. `None` when something is wrong; the form then says what.
pub(super) fn read(form: &mut FormState, texts: &Texts, about: &Circumstances) -> Option<Draft> {
    let question = question(form, texts, about);
    let asker = asker(form, texts, about);
    let others = (0..OTHERS).filter_map(|at| other(form, texts, about, at, &asker)).collect();
    if let Err(refusals) = check(&question, &asker, about.today) {
        refuse(form, texts, &refusals);
    }
    let language = if form.value("letter") == Language::En.tag() { Language::En } else { Language::Nl };
    (!form.is_refused()).then_some(Draft { question, asker, others, language })
}

/// Puts what the rules refuse beside the fields that it is about.
pub(super) fn refuse(form: &mut FormState, texts: &Texts, refusals: &[QuestionRefusal]) {
    for refusal in refusals {
        match refusal {
            QuestionRefusal::WordsMissing => form.refuse("words", texts.t("intake-words-missing")),
            QuestionRefusal::Unreachable => form.refuse("phone", texts.t("intake-unreachable")),
            QuestionRefusal::InFuture => form.refuse("received", texts.t("intake-received-future")),
        }
    }
}

fn question(form: &mut FormState, texts: &Texts, about: &Circumstances) -> Question {
    let words = form.text("words").unwrap_or_default();
    // Refused here already, so that the list of what is wrong follows the order of the page.
    if words.is_empty() {
        form.refuse("words", texts.t("intake-words-missing"));
    }
    let channel = form.required_choice("channel", "intake-channel", Channel::from_key, texts);
    let received = form.date("received", "intake-received", texts).unwrap_or(about.today);
    if received > about.today {
        form.refuse("received", texts.t("intake-received-future"));
    }
    let urgency = form.choice("urgency", "intake-urgency", Urgency::from_key, texts);
    let domains: BTreeSet<LifeDomain> = form.all("domains").filter_map(LifeDomain::from_key).collect();
    Question {
        id: about.question,
        words,
        domains,
        wishes: form.text("wishes"),
        limits: form.text("limits"),
        channel: channel.unwrap_or(Channel::Phone),
        urgency: urgency.unwrap_or(Urgency::Normal),
        received,
        reporter: form.text("reporter"),
        taken_by: Some(about.taken_by),
    }
}

fn asker(form: &mut FormState, texts: &Texts, about: &Circumstances) -> Person {
    // Read in the order of the page, so that what is wrong is listed in that order.
    if REACHED_BY.iter().all(|field| form.text(field).is_none()) {
        form.refuse("phone", texts.t("intake-unreachable"));
    }
    let phone = phone(form, texts, "phone");
    let email = form.text("email");
    if email.as_deref().is_some_and(|email| !looks_like_email(email)) {
        form.refuse("email", texts.t("intake-email-wrong"));
    }
    let address = address(form, texts);
    Person {
        name: Name { given: form.text("given"), prefix: form.text("prefix"), family: form.text("family") },
        birth: birth(form, texts, about.today, "birth"),
        bsn: bsn(form, texts),
        address,
        phone,
        email,
        language: form.text("language"),
        ..Person::new(about.asker, Part::Asker)
    }
}

fn address(form: &mut FormState, texts: &Texts) -> Option<Address> {
    let postcode = form.text("postcode").and_then(|text| {
        let read = Postcode::parse(&text).ok();
        if read.is_none() {
            form.refuse("postcode", texts.t("intake-postcode-wrong"));
        }
        read
    });
    let address = Address {
        street: form.text("street"),
        house_number: form.text("number"),
        postcode,
        place: form.text("place"),
    };
    (address != Address::default()).then_some(address)
}

/// Reads a BSN. The message never repeats a digit.
fn bsn(form: &mut FormState, texts: &Texts) -> Option<Bsn> {
    let text = form.text("bsn")?;
    match Bsn::parse(&text) {
        Ok(bsn) => Some(bsn),
        Err(problem) => {
            form.refuse(
                "bsn",
                match problem {
                    BsnError::NotNineDigits => texts.t("intake-bsn-digits"),
                    BsnError::FailsElevenTest => texts.t("intake-bsn-test"),
                },
            );
            None
        }
    }
}

fn birth(form: &mut FormState, texts: &Texts, today: Date, field: &str) -> Option<Date> {
    let birth = form.date(field, "intake-birth", texts)?;
    if birth > today {
        form.refuse(field, texts.t("intake-birth-future"));
        return None;
    }
    Some(birth)
}

fn phone(form: &mut FormState, texts: &Texts, field: &str) -> Option<String> {
    let phone = form.text(field)?;
    // Short numbers exist; fewer than seven digits is a slip of the hand.
    if phone.chars().filter(char::is_ascii_digit).count() < 7 {
        form.refuse(field, texts.t("intake-phone-wrong"));
    }
    Some(phone)
}

fn looks_like_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    !name.is_empty() && host.contains('.') && !host.ends_with('.') && !text.contains(char::is_whitespace)
}

/// The names of the fields of one other person.
#[derive(Clone, Debug)]
pub(crate) struct OtherFields {
    pub number: usize,
    pub given: String,
    pub prefix: String,
    pub family: String,
    pub part: String,
    pub birth: String,
    pub phone: String,
    pub carer: String,
}

impl OtherFields {
    pub(super) fn new(at: usize) -> Self {
        let field = |name: &str| format!("other-{}-{name}", at + 1);
        Self {
            number: at + 1,
            given: field("given"),
            prefix: field("prefix"),
            family: field("family"),
            part: field("part"),
            birth: field("birth"),
            phone: field("phone"),
            carer: field("carer"),
        }
    }

    fn all(&self) -> [&str; 7] {
        [&self.given, &self.prefix, &self.family, &self.part, &self.birth, &self.phone, &self.carer]
    }

    /// Whether anything stands in these fields, so that they must be seen.
    pub(super) fn in_use(&self, form: &FormState) -> bool {
        self.all().into_iter().any(|field| !form.value(field).is_empty() || !form.error(field).is_empty())
    }
}

fn other(
    form: &mut FormState,
    texts: &Texts,
    about: &Circumstances,
    at: usize,
    asker: &Person,
) -> Option<Person> {
    let fields = OtherFields::new(at);
    if !fields.in_use(form) {
        return None;
    }
    let name = Name {
        given: form.text(&fields.given),
        prefix: form.text(&fields.prefix),
        family: form.text(&fields.family),
    };
    if name.given.is_none() && name.family.is_none() {
        form.refuse(&fields.given, texts.t("intake-other-name-missing"));
    }
    let known = |key: &str| Part::from_key(key).filter(|part| *part != Part::Asker);
    let part = form.required_choice(&fields.part, "intake-part", known, texts).unwrap_or(Part::Housemate);
    let lives_there = matches!(part, Part::Partner | Part::Child | Part::Parent | Part::Housemate);
    Some(Person {
        name,
        birth: birth(form, texts, about.today, &fields.birth),
        phone: phone(form, texts, &fields.phone),
        carer: form.has(&fields.carer, "yes"),
        address: if lives_there { asker.address.clone() } else { None },
        ..Person::new(about.others[at], part)
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    const NL: Texts = Texts::new(crate::Language::Nl);

    fn about() -> Circumstances {
        let person = |at| PersonId::new(Uuid::from_u128(at));
        Circumstances {
            today: date(2026, 3, 10),
            taken_by: AccountId::new(Uuid::from_u128(1)),
            question: ItemId::new(Uuid::from_u128(2)),
            asker: person(3),
            others: [person(4), person(5), person(6), person(7)],
        }
    }

    fn wrong(form: FormState) -> Vec<String> {
        let mut form = form;
        assert!(read(&mut form, &NL, &about()).is_none());
        form.errors().iter().map(|error| error.field.clone()).collect()
    }

    #[test]
    fn words_and_one_way_to_reach_someone_are_enough() {
        for (field, value) in
            [("phone", "06 000 00001"), ("email", "a@voorbeeld.nl"), ("street", "Proefstraat")]
        {
            let mut form = empty(date(2026, 3, 10)).with("words", "Ik ben alleen").with(field, value);
            let draft = read(&mut form, &NL, &about()).unwrap();
            assert_eq!(draft.question.received, date(2026, 3, 10));
            assert!(draft.asker.reachable() && draft.others.is_empty());
        }
        assert_eq!(wrong(FormState::new()), ["words", "channel", "phone"]);
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once_in_the_order_of_the_page() {
        let form = empty(date(2026, 3, 10))
            .without("received")
            .with("received", "11-3-2026")
            .with("birth", "2027-01-01")
            .with("bsn", "123456789")
            .with("email", "geen adres")
            .with("postcode", "68X")
            .with("other-2-phone", "12")
            .with("other-2-part", "asker");
        let expected = [
            "words",
            "received",
            "email",
            "postcode",
            "birth",
            "bsn",
            "other-2-given",
            "other-2-part",
            "other-2-phone",
        ];
        assert_eq!(wrong(form), expected);
    }

    #[test]
    fn a_wrong_bsn_is_not_repeated() {
        for text in ["123456789", "12345", "geheim 123"] {
            let mut form = empty(date(2026, 3, 10)).with("bsn", text);
            read(&mut form, &NL, &about());
            let message = form.error("bsn");
            assert!(
                !message.is_empty() && !message.contains(|sign: char| sign.is_ascii_digit()),
                "{message}"
            );
        }
    }

    #[test]
    fn the_household_is_read_and_who_lives_there_has_the_same_address() {
        let mut form = empty(date(2026, 3, 10))
            .with("words", "Het lukt niet meer")
            .with("given", "Fatma")
            .with("prefix", "van")
            .with("family", "Proefhuis")
            .with("bsn", "999900006")
            .with("number", "12 a")
            .with("postcode", "6881ab")
            .with("domains", "contacts")
            .with("domains", "money")
            .with("other-1-given", "Ali")
            .with("other-1-part", "partner")
            .with("other-1-carer", "yes")
            .with("other-3-family", "Buur")
            .with("other-3-part", "helper")
            .without("letter")
            .with("letter", "en");
        let draft = read(&mut form, &NL, &about()).unwrap();
        assert_eq!(draft.asker.name.listed().as_deref(), Some("Proefhuis, Fatma van"));
        assert_eq!(draft.asker.address.as_ref().and_then(Address::key).as_deref(), Some("6881 AB 12 a"));
        assert_eq!(draft.question.domains.len(), 2);
        assert_eq!(draft.language, Language::En);
        let [partner, helper] = draft.others.as_slice() else { panic!("two others") };
        assert!(partner.carer && partner.address == draft.asker.address);
        assert!(!helper.carer && helper.address.is_none() && helper.part == Part::Helper);
        assert_ne!(partner.id, helper.id);
    }
}
