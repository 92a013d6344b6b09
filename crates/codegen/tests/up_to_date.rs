//! The generated files in the repository match their sources.

use std::fs;
use std::path::Path;

#[test]
fn the_generated_files_are_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for file in codegen::generate(&root).expect("the sources are valid") {
        let found = fs::read(root.join(file.path)).expect("the file is committed");
        assert!(found == file.content, "{}: run `cargo run -p codegen`", file.path);
    }
}
