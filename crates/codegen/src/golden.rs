//! Packs the golden cases into 16 bytes each, so that the page can check itself.
//!
//! The answers of all cases come first, 13 bytes for each case. Each half byte is one answer, as an index into
//! [`SYMBOLS`]: first the five quick ratings, then the twenty criteria. The last half byte holds both context answers.
//!
//! After the answers come the checksums, three bytes for each case. They cover the expected result, as the line that
//! `crates/core/src/format/scored.rs` writes. `crates/core/src/format/golden.rs` reads the packed file.

use serde_json::Value;
use stop_fix_scale_core::format::share_code::crc24;

/// The characters that share codes use for answers.
const SYMBOLS: &str = "XU1234ABC5DEF";
const CONTEXT: &str = "XNY";

/// Packs the golden cases. The error lists the lines that are not golden cases.
pub(super) fn pack(lines: &str) -> Result<Vec<u8>, Vec<String>> {
    let mut problems = Vec::new();
    let (mut answers, mut checks) = (Vec::new(), Vec::new());
    for (number, line) in (1..).zip(lines.lines()) {
        if let Some((packed, check)) = pack_line(line) {
            answers.extend(packed);
            checks.extend_from_slice(&check.to_be_bytes()[1..]);
        } else {
            problems.push(format!("line {number}: this is not a golden case"));
        }
    }
    if problems.is_empty() { Ok([answers, checks].concat()) } else { Err(problems) }
}

fn pack_line(line: &str) -> Option<(Vec<u8>, u32)> {
    let case: Value = serde_json::from_str(line).ok()?;
    let code = case["code"].as_str()?;
    let (_, expected) = line.strip_suffix('}')?.split_once(r#","expect":{"#)?;
    let check = crc24(&format!(r#"{{"code":"{code}",{expected}"#));
    Some((pack_answers(code)?, check))
}

fn pack_answers(code: &str) -> Option<Vec<u8>> {
    let part = |name: &str| {
        code.split('/').find_map(|part| part.strip_prefix(name)?.strip_prefix(':')).unwrap_or("")
    };
    let (mut quick, mut criteria) = (String::new(), String::new());
    for dimension in ["V", "D", "I", "A", "G"] {
        let (one, four) = match part(dimension) {
            "" => ("X", "XXXX"),
            one if one.len() == 1 => (one, "XXXX"),
            text => text.split_once('.').unwrap_or(("X", text)),
        };
        quick.push_str(one);
        criteria.push_str(four);
    }
    let context = match part("C") {
        "" => "XX",
        two => two,
    };
    let mut half_bytes = indices(&(quick + &criteria), SYMBOLS)?;
    half_bytes.push(indices(context, CONTEXT)?.iter().fold(0, |both, one| both << 2 | one));
    let bytes = half_bytes.chunks(2).map(|two| two.iter().fold(0, |byte, half| byte << 4 | half));
    (half_bytes.len() == 26).then(|| bytes.collect())
}

/// The index of each character of the text in `symbols`.
fn indices(text: &str, symbols: &str) -> Option<Vec<u8>> {
    text.chars().map(|symbol| u8::try_from(symbols.find(symbol)?).ok()).collect()
}
