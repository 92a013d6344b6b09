//! How files are named.

use stop_fix_scale_core::format::date::Date;

use crate::app::case::title::shown;

/// The longest name of a file, in characters, with its ending.
pub(crate) const MOST_CHARACTERS: usize = 60;

/// What every name can fall back to.
pub(crate) const NAME: &str = "stop-fix-scale";

/// The name of a backup of this day.
#[must_use]
pub fn dated_name(today: Date) -> String {
    dated(today, "json")
}

/// The name of a file of all cases with this ending.
#[must_use]
pub fn dated(today: Date, ending: &str) -> String {
    format!("{NAME}-{today}.{ending}")
}

/// The name of one of several files that make up a backup.
#[must_use]
pub fn dated_part(today: Date, part: usize, parts: usize) -> String {
    format!("{NAME}-{today}-{part}-of-{parts}.json")
}

/// A name that every system takes, made from the title of a case. Letters of every script stay.
#[must_use]
pub fn file_name(title: &str, ending: &str) -> String {
    let most = MOST_CHARACTERS.saturating_sub(ending.chars().count()).saturating_sub(1);
    let parts: Vec<&str> = title.split(separates).filter(|part| shown(part).is_some()).collect();
    // Room for the sign that tells it from a device.
    let cut: String = parts.join("-").chars().take(most.saturating_sub(1)).collect();
    // Windows drops a point at the end; one at the beginning hides a file elsewhere.
    let name = shown(cut.trim_matches(['.', '-'])).unwrap_or_default();
    let is_device = is_device(name.split('.').next().unwrap_or_default());
    match name {
        "" => format!("{NAME}.{ending}"),
        _ if is_device => format!("_{name}.{ending}"),
        _ => format!("{name}.{ending}"),
    }
}

/// Whatever is no part of a name: separators of paths, characters that a system reserves, blanks,
/// and marks that turn the direction of writing, so that an ending could hide.
pub(crate) fn separates(character: char) -> bool {
    character.is_control()
        || character.is_whitespace()
        || r#"/\:*?"<>|"#.contains(character)
        || matches!(character, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(character, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Names that Windows keeps for devices, whatever follows after a point.
pub(crate) fn is_device(name: &str) -> bool {
    let is = |device: &str| name.eq_ignore_ascii_case(device);
    let port = |port: char| port.is_ascii_digit() || "¹²³".contains(port);
    let numbered = || {
        let mut characters = name.chars();
        let is_port = characters.next_back().is_some_and(port);
        let device = characters.as_str();
        is_port && ["COM", "LPT"].iter().any(|name| device.eq_ignore_ascii_case(name))
    };
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].into_iter().any(is) || numbered()
}
