//! `omzien evaluate`.

use domain::letter::Language;

use crate::cli::Evaluate;
use crate::end::End;

pub(crate) async fn run(_options: Evaluate, _language: Language) -> Result<(), End> {
    Err(End::refused("in the making"))
}
