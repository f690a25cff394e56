//! Changing which column feeds which field.

use app::House;
use app::import::upload;
use axum::extract::{Path, State};
use domain::import::Mapping;

use super::preview_path;
use crate::{Problem, SeeOther, SignedIn, Submitted};

/// Keeps the choices; the page after it shows what they do.
pub(super) async fn save(
    State(house): State<House>,
    visitor: SignedIn,
    Path(key): Path<String>,
    Submitted(form): Submitted,
) -> Result<SeeOther, Problem> {
    upload::choose(&house, &visitor.actor, &key, |upload| {
        let chosen = upload.kind.fields().iter().filter_map(|field| {
            let column = form.text(&format!("column-{}", field.key))?;
            Some((field.key.to_owned(), column))
        });
        Mapping { kind: upload.kind, columns: chosen.collect() }
    })
    .await
    .map_err(Problem::from)?;
    Ok(SeeOther::to(preview_path(&key)).note("note-import-columns"))
}
