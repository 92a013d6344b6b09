//! Properties that must hold for any input of a reader. Each function panics if a property fails.
//!
//! libFuzzer calls these functions with generated inputs (`targets`). `tests/app/fuzzed.rs` calls them with the
//! inputs that reach the most code (`corpus`).

mod answers;
mod case_file;
mod cases_file;
mod share_code;
mod tokens;

pub use case_file::case_file;
pub use cases_file::cases_file;
pub use share_code::share_code;
