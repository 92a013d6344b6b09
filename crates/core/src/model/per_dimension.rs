//! Collections with exactly one entry for each dimension or criterion.

use super::ids::{Criterion, Dimension};

/// One value for each of the five dimensions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerDimension<T>([T; 5]);

impl<T> PerDimension<T> {
    /// One value for each dimension, in order.
    pub const fn new(values: [T; 5]) -> Self {
        Self(values)
    }

    /// Calls `value` for each dimension.
    pub fn from_fn(value: impl FnMut(Dimension) -> T) -> Self {
        Self(Dimension::ALL.map(value))
    }

    /// The value of one dimension.
    pub fn get(&self, dimension: Dimension) -> &T {
        // The compiler knows that a dimension's number is below five, so it removes the fallback.
        let [first, ..] = &self.0;
        self.0.get(dimension as usize).unwrap_or(first)
    }

    /// The mutable value of one dimension.
    pub fn get_mut(&mut self, dimension: Dimension) -> &mut T {
        let [first, others @ ..] = &mut self.0;
        match (dimension as usize).checked_sub(1) {
            Some(index) => others.get_mut(index).unwrap_or(first),
            None => first,
        }
    }

    /// Converts each value. The dimensions stay the same.
    pub fn map<U>(&self, value: impl FnMut(&T) -> U) -> PerDimension<U> {
        PerDimension(self.0.each_ref().map(value))
    }

    /// All dimensions with their values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Dimension, &T)> {
        Dimension::ALL.into_iter().zip(&self.0)
    }
}

/// One value for each of the twenty criteria.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerCriterion<T>(PerDimension<[T; 4]>);

impl<T> PerCriterion<T> {
    /// One value for each criterion, from `V1` to `G4`.
    pub const fn new(values: [[T; 4]; 5]) -> Self {
        Self(PerDimension(values))
    }

    /// Calls `value` for each criterion.
    pub fn from_fn(mut value: impl FnMut(Criterion) -> T) -> Self {
        Self(PerDimension::from_fn(|dimension| dimension.criteria().map(&mut value)))
    }

    /// The value of one criterion.
    pub fn get(&self, criterion: Criterion) -> &T {
        let four = self.0.get(criterion.dimension);
        let [first, ..] = four;
        four.get(criterion.position as usize).unwrap_or(first)
    }

    /// The mutable value of one criterion.
    pub fn get_mut(&mut self, criterion: Criterion) -> &mut T {
        let [first, others @ ..] = self.0.get_mut(criterion.dimension);
        match (criterion.position as usize).checked_sub(1) {
            Some(index) => others.get_mut(index).unwrap_or(first),
            None => first,
        }
    }

    /// The four values of one dimension.
    pub fn of(&self, dimension: Dimension) -> &[T; 4] {
        self.0.get(dimension)
    }

    /// The values as rows, one for each dimension.
    pub const fn rows(&self) -> &[[T; 4]; 5] {
        &self.0.0
    }

    /// All criteria with their values, from `V1` to `G4`.
    pub fn iter(&self) -> impl Iterator<Item = (Criterion, &T)> {
        self.0.iter().flat_map(|(dimension, four)| dimension.criteria().into_iter().zip(four))
    }

    /// Converts each value. The criteria stay the same.
    pub fn map<U>(&self, mut value: impl FnMut(&T) -> U) -> PerCriterion<U> {
        PerCriterion(self.0.map(|four| four.each_ref().map(&mut value)))
    }
}
