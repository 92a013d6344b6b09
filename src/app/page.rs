//! The pages of the tool.

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
}
