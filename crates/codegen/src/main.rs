//! `cargo run -p codegen` updates the generated files that are out of date.

use std::path::Path;
use std::{fs, io};

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for file in codegen::generate(&root)? {
        let path = root.join(file.path);
        if fs::read(&path).ok().as_ref() != Some(&file.content) {
            fs::write(&path, &file.content)?;
            println!("{} was out of date and has been written again", file.path);
        }
    }
    Ok(())
}
