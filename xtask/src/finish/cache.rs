//! Caches the results of slow steps, so that changing a style sheet does not build the programs again.

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use anyhow::Result;
use fs_err as fs;

/// A folder with the last result of each step, and a hash of its input.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    /// The versions of all tools, so that a new version invalidates the results.
    tools: Vec<u8>,
}

impl Cache {
    pub(super) fn open(folder: PathBuf, lock_files: &[PathBuf]) -> Result<Self> {
        fs::create_dir_all(&folder)?;
        let tools = lock_files.iter().map(fs::read).collect::<Result<Vec<_>, _>>()?.concat();
        Ok(Self { folder, tools })
    }

    /// The result of the step with this name for these bytes. It is made only if it is not cached.
    pub(super) fn get_or_make(
        &self,
        step: &str,
        bytes: &[u8],
        make: impl FnOnce(&Path) -> Result<Vec<u8>>,
    ) -> Result<Vec<u8>> {
        let path = self.folder.join(step);
        let (origin, mut hasher) = (path.with_added_extension("from"), DefaultHasher::new());
        hasher.write(&self.tools);
        hasher.write(bytes);
        let hash = hasher.finish().to_string();
        if fs::read_to_string(&origin).is_ok_and(|made_of| made_of == hash) {
            return Ok(fs::read(path)?);
        }
        // The hash is written last, so that an interrupted result is never used.
        fs::write(&origin, "")?;
        let result = make(&path)?;
        fs::write(&path, &result)?;
        fs::write(&origin, hash)?;
        Ok(result)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_runs_again_only_for_different_bytes_or_tools() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let lock = [folder.path().join("lock")];
        let open = || Cache::open(folder.path().join("cache"), &lock);
        let made = std::cell::Cell::new(0);
        let times_made = |cache: &Cache, bytes: &[u8]| -> Result<i32> {
            let result = cache.get_or_make("step", bytes, |_| {
                made.set(made.get() + 1);
                Ok(bytes.to_vec())
            });
            assert_eq!(result?, bytes);
            Ok(made.get())
        };

        fs::write(&lock[0], "tool 1")?;
        let cache = open()?;
        assert_eq!(times_made(&cache, b"a")?, 1);
        assert_eq!(times_made(&cache, b"a")?, 1, "the same again");
        assert_eq!(times_made(&cache, b"b")?, 2, "other bytes");

        assert_eq!(times_made(&open()?, b"b")?, 2, "in the next build");
        fs::write(&lock[0], "tool 2")?;
        assert_eq!(times_made(&open()?, b"b")?, 3, "a different tool");
        Ok(())
    }
}
