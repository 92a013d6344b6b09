//! The ids of dimensions and criteria.
//!
//! Every model has five dimensions with four criteria each. Their names, questions and rules are
//! data (`model/ai1.json`).

use std::fmt;
use std::str::FromStr;

/// One of the five dimensions. The order is the order on the screen, and it breaks ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Is it worth doing? Only this dimension can stop a case by its own points.
    Value,
    /// Will the data hold up outside the pilot?
    DataReadiness,
    /// Does the output turn into action?
    Integration,
    /// Will people use it, and keep using it?
    Adoption,
    /// Who answers for it, and can it be stopped?
    Governance,
}

impl Dimension {
    /// All dimensions in order.
    pub const ALL: [Self; 5] =
        [Self::Value, Self::DataReadiness, Self::Integration, Self::Adoption, Self::Governance];

    /// The letter used in share codes, files and criterion ids.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Value => "V",
            Self::DataReadiness => "D",
            Self::Integration => "I",
            Self::Adoption => "A",
            Self::Governance => "G",
        }
    }

    /// Its four criteria in order.
    #[must_use]
    pub fn criteria(self) -> [Criterion; 4] {
        Position::ALL.map(|position| Criterion { dimension: self, position })
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The position of a criterion within its dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// The first question, such as `V1`.
    First,
    /// The second question, such as `V2`.
    Second,
    /// The third question, such as `V3`.
    Third,
    /// The fourth question, such as `V4`.
    Fourth,
}

impl Position {
    /// All positions in order.
    pub const ALL: [Self; 4] = [Self::First, Self::Second, Self::Third, Self::Fourth];
}

/// One of the twenty criteria, written `V1` to `G4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Criterion {
    /// The dimension that it belongs to.
    pub dimension: Dimension,
    /// Its position there.
    pub position: Position,
}

impl Criterion {
    /// `V1`.
    pub const FIRST: Self = Self { dimension: Dimension::Value, position: Position::First };

    /// The id, such as `V1`.
    #[must_use]
    pub fn id(self) -> &'static str {
        let four = IDS.get(self.dimension as usize);
        four.and_then(|four| four.get(self.position as usize)).copied().unwrap_or_default()
    }

    /// All twenty criteria, from `V1` to `G4`.
    pub fn all() -> impl Iterator<Item = Self> {
        Dimension::ALL.into_iter().flat_map(Dimension::criteria)
    }
}

static IDS: [[&str; 4]; 5] = [
    ["V1", "V2", "V3", "V4"],
    ["D1", "D2", "D3", "D4"],
    ["I1", "I2", "I3", "I4"],
    ["A1", "A2", "A3", "A4"],
    ["G1", "G2", "G3", "G4"],
];

impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The text is not one of the twenty ids `V1` to `G4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACriterion;

impl FromStr for Criterion {
    type Err = NotACriterion;

    fn from_str(text: &str) -> Result<Self, NotACriterion> {
        Self::all().find(|criterion| criterion.id() == text).ok_or(NotACriterion)
    }
}
