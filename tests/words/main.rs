//! The words: what fails the build, and what comes out when nothing does.

#[path = "../../build/words/mod.rs"]
mod words;

mod problems;
mod sentences;
