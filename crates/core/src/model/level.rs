//! Levels, and the evidence for them.

/// How far along a criterion is. A level means the same for every criterion, so levels can be
/// compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Absent, or harmful as it is.
    Missing = 1,
    /// Said, assumed or informal.
    Claimed = 2,
    /// Written down, owned and decided.
    Agreed = 3,
    /// Shown in real conditions.
    Shown = 4,
    /// Sustained in normal operation.
    Sustained = 5,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 5] =
        [Self::Missing, Self::Claimed, Self::Agreed, Self::Shown, Self::Sustained];

    /// 1 to 5.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The level with this number.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::Missing),
            2 => Some(Self::Claimed),
            3 => Some(Self::Agreed),
            4 => Some(Self::Shown),
            5 => Some(Self::Sustained),
            _ => None,
        }
    }

    /// The points that the level adds to its dimension: 0 to 4.
    #[must_use]
    pub const fn points(self) -> u8 {
        self.number().saturating_sub(1)
    }

    /// The next higher level, if there is one.
    #[must_use]
    pub const fn up(self) -> Option<Self> {
        Self::from_number(self.number().saturating_add(1))
    }

    /// The next lower level, if there is one.
    #[must_use]
    pub const fn down(self) -> Option<Self> {
        Self::from_number(self.number().saturating_sub(1))
    }
}

/// The evidence that something is shown or sustained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// Only somebody's word.
    #[default]
    None,
    /// It is written down.
    Documented,
    /// Measured in a trial.
    Tried,
    /// Measured in normal operation.
    Running,
}

impl Evidence {
    /// All kinds, weakest first.
    pub const ALL: [Self; 4] = [Self::None, Self::Documented, Self::Tried, Self::Running];

    /// The name in model files and case files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Documented => "documented",
            Self::Tried => "tried",
            Self::Running => "running",
        }
    }

    /// The evidence with this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|evidence| evidence.id() == id)
    }
}

/// A level as a person claims it. Only the two highest levels have evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rating {
    /// Level 1.
    Missing,
    /// Level 2.
    Claimed,
    /// Level 3.
    Agreed,
    /// Level 4, with its evidence.
    Shown(Evidence),
    /// Level 5, with its evidence.
    Sustained(Evidence),
}

impl Rating {
    /// A rating of this level. Evidence is dropped below level 4.
    #[must_use]
    pub const fn new(level: Level, evidence: Evidence) -> Self {
        match level {
            Level::Missing => Self::Missing,
            Level::Claimed => Self::Claimed,
            Level::Agreed => Self::Agreed,
            Level::Shown => Self::Shown(evidence),
            Level::Sustained => Self::Sustained(evidence),
        }
    }

    /// The claimed level.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            Self::Missing => Level::Missing,
            Self::Claimed => Level::Claimed,
            Self::Agreed => Level::Agreed,
            Self::Shown(_) => Level::Shown,
            Self::Sustained(_) => Level::Sustained,
        }
    }

    /// The evidence, if the level needs any.
    #[must_use]
    pub const fn evidence(self) -> Option<Evidence> {
        match self {
            Self::Shown(evidence) | Self::Sustained(evidence) => Some(evidence),
            Self::Missing | Self::Claimed | Self::Agreed => None,
        }
    }
}

/// One value for each level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerLevel<T>(pub [T; 5]);

impl<T> PerLevel<T> {
    /// The value of one level.
    pub fn get(&self, level: Level) -> &T {
        let [first, ..] = &self.0;
        self.0.get(usize::from(level.points())).unwrap_or(first)
    }
}

/// One value for each kind of evidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerEvidence<T>(pub [T; 4]);

impl<T> PerEvidence<T> {
    /// The value of one kind of evidence.
    pub fn get(&self, evidence: Evidence) -> &T {
        let [first, ..] = &self.0;
        self.0.get(evidence as usize).unwrap_or(first)
    }
}
