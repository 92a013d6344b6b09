//! SHA-256 for the policy of the single file, and for a list of checksums, with which `sha256sum --check` verifies a copy.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fs_err as fs;
use sha2::{Digest, Sha256};

use super::compress::files_in;

/// The name of the list.
pub(crate) const NAME: &str = "SHA256SUMS";

/// Lists every file in the folder, including compressed forms. Has to run last.
pub(super) fn write(folder: &Path) -> Result<()> {
    let mut list = String::new();
    for path in files_in(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if name != NAME {
            for byte in Sha256::digest(fs::read(&path)?) {
                write!(list, "{byte:02x}")?;
            }
            writeln!(list, "  {name}")?;
        }
    }
    Ok(fs::write(folder.join(NAME), list)?)
}

/// The source expression that allows exactly this inline script or style.
pub(super) fn source_of(inline: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(inline)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_match_the_standard() {
        assert_eq!(source_of("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
    }

    #[test]
    fn every_file_except_the_list_is_listed() -> Result<()> {
        let folder = tempfile::tempdir()?;
        fs::create_dir(folder.path().join("npm"))?;
        for (name, text) in [("npm/b.js", "abc"), ("a.js.br", ""), (NAME, "of an earlier build")] {
            fs::write(folder.path().join(name), text)?;
        }
        write(folder.path())?;
        assert_eq!(
            fs::read_to_string(folder.path().join(NAME))?,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.js.br\n\
             ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  npm/b.js\n"
        );
        Ok(())
    }
}
