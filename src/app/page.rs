//! The pages of the tool.

/// A page of the tool.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// All cases.
    Cases,
    /// The case that is open.
    #[default]
    Case,
    /// What the open case was at earlier times.
    History,
    /// How the tool decides.
    About,
    /// A case that somebody shared.
    Preview,
}

impl Page {
    /// Every one.
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

    /// The place of this name; the open case if there is none.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|place| place.name() == name).unwrap_or_default()
    }
}
