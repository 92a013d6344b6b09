//! A `.br` and a `.gz` beside each file, for servers that send a file as it lies there.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::memory::Memory;
use crate::failure::Failure;

/// Writes both for every file in the folder; the same bytes give the same result on every machine.
pub(super) fn all(folder: &Path, memory: &Memory) -> Result<(), Failure> {
    for path in files_in(folder)? {
        let bytes = fs::read(&path).map_err(Failure::file("read", &path))?;
        let small = memory
            .recall("br", &bytes, |_| brotli(&bytes).map_err(Failure::file("compress", &path)))?;
        write_if_smaller(&path, "br", &bytes, &small)?;
        let small = gzip(&bytes).map_err(Failure::file("compress", &path))?;
        write_if_smaller(&path, "gz", &bytes, &small)?;
    }
    Ok(())
}

/// Writes the gzip form of a file.
pub(super) fn pack(from: &Path, to: &Path) -> Result<(), Failure> {
    let bytes = fs::read(from).map_err(Failure::file("read", from))?;
    let small = gzip(&bytes).map_err(Failure::file("compress", from))?;
    fs::write(to, small).map_err(Failure::file("write", to))
}

/// Every file below the folder, in order, so that what is printed does not depend on the disk.
pub(crate) fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(Failure::file("read", &folder))? {
            let path = entry.map_err(Failure::file("read", &folder))?.path();
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

fn write_if_smaller(path: &Path, ending: &str, bytes: &[u8], small: &[u8]) -> Result<(), Failure> {
    if small.len() >= bytes.len() {
        return Ok(());
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    let beside = PathBuf::from(name);
    fs::write(&beside, small).map_err(Failure::file("write", &beside))
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

/// The header holds no time and no name.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_forms_unpack_to_the_same_bytes() {
        let bytes = b"weakness in any layer limits the whole ".repeat(50);
        let mut from_brotli = Vec::new();
        let packed = brotli(&bytes).expect("memory can be written");
        brotli::BrotliDecompress(&mut &packed[..], &mut from_brotli)
            .expect("the packed bytes are sound");
        assert_eq!(from_brotli, bytes);

        let mut from_gzip = Vec::new();
        let packed = gzip(&bytes).expect("memory can be written");
        flate2::read::GzDecoder::new(&packed[..])
            .read_to_end(&mut from_gzip)
            .expect("the packed bytes are sound");
        assert_eq!(from_gzip, bytes);
    }

    #[test]
    fn a_file_that_would_grow_stays_alone() {
        let folder = std::env::temp_dir().join(format!("sfs-compress-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the temporary folder can be written");
        fs::write(folder.join("tiny.txt"), "x").expect("the temporary folder can be written");
        fs::write(folder.join("long.txt"), "x".repeat(500))
            .expect("the temporary folder can be written");
        let memory = Memory::open(folder.with_extension("memory"), &[]);
        let memory = memory.expect("the temporary folder can be written");
        all(&folder, &memory).expect("both can be read");
        let names: Vec<String> = files_in(&folder)
            .expect("the folder can be read")
            .iter()
            .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
            .collect();
        for folder in [folder.clone(), folder.with_extension("memory")] {
            fs::remove_dir_all(&folder).expect("the temporary folder can be removed");
        }
        assert_eq!(names, ["long.txt", "long.txt.br", "long.txt.gz", "tiny.txt"]);
    }
}
