//! What has to hold whatever a reader is given; each function panics where it does not.
//!
//! libFuzzer calls them with inputs that it makes up (`targets`), `tests/fuzzed.rs` with those of them that
//! reach most of the code (`corpus`).

mod answers;
mod case_file;
mod cases_file;
mod share_code;
mod tokens;

pub use case_file::case_file;
pub use cases_file::cases_file;
pub use share_code::share_code;
