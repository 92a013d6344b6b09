//! The texts of the interface: what fails the build, and what a successful build produces.

#[path = "../../build/words/mod.rs"]
mod words;

mod problems;
mod sentences;
