//! The talk, with its letters.

use domain::actor::Actor;
use domain::letter::Language;
use domain::talk::{Talk, TalkRefusal, TalkReport};
use jiff::civil::Date;
use serde_json::json;

use crate::change::{Target, change};
use crate::failure::Failure;
use crate::house::House;
use crate::letters::{self, Desk as LetterDesk, Sender};
use crate::settings;
use crate::work::Loaded;

/// Plans the talk and writes the invitation.
pub async fn plan_talk(
    house: &House,
    actor: &Actor,
    target: Target,
    talk: Talk,
    language: Language,
) -> Result<Loaded, Failure<TalkRefusal>> {
    let sender = sender(house, actor).await?;
    change(house, actor, target, "talk-planned", |mut case, desk| {
        talk.check(desk.today)?;
        let detail = json!({ "on": talk.planned_for, "invitees": talk.invitees });
        case.talk = Some(talk);
        let desk = letter_desk(house, &sender, language, desk.today);
        case.letters.push(letters::invitation(desk, &case));
        Ok((case, detail))
    })
    .await
}

/// Records the talk and writes its report for the resident.
pub async fn report_talk(
    house: &House,
    actor: &Actor,
    target: Target,
    report: TalkReport,
    language: Language,
) -> Result<Loaded, Failure<TalkRefusal>> {
    let sender = sender(house, actor).await?;
    change(house, actor, target, "talk-reported", |mut case, desk| {
        report.check(desk.today)?;
        let detail = json!({ "on": report.held_on, "agreed": report.agreed.len() });
        let talk = case.talk.get_or_insert_with(|| Talk {
            planned_for: report.held_on,
            time: None,
            place: None,
            invitees: Vec::new(),
            client_support_offered: true,
            report: None,
        });
        talk.report = Some(report);
        let desk = letter_desk(house, &sender, language, desk.today);
        case.letters.push(letters::talk_report(desk, &case));
        Ok((case, detail))
    })
    .await
}

async fn sender<R>(house: &House, actor: &Actor) -> Result<Sender, Failure<R>> {
    Ok(settings::of(house, actor).await.map_err(Failure::widen)?.sender)
}

fn letter_desk<'a>(house: &'a House, sender: &'a Sender, language: Language, today: Date) -> LetterDesk<'a> {
    LetterDesk { templates: &house.letters, sender, id: house.fresh_item(), language, today }
}
