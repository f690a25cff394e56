//! The rules that every database must keep, run by the tests of both.
//!
//! [`conformance_tests!`](crate::conformance_tests) makes one test of each rule. Every query of every trait is
//! asked at least once, so that SQL that one database does not understand cannot stay unnoticed.
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a rule that cannot be checked has failed")]

mod access;
mod backup;
mod cases;
mod journal;
mod kept;
mod model;
mod sample;
mod units;

pub use access::*;
pub use backup::*;
pub use cases::*;
pub use journal::*;
pub use kept::*;
pub use model::*;
pub use units::*;

/// Makes a test of each rule. `$with` is a function that makes an empty, migrated database, hands it to the
/// rule as `Arc<dyn Store>` and awaits the answer.
#[macro_export]
macro_rules! conformance_tests {
    ($with:path) => {
        $crate::conformance_tests!($with:
            a_case_is_kept, a_taken_case_is_refused, an_old_version_is_refused, cases_are_found_by_number,
            case_numbers_count_per_year, an_update_moves_what_is_found, enrolled_cases_come_in_batches,
            duplicates_are_found, searching_is_safe,
            lists_and_counts_agree_with_a_model,
            the_journal_is_kept, the_journal_has_no_gaps, the_journal_of_a_case_is_read_backwards,
            accounts_are_kept, a_taken_login_is_refused, sessions_are_kept, sessions_end,
            attempts_are_counted,
            provisions_are_kept, documents_are_kept,
            dropping_undoes, reading_cannot_change, reading_sees_one_moment, others_see_nothing,
            nothing_is_lost_among_workers, journal_lines_queue_among_workers, migrating_twice_is_harmless,
            municipalities_are_kept,
            a_dump_is_the_same_everywhere, a_dump_can_be_restored, a_restore_refuses_data,
            a_restore_refuses_damage, a_dump_is_of_one_moment,
        );
    };
    ($with:path: $($rule:ident),* $(,)?) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $rule() {
            $with(|store| Box::pin($crate::conformance::$rule(store))).await;
        }
    )*};
}
