//! What the marks of the plot are called, and how large that is.

/// A little more than the mean width of a letter.
pub const LETTER_WIDTH: i32 = 7;

/// The height of a line.
pub const LINE_HEIGHT: i32 = 14;

/// The width and the height of a text of one line or more.
#[must_use]
pub fn size_of(text: &str) -> (i32, i32) {
    let letters = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    let length =
        |count: usize, unit: i32| i32::try_from(count).unwrap_or(i32::MAX).saturating_mul(unit);
    (length(letters, LETTER_WIDTH), length(text.lines().count(), LINE_HEIGHT))
}

/// What a mark may be called, the best first: by its name in one line or in two. Only names that are very long are cut.
#[must_use]
pub fn names_of(name: &str) -> Vec<String> {
    let [one, two] = [26, 60].map(|most| short(name, most));
    let lines = in_two_lines(&two);
    let one = Some(one).filter(|one| one == name || lines.is_none());
    one.into_iter().chain(lines).collect()
}

/// A text with its middle space, if it has any, as the end of its first line.
#[must_use]
pub fn in_two_lines(text: &str) -> Option<String> {
    let far = |place: &usize| place.saturating_mul(2).abs_diff(text.len());
    let space = text.match_indices(' ').map(|(place, _)| place).min_by_key(far)?;
    let (first, second) = text.split_at_checked(space)?;
    Some(format!("{first}\n{}", second.trim_start()))
}

/// A name with at most this many letters: it is cut after a word, or in the first one if that is too long.
#[must_use]
pub fn short(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let start = |most| name.chars().take(most).collect::<String>();
    // One more letter says whether the last word is whole.
    let words = start(most.saturating_add(1)).rsplit_once(' ').map(|(words, _)| words.to_owned());
    let cut = words.unwrap_or_else(|| start(most));
    format!("{}…", cut.trim_end_matches([' ', ',', '.', ':', ';', '-']))
}
