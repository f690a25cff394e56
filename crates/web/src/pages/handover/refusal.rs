//! Why a step is not taken, in plain words.

use app::handover::HandoverProblem;
use domain::handover::HandoverRefusal;

use crate::Texts;

pub(super) fn in_words(problem: &HandoverProblem, texts: &Texts) -> String {
    let step = |step: domain::handover::HandoverStep| texts.t_in("handover-step", step.key());
    match problem {
        HandoverProblem::NoHandover => texts.t("handover-refused-no-handover"),
        HandoverProblem::NobodyWaits => texts.t("handover-refused-nobody-waits"),
        HandoverProblem::Step(refusal) => match refusal {
            HandoverRefusal::OutOfOrder { step: wanted, needs } => texts.t_args(
                "handover-refused-order",
                &[("step", step(*wanted).into()), ("needs", step(*needs).into())],
            ),
            HandoverRefusal::AlreadyTaken(taken) => {
                texts.t_args("handover-refused-taken", &[("step", step(*taken).into())])
            }
            HandoverRefusal::NoticeTooShort { earliest } => {
                texts.t_args("handover-refused-notice", &[("earliest", texts.date(earliest).into())])
            }
            HandoverRefusal::BeforePrevious { previous } => {
                texts.t_args("handover-refused-before", &[("previous", texts.date(previous).into())])
            }
            HandoverRefusal::InFuture => texts.t("handover-refused-future"),
            HandoverRefusal::NoConsent => texts.t("handover-refused-consent"),
        },
    }
}
