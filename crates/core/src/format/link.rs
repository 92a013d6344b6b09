//! The share link: the address of a page, `#`, and a share code. What stands after the `#` stays in
//! the browser: no server ever sees it.

use super::share_code::ShareCode;

/// The longest link that is handed out: mail programs and chats cut longer ones. A case whose link
/// would be longer travels as a file.
pub const MOST_CHARACTERS: usize = 1_800;

/// What a share link starts with: an absolute address without a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

/// The address is none that a link can start with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotABase;

impl Base {
    /// The base for an address as browsers write it. It is `http:`, `https:`, or `file:` for the tool
    /// as a single file.
    ///
    /// # Errors
    /// It is relative, of another kind (`about:`, `blob:`, `javascript:`), or not as browsers write it.
    pub fn new(address: &str) -> Result<Self, NotABase> {
        let address = address.split_once('#').map_or(address, |(address, _)| address);
        let (scheme, rest) = address.split_once("://").ok_or(NotABase)?;
        let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
        if !["http", "https", "file"].contains(&scheme) || !rest.bytes().all(is_plain) {
            return Err(NotABase);
        }
        let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        // A name and a password are nobody else's business.
        let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
        if host.is_empty() && (scheme != "file" || !path.starts_with('/')) {
            return Err(NotABase);
        }
        Ok(Self(format!("{scheme}://{host}{path}")))
    }

    /// Whether a host page may name this as what links start with: `http:`, `https:`, or relative.
    /// The edge resolves it against the page, and makes a [`Base`] of what comes out.
    #[must_use]
    pub fn may_be_named(written: &str) -> bool {
        // Browsers drop some of these, so that what they would make of the rest cannot be seen here.
        if written.contains(|character: char| character.is_control() || character == ' ') {
            return false;
        }
        match written.split_once(':') {
            // A colon after one of these does not end a scheme.
            Some((before, _)) if !before.contains(['/', '?', '#']) => {
                ["http", "https"].iter().any(|scheme| before.eq_ignore_ascii_case(scheme))
            }
            _ => true,
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a file on this computer, which others cannot open.
    #[must_use]
    pub fn is_file(&self) -> bool {
        self.0.starts_with("file:")
    }
}

/// A link that opens a case as a preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    text: String,
    /// Where the code starts.
    code_at: usize,
}

/// The link would be longer than [`MOST_CHARACTERS`]: offer the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkTooLong {
    /// How long it would be.
    pub characters: usize,
}

impl Link {
    /// The link to a case.
    ///
    /// # Errors
    /// It would be too long. That is the base's fault: a code has its own limit, far below.
    pub fn new(base: &Base, code: &ShareCode) -> Result<Self, LinkTooLong> {
        let Base(base) = base;
        let text = format!("{base}#{code}");
        // All of it is ASCII: bytes are characters.
        if text.len() > MOST_CHARACTERS {
            return Err(LinkTooLong { characters: text.len() });
        }
        Ok(Self { text, code_at: base.len().saturating_add(1) })
    }

    /// All of it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The address with its `#`, and the code.
    #[must_use]
    pub fn parts(&self) -> (&str, &str) {
        self.text.split_at_checked(self.code_at).unwrap_or((&self.text, ""))
    }
}
