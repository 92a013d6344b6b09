//! Names of exported files.

use stop_fix_scale_core::format::date::Date;

use crate::app::case::title::shown;

/// The longest file name, in characters, with its extension.
pub(crate) const MAX_CHARACTERS: usize = 60;

/// The base of dated names, and the fallback for the others.
pub(crate) const NAME: &str = "stop-fix-scale";

/// The name of a file with all cases and this extension.
#[must_use]
pub fn dated(today: Date, ending: &str) -> String {
    format!("{NAME}-{today}.{ending}")
}

/// The name of the short table. The table with all data has the name without the addition.
#[must_use]
pub fn dated_short(today: Date) -> String {
    format!("{NAME}-{today}-short.csv")
}

/// The name of one of several backup files.
#[must_use]
pub fn dated_part(today: Date, part: usize, parts: usize) -> String {
    format!("{NAME}-{today}-{part}-of-{parts}.json")
}

/// A file name that is valid on every system, made from a case title. Letters of every script are kept.
#[must_use]
pub fn file_name(title: &str, ending: &str) -> String {
    let most = MAX_CHARACTERS.saturating_sub(ending.chars().count()).saturating_sub(1);
    let parts: Vec<&str> = title.split(separates).filter(|part| shown(part).is_some()).collect();
    // Leaves room for the `_` before a device name.
    let cut: String = parts.join("-").chars().take(most.saturating_sub(1)).collect();
    // Windows drops a trailing dot; elsewhere a leading dot hides the file.
    let name = shown(cut.trim_matches(['.', '-'])).unwrap_or_default();
    let is_device = is_device(name.split('.').next().unwrap_or_default());
    match name {
        "" => format!("{NAME}.{ending}"),
        _ if is_device => format!("_{name}.{ending}"),
        _ => format!("{name}.{ending}"),
    }
}

/// Characters that are not allowed in a name: path separators, reserved characters, whitespace, and direction marks,
/// which could disguise the extension.
pub(crate) fn separates(character: char) -> bool {
    character.is_control()
        || character.is_whitespace()
        || r#"/\:*?"<>|"#.contains(character)
        || matches!(character, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(character, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Names that Windows reserves for devices, with any extension.
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
