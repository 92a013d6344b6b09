//! Writes a `.br` and a `.gz` next to each file, for servers that do not compress.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use fs_err as fs;

use super::cache::Cache;

/// Writes both for every file in the folder, except a form that is not smaller than the file. The
/// same bytes give the same result on every machine.
pub(super) fn all(folder: &Path, cache: &Cache) -> Result<()> {
    for path in files_in(folder)? {
        let bytes = fs::read(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let brotli = cache.get_or_make(&format!("{name}.br"), &bytes, |_| Ok(brotli(&bytes)?))?;
        for (ending, small) in [("br", brotli), ("gz", gzip(&bytes)?)] {
            if small.len() < bytes.len() {
                fs::write(path.with_added_extension(ending), small)?;
            }
        }
    }
    Ok(())
}

/// Every file below the folder, sorted, so that the output does not depend on the disk.
pub(crate) fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
    Ok(packed)
}

/// The header has no time and no name.
pub(super) fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_forms_unpack_to_the_same_bytes() -> Result<()> {
        let bytes = b"weakness in any layer limits the whole ".repeat(50);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(&bytes)?[..], &mut unpacked)?;
        assert_eq!(unpacked, bytes);
        unpacked.clear();
        flate2::read::GzDecoder::new(&gzip(&bytes)?[..]).read_to_end(&mut unpacked)?;
        assert_eq!(unpacked, bytes);
        Ok(())
    }

    #[test]
    fn a_file_that_would_grow_is_not_compressed() -> Result<()> {
        let (folder, cache) = (tempfile::tempdir()?, tempfile::tempdir()?);
        let path = |name: &str| folder.path().join(name);
        fs::write(path("tiny.txt"), "x")?;
        fs::write(path("long.txt"), "x".repeat(500))?;
        all(folder.path(), &Cache::open(cache.path().to_owned(), &[])?)?;
        let names = ["long.txt", "long.txt.br", "long.txt.gz", "tiny.txt"];
        assert_eq!(files_in(folder.path())?, names.map(path));
        Ok(())
    }
}
