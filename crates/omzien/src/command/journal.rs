//! `omzien journal verify`.

use app::journal::{Flaw, Proof, Verdict, proof, verify};
use domain::letter::Language;

use crate::cli::JournalCommand;
use crate::end::End;
use crate::wiring;

pub(crate) async fn run(command: JournalCommand, language: Language) -> Result<(), End> {
    let JournalCommand::Verify { place, proof: earlier, write_proof } = command;
    let store = wiring::open_current(&place).await?;
    let house = wiring::house(store.clone(), &place, None, language)?;
    let earlier: Option<Proof> = match &earlier {
        Some(file) => {
            let text = std::fs::read_to_string(file)
                .map_err(|error| End::environment(format!("{}: {error}", file.display())))?;
            let proof = serde_json::from_str(&text)
                .map_err(|error| End::refused(format!("{}: {error}", file.display())))?;
            Some(proof)
        }
        None => None,
    };
    let municipality = wiring::municipality(store.as_ref()).await?;
    let verdict = verify(&house, municipality.id, earlier.as_ref(), |entries| {
        if entries % 100_000 == 0 {
            eprintln!("{entries} …");
        }
    })
    .await?;
    match verdict {
        Verdict::Whole { entries, head } => {
            match language {
                Language::Nl => println!("Het logboek is heel: {entries} regels."),
                Language::En => println!("The journal is whole: {entries} entries."),
            }
            if let Some(file) = write_proof {
                let proof = proof(&house, municipality.id, entries, &head);
                let text = serde_json::to_string_pretty(&proof)
                    .map_err(|error| End::environment(error.to_string()))?;
                std::fs::write(&file, text + "\n")
                    .map_err(|error| End::environment(format!("{}: {error}", file.display())))?;
            }
            Ok(())
        }
        Verdict::Broken { seq, why } => Err(End::refused(explain(seq, why, language))),
    }
}

fn explain(seq: i64, why: Flaw, language: Language) -> String {
    let (nl, en) = match why {
        Flaw::Gap => ("er ontbreekt een regel vóór deze", "an entry is missing before this one"),
        Flaw::Unlinked => {
            ("deze regel sluit niet aan op de vorige", "this entry does not follow from the one before")
        }
        Flaw::Altered => ("deze regel is veranderd", "this entry was changed"),
        Flaw::NotAsProven => {
            ("het logboek is niet meer wat het bewijs zegt", "the journal is no longer what the proof says")
        }
        Flaw::ForeignProof => {
            ("dit bewijs hoort niet bij deze sleutel", "this proof was not made with this key")
        }
    };
    match language {
        Language::Nl => format!("Het logboek klopt niet, bij regel {seq}: {nl}."),
        Language::En => format!("The journal is not whole, at entry {seq}: {en}."),
    }
}
