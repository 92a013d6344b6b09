//! The pages of the tool.

/// A page of the tool.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// All cases.
    Cases,
    /// The open case.
    #[default]
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
    pub const ALL: [Self; 5] = [Self::Cases, Self::Case, Self::History, Self::About, Self::Preview];

    /// Its name in data.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Case => "case",
            Self::History => "history",
            Self::About => "about",
            Self::Preview => "preview",
        }
    }

    /// The page with this name; the open case if there is none.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|page| page.name() == name).unwrap_or_default()
    }
}
