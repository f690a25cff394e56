//! Intervals round shares, medians and means, all at 95%.

use statrs::distribution::{Beta, Binomial, ContinuousCDF, DiscreteCDF, Normal, StudentsT};

/// A value with the lower and upper end of its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// Returns Wilson's interval for `x` out of `n`; `None` when there is no such share.
pub fn wilson(x: u64, n: u64) -> Option<Interval> {
    wilson_at(x, n, 0.95)
}

/// Returns Wilson's interval at another confidence, such as 0.90.
pub fn wilson_at(x: u64, n: u64, confidence: f64) -> Option<Interval> {
    if n == 0 || x > n {
        return None;
    }
    let z = Normal::standard().inverse_cdf(0.5 + confidence / 2.0);
    let (x, n) = (float(x), float(n));
    let p = x / n;
    let z2 = z * z;
    let middle = p + z2 / (2.0 * n);
    let half = z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    Some(Interval { low: ((middle - half) / scale).max(0.0), high: ((middle + half) / scale).min(1.0) })
}

/// Returns the exact interval of Clopper and Pearson for `x` out of `n`.
pub fn clopper_pearson(x: u64, n: u64) -> Option<Interval> {
    if n == 0 || x > n {
        return None;
    }
    let quantile =
        |a: u64, b: u64, p: f64| Beta::new(float(a), float(b)).ok().map(|beta| beta.inverse_cdf(p));
    let low = if x == 0 { 0.0 } else { quantile(x, n - x + 1, 0.025)? };
    let high = if x == n { 1.0 } else { quantile(x + 1, n - x, 0.975)? };
    Some(Interval { low, high })
}

/// Returns the median of sorted values.
pub fn median(sorted: &[i64]) -> Option<f64> {
    let middle = sorted.len() / 2;
    let high = whole(*sorted.get(middle)?);
    let even = sorted.len().is_multiple_of(2);
    Some(if even { f64::midpoint(whole(*sorted.get(middle - 1)?), high) } else { high })
}

/// Returns the interval of a median by order statistics; under six values there is none.
pub fn median_interval(sorted: &[i64]) -> Option<Interval> {
    let n = u64::try_from(sorted.len()).ok()?;
    let below = Binomial::new(0.5, n).ok()?;
    // The largest rank that still leaves at most 2.5% on each side.
    let rank = (0..sorted.len() / 2).take_while(|rank| below.cdf(*rank as u64) <= 0.025).last()?;
    Some(Interval { low: whole(sorted[rank]), high: whole(sorted[sorted.len() - 1 - rank]) })
}

/// Returns the mean.
pub fn mean(values: &[i64]) -> Option<f64> {
    let n = u64::try_from(values.len()).ok().filter(|n| *n > 0)?;
    Some(whole(values.iter().sum()) / float(n))
}

/// Returns the interval of a mean by Student's t; for one value there is none.
pub fn mean_interval(values: &[i64]) -> Option<Interval> {
    let n = float(u64::try_from(values.len()).ok().filter(|n| *n > 1)?);
    let mean = mean(values)?;
    let squares: f64 = values.iter().map(|value| (whole(*value) - mean).powi(2)).sum();
    let error = (squares / (n - 1.0) / n).sqrt();
    let t = StudentsT::new(0.0, 1.0, n - 1.0).ok()?.inverse_cdf(0.975);
    Some(Interval { low: mean - t * error, high: mean + t * error })
}

#[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
fn float(count: u64) -> f64 {
    count as f64
}

#[expect(clippy::cast_precision_loss, reason = "numbers of days are far below 2^52")]
fn whole(days: i64) -> f64 {
    days as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() <= 1e-9
    }

    #[test]
    fn intervals_equal_the_reference_values() {
        let vector: serde_json::Value =
            serde_json::from_str(include_str!("../tests/fixtures/vectors/01_proportion_intervals.json"))
                .unwrap();
        let rows = vector["expected"].as_array().unwrap();
        assert_eq!(rows.len(), 10);
        for row in rows {
            let (x, n) = (row["x"].as_u64().unwrap(), row["n"].as_u64().unwrap());
            for (name, interval) in [
                ("wilson95", wilson(x, n)),
                ("wilson90", wilson_at(x, n, 0.90)),
                ("clopper_pearson95", clopper_pearson(x, n)),
            ] {
                let interval = interval.unwrap();
                let expected = |end: usize| row[name][end].as_f64().unwrap();
                assert!(
                    close(interval.low, expected(0)) && close(interval.high, expected(1)),
                    "{name} {x}/{n}: {interval:?} is not {}",
                    row[name]
                );
            }
        }
    }

    #[test]
    fn there_is_no_share_of_nothing_and_none_above_one() {
        assert_eq!(wilson(0, 0), None);
        assert_eq!(clopper_pearson(0, 0), None);
        assert_eq!(wilson(6, 5), None);
    }

    #[test]
    fn medians_and_means_have_the_intervals_of_the_textbook() {
        // Ranks 3 and 10 of 12 values: P(X <= 2) = 0.0193 for X binomial (12, 1/2).
        let twelve: Vec<i64> = (1..=12).collect();
        assert_eq!(median(&twelve), Some(6.5));
        assert_eq!(median_interval(&twelve), Some(Interval { low: 3.0, high: 10.0 }));
        assert_eq!(median_interval(&twelve[..5]), None);
        assert_eq!(median_interval(&twelve[..6]), Some(Interval { low: 1.0, high: 6.0 }));
        // Standard error sqrt(3.5 / 6), t(5) = 2.5706 for the values 1 to 6.
        let interval = mean_interval(&twelve[..6]).unwrap();
        assert!((interval.low - 1.536_686).abs() < 1e-5 && (interval.high - 5.463_314).abs() < 1e-5);
        assert_eq!((median(&[]), mean(&[]), mean_interval(&[4])), (None, None, None));
    }
}
