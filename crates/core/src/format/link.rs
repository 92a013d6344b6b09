//! The share link: the address of a page, `#`, and a share code. The part after the `#` stays in the
//! browser. No server ever sees it.

use super::limits::MAX_LINK_CHARACTERS;
use super::share_code::ShareCode;

/// The start of a share link: an absolute address without a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

/// A link cannot start with this address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotABase;

impl Base {
    /// The base for an address in the form that browsers produce. The scheme is `http:`, `https:`, or
    /// `file:` if the tool is a single local file.
    ///
    /// # Errors
    /// The address is relative, has a different scheme (`about:`, `blob:`, `javascript:`), or is not in
    /// the form that browsers produce.
    pub fn new(address: &str) -> Result<Self, NotABase> {
        let address = address.split_once('#').map_or(address, |(address, _)| address);
        let (scheme, rest) = address.split_once(':').ok_or(NotABase)?;
        let rest = rest.strip_prefix("//").ok_or(NotABase)?;
        let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
        if !["http", "https", "file"].contains(&scheme) || !rest.bytes().all(is_plain) {
            return Err(NotABase);
        }
        let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        // Never share a user name and password.
        let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
        if host.is_empty() && (scheme != "file" || !path.starts_with('/')) {
            return Err(NotABase);
        }
        Ok(Self(format!("{scheme}://{host}{path}")))
    }

    /// Whether a host page is allowed to set this as the start of links: an `http:`, `https:` or relative
    /// address. The browser layer resolves it against the page and makes a [`Base`] from the result.
    #[must_use]
    pub fn may_be_named(written: &str) -> bool {
        // Browsers drop some of these characters, so we can't tell here which scheme they would see.
        if written.contains(|character: char| character.is_control() || character == ' ') {
            return false;
        }
        match written.split_once(':') {
            // A colon after one of these characters does not end a scheme.
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

    /// Whether it is a file on this computer, which other people cannot open.
    #[must_use]
    pub fn is_file(&self) -> bool {
        self.0.starts_with("file:")
    }
}

/// A share link. It opens a case as a preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    text: String,
    /// Where the code starts.
    code_at: usize,
}

/// The link would be longer than [`MAX_LINK_CHARACTERS`]. Offer the file instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkTooLong {
    /// How many characters it would have.
    pub characters: usize,
}

impl Link {
    /// The link to a case.
    ///
    /// # Errors
    /// The link would be too long. The base causes this, because a code has a much lower limit of its own.
    pub fn new(base: &Base, code: &ShareCode) -> Result<Self, LinkTooLong> {
        let Base(base) = base;
        let text = format!("{base}#{code}");
        // The link is ASCII, so the number of bytes is the number of characters.
        if text.len() > MAX_LINK_CHARACTERS {
            return Err(LinkTooLong { characters: text.len() });
        }
        Ok(Self { text, code_at: base.len().saturating_add(1) })
    }

    /// The whole link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The address including its `#`, and the code.
    #[must_use]
    pub fn parts(&self) -> (&str, &str) {
        self.text.split_at_checked(self.code_at).unwrap_or((&self.text, ""))
    }
}
