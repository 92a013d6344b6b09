//! Numbers in drawings.

/// The quotient with two decimals. Without floating-point numbers, whose formatting would add 4 KB to the download.
pub(crate) fn decimal(part: i32, whole: i32) -> String {
    let hundredths = part * 100 / whole;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
