//! The list of checksums, which `sha256sum --check` reads: whoever copies a build can see whether it arrived whole.

use std::fs;
use std::path::Path;

use super::compress::files_in;
use super::hash::checksum;
use crate::failure::Failure;

/// The name of the list.
pub(crate) const NAME: &str = "SHA256SUMS";

/// Lists every file in the folder, packed forms included: servers send them as they lie there. Comes last.
pub(super) fn write(folder: &Path) -> Result<(), Failure> {
    let mut list = String::new();
    for path in files_in(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if name != NAME {
            let bytes = fs::read(&path).map_err(Failure::file("read", &path))?;
            list.extend([&checksum(&bytes), "  ", &name, "\n"]);
        }
    }
    let path = folder.join(NAME);
    fs::write(&path, list).map_err(Failure::file("write", &path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_listed_but_the_list_itself() {
        let folder = std::env::temp_dir().join(format!("sfs-sums-{}", std::process::id()));
        fs::create_dir_all(folder.join("npm")).expect("the temporary folder can be written");
        for (name, text) in [("npm/b.js", "abc"), ("a.js.br", ""), (NAME, "of an earlier build")] {
            fs::write(folder.join(name), text).expect("the temporary folder can be written");
        }
        write(&folder).expect("the folder can be read and written");
        let list = fs::read_to_string(folder.join(NAME)).expect("it was written");
        fs::remove_dir_all(&folder).expect("the temporary folder can be removed");
        assert_eq!(
            list,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.js.br\n\
             ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  npm/b.js\n"
        );
    }
}
