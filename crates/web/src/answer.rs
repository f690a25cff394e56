//! From what a use case answers to what a page does with it.

use app::failure::{Failure, Never, Unexpected};

use crate::Problem;

/// Takes a refusal apart from everything else that can go wrong: a page shows the refusal in its form, the rest
/// becomes an error page.
///
/// `match answered(app::support::set_goal(…).await)? { Ok(saved) => …, Err(refusal) => … }`
pub fn answered<T, R>(result: Result<T, Failure<R>>) -> Result<Result<T, R>, Problem> {
    match result {
        Ok(done) => Ok(Ok(done)),
        Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        Err(Failure::NotFound) => Err(Problem::NotFound),
        Err(Failure::NotAllowed(_)) => Err(Problem::Forbidden),
        Err(Failure::Stale) => Err(Problem::Conflict),
        Err(Failure::Unexpected(unexpected)) => Err(told(&unexpected)),
    }
}

impl From<Failure<Never>> for Problem {
    fn from(failure: Failure<Never>) -> Self {
        match answered::<Never, Never>(Err(failure)) {
            Err(problem) => problem,
            Ok(Ok(never) | Err(never)) => match never {},
        }
    }
}

/// Says what went wrong; the detail, with its causes, is for the log.
fn told(unexpected: &Unexpected) -> Problem {
    if unexpected.is_busy() {
        return Problem::Unavailable;
    }
    let mut detail = unexpected.to_string();
    let mut cause = std::error::Error::source(unexpected);
    while let Some(deeper) = cause {
        detail = format!("{detail}: {deeper}");
        cause = deeper.source();
    }
    Problem::Unexpected(detail)
}
