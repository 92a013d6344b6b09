//! Names of things that are scored, and collections that have one entry for each of them.
//!
//! Five dimensions with four criteria each is the shape of every model; what they are called, ask
//! and weigh is data (`model/ai1.json`). A collection keyed by these types cannot miss an entry.

use std::fmt;
use std::str::FromStr;

/// One of the five dimensions, in the order in which they are shown and in which ties are broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Is it worth doing? The one dimension that can stop a case by its points alone.
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

    /// The letter that stands for it in share codes, files and criterion names.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Value => 'V',
            Self::DataReadiness => 'D',
            Self::Integration => 'I',
            Self::Adoption => 'A',
            Self::Governance => 'G',
        }
    }

    /// Its letter as text.
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

    /// The dimension with this letter.
    #[must_use]
    pub fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|dimension| dimension.letter() == letter)
    }

    /// Its four criteria in order.
    #[must_use]
    pub fn criteria(self) -> [Criterion; 4] {
        Position::ALL.map(|position| Criterion { dimension: self, position })
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.letter())
    }
}

/// The place of a criterion within its dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// The first question, as in `V1`.
    First,
    /// The second question, as in `V2`.
    Second,
    /// The third question, as in `V3`.
    Third,
    /// The fourth question, as in `V4`.
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
    /// Its place there.
    pub position: Position,
}

impl Criterion {
    /// `V1`.
    pub const FIRST: Self = Self { dimension: Dimension::Value, position: Position::First };

    /// Its name, as in `V1`.
    #[must_use]
    pub fn id(self) -> &'static str {
        NAMES.get(self)
    }

    /// All twenty, `V1` to `G4`.
    pub fn all() -> impl Iterator<Item = Self> {
        Dimension::ALL.into_iter().flat_map(Dimension::criteria)
    }
}

static NAMES: PerCriterion<&str> = PerCriterion::new([
    ["V1", "V2", "V3", "V4"],
    ["D1", "D2", "D3", "D4"],
    ["I1", "I2", "I3", "I4"],
    ["A1", "A2", "A3", "A4"],
    ["G1", "G2", "G3", "G4"],
]);

impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The text is not one of the twenty names `V1` to `G4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACriterion;

impl FromStr for Criterion {
    type Err = NotACriterion;

    fn from_str(text: &str) -> Result<Self, NotACriterion> {
        Self::all().find(|criterion| criterion.id() == text).ok_or(NotACriterion)
    }
}

/// One value for each of the five dimensions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerDimension<T>([T; 5]);

impl<T> PerDimension<T> {
    /// One value for each dimension, in order.
    pub const fn new(values: [T; 5]) -> Self {
        Self(values)
    }

    /// Asks `value` for each dimension.
    pub fn from_fn(value: impl FnMut(Dimension) -> T) -> Self {
        Self(Dimension::ALL.map(value))
    }

    /// The value of one dimension.
    pub fn get(&self, dimension: Dimension) -> &T {
        // The compiler knows that a dimension's number is below five, and leaves the fallback out.
        let [first, ..] = &self.0;
        self.0.get(dimension as usize).unwrap_or(first)
    }

    /// The value of one dimension, to change it.
    pub fn get_mut(&mut self, dimension: Dimension) -> &mut T {
        let [first, others @ ..] = &mut self.0;
        match (dimension as usize).checked_sub(1) {
            Some(place) => others.get_mut(place).unwrap_or(first),
            None => first,
        }
    }

    /// The same dimensions with other values.
    pub fn map<U>(&self, value: impl FnMut(&T) -> U) -> PerDimension<U> {
        PerDimension(self.0.each_ref().map(value))
    }

    /// Every dimension with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Dimension, &T)> {
        Dimension::ALL.into_iter().zip(&self.0)
    }
}

/// One value for each of the twenty criteria.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerCriterion<T>(PerDimension<[T; 4]>);

impl<T> PerCriterion<T> {
    /// One value for each criterion, `V1` to `G4`.
    pub const fn new(values: [[T; 4]; 5]) -> Self {
        Self(PerDimension(values))
    }

    /// Asks `value` for each criterion.
    pub fn from_fn(mut value: impl FnMut(Criterion) -> T) -> Self {
        Self(PerDimension::from_fn(|dimension| dimension.criteria().map(&mut value)))
    }

    /// The value of one criterion.
    pub fn get(&self, criterion: Criterion) -> &T {
        let four = self.0.get(criterion.dimension);
        let [first, ..] = four;
        four.get(criterion.position as usize).unwrap_or(first)
    }

    /// The value of one criterion, to change it.
    pub fn get_mut(&mut self, criterion: Criterion) -> &mut T {
        let [first, others @ ..] = self.0.get_mut(criterion.dimension);
        match (criterion.position as usize).checked_sub(1) {
            Some(place) => others.get_mut(place).unwrap_or(first),
            None => first,
        }
    }

    /// The four values of one dimension.
    pub fn of(&self, dimension: Dimension) -> &[T; 4] {
        self.0.get(dimension)
    }

    /// The values in rows of one dimension each.
    pub const fn rows(&self) -> &[[T; 4]; 5] {
        &self.0.0
    }

    /// Every criterion with its value, `V1` to `G4`.
    pub fn iter(&self) -> impl Iterator<Item = (Criterion, &T)> {
        self.0.iter().flat_map(|(dimension, four)| dimension.criteria().into_iter().zip(four))
    }

    /// The same criteria with other values.
    pub fn map<U>(&self, mut value: impl FnMut(&T) -> U) -> PerCriterion<U> {
        PerCriterion(self.0.map(|four| four.each_ref().map(&mut value)))
    }
}
