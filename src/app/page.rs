//! The pages of the tool, and the addresses that lead to them.

use std::fmt::Write;

/// A page of the tool.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// What the tool is for, until there is a case.
    #[default]
    Start,
    /// All cases.
    Cases,
    /// The open case.
    Case,
    /// The versions of the open case.
    History,
    /// How the tool decides.
    About,
    /// A shared case.
    Preview,
}

impl Page {
    /// All pages.
    pub const ALL: [Self; 6] =
        [Self::Start, Self::Cases, Self::Case, Self::History, Self::About, Self::Preview];

    /// Its name in data.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Cases => "cases",
            Self::Case => "case",
            Self::History => "history",
            Self::About => "about",
            Self::Preview => "preview",
        }
    }

    /// The page with this name; the first page if there is none.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|page| page.name() == name).unwrap_or_default()
    }

    /// The fragment of an address that leads to this page, and to this case if it is the page of a case. No share link has one
    /// that starts like this.
    #[must_use]
    pub fn fragment(&self, id: &str) -> String {
        let mut fragment = format!("#{}", self.name());
        if *self == Self::Case {
            fragment.push('/');
            for byte in id.bytes() {
                if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
                    fragment.push(byte.into());
                } else {
                    // Writing to a string cannot fail.
                    let _ = write!(fragment, "%{byte:02X}");
                }
            }
        }
        fragment
    }

    /// The page that a fragment leads to, and the id of the case if it is the page of a case.
    #[must_use]
    pub fn of_fragment(fragment: &str) -> Option<(Self, String)> {
        if let Some(id) = fragment.strip_prefix("#case/") {
            return Some((Self::Case, decoded(id)?));
        }
        let page =
            [Self::Cases, Self::About].into_iter().find(|page| page.fragment("") == fragment);
        page.map(|page| (page, String::new()))
    }
}

/// Reads what [`Page::fragment`] has written; `None` if it is damaged.
fn decoded(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (byte, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(byte, 16).ok()?);
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}
