//! Which versions of a case are dropped, so that the others stay spread over time.

/// Which version to drop when there are more than `most`; takes their times, oldest first.
///
/// Never the oldest or the newest. Drops the version whose removal leaves the smallest gap, so bursts of edits are
/// thinned first and versions from months ago remain.
#[must_use]
pub fn thin(times: &[u64], most: usize) -> Option<usize> {
    if times.len() <= most {
        return None;
    }
    let gap = |neighbours: &[u64]| match neighbours {
        [before, _, after] => before.abs_diff(*after),
        _ => u64::MAX,
    };
    let (before, _) = times.windows(3).map(gap).enumerate().min_by_key(|(_, gap)| *gap)?;
    Some(before.saturating_add(1))
}
