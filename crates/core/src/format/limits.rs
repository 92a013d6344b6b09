//! Limits: the size of files, texts, codes and links, the number of cases in a browser, and the work for a pasted text.

/// The largest case file that is read, in bytes.
pub const MAX_CASE_FILE_BYTES: usize = 256 * 1024;

/// The deepest nesting of a case file that is read.
pub const MAX_CASE_FILE_DEPTH: usize = 16;

/// The longest text of a field, in characters.
pub const MAX_TEXT_CHARACTERS: usize = 10_000;

/// The largest file of many cases that is read, in bytes.
pub const MAX_CASES_FILE_BYTES: usize = 5 * 1024 * 1024;

/// The most cases that are read from one file.
pub const MAX_CASES_IN_FILE: usize = 2_000;

/// The most cases in one browser, not counting deleted ones.
pub const MAX_CASES: usize = 10_000;

/// The length of the longest share code, including a title. Share longer cases as files.
pub const MAX_SHARE_CODE_CHARACTERS: usize = 400;

/// The longest link that we offer, because mail and chat programs cut longer ones. If a link would be
/// longer, share the case as a file.
pub const MAX_LINK_CHARACTERS: usize = 1_800;

/// The search for a share code in a pasted text ignores everything after this many bytes. No real message is longer.
pub(crate) const MAX_PASTED_BYTES: usize = 64 * 1024;

/// How often a pasted text is percent-decoded. Links are often encoded several times: `#` arrives as `%23` or `%2523`.
pub(crate) const MAX_DECODINGS: usize = 3;

/// How many places with `SFS:`, and how many wrapped links, are tried. Limits the work for a text that has many of them but no code.
pub(crate) const MAX_TRIES: usize = 64;
