//! What the slow steps made of the same bytes last time: a change of a style sheet need not wait for the wasm.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use super::compress::files_in;
use crate::failure::Failure;

/// A folder of results, each named after all that it depends on.
#[derive(Debug)]
pub(super) struct Memory {
    folder: PathBuf,
    /// The versions of every tool, so that a new tool starts afresh.
    tools: Vec<u8>,
    used: RefCell<HashSet<PathBuf>>,
}

impl Memory {
    pub(super) fn open(folder: PathBuf, lock_files: &[PathBuf]) -> Result<Self, Failure> {
        fs::create_dir_all(&folder).map_err(Failure::file("create", &folder))?;
        let read = |path: &PathBuf| fs::read(path).map_err(Failure::file("read", path));
        let tools = lock_files.iter().map(read).collect::<Result<Vec<_>, _>>()?.concat();
        Ok(Self { folder, tools, used: RefCell::default() })
    }

    /// The result of a step for these bytes, made only if it is not here yet.
    pub(super) fn recall(
        &self,
        step: &str,
        bytes: &[u8],
        make: impl FnOnce(&Path) -> Result<Vec<u8>, Failure>,
    ) -> Result<Vec<u8>, Failure> {
        let path = self.folder.join(format!("{:016x}.{step}", self.hash(bytes)));
        self.used.borrow_mut().insert(path.clone());
        if let Ok(result) = fs::read(&path) {
            return Ok(result);
        }
        // Written under another name first: an interrupted write must not be remembered.
        let unfinished = self.folder.join(format!("unfinished.{step}"));
        let result = make(&unfinished)?;
        fs::write(&unfinished, &result).map_err(Failure::file("write", &unfinished))?;
        fs::rename(&unfinished, &path).map_err(Failure::file("write", &path))?;
        Ok(result)
    }

    /// Removes what this build did not use.
    pub(super) fn forget_the_rest(self) -> Result<(), Failure> {
        let used = self.used.into_inner();
        for path in files_in(&self.folder)?.iter().filter(|path| !used.contains(*path)) {
            fs::remove_file(path).map_err(Failure::file("remove", path))?;
        }
        Ok(())
    }

    fn hash(&self, bytes: &[u8]) -> u64 {
        let mut hasher = DefaultHasher::new();
        hasher.write(&self.tools);
        hasher.write(bytes);
        hasher.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_runs_again_only_for_other_bytes_or_other_tools() {
        let folder = std::env::temp_dir().join(format!("sfs-memory-{}", std::process::id()));
        let lock = folder.with_extension("lock");
        let write_lock = |text: &str| fs::write(&lock, text).expect("it can be written");
        let open =
            || Memory::open(folder.clone(), std::slice::from_ref(&lock)).expect("it can be opened");
        let made = std::cell::Cell::new(0);
        let recall = |memory: &Memory, bytes: &[u8]| {
            let result = memory.recall("step", bytes, |_| {
                made.set(made.get() + 1);
                Ok(bytes.to_vec())
            });
            assert_eq!(result.as_deref(), Ok(bytes));
            made.get()
        };

        write_lock("tool 1");
        let memory = open();
        assert_eq!(recall(&memory, b"a"), 1);
        assert_eq!(recall(&memory, b"a"), 1, "the same again");
        assert_eq!(recall(&memory, b"b"), 2, "other bytes");

        let memory = open();
        assert_eq!(recall(&memory, b"a"), 2, "in the next build");
        memory.forget_the_rest().expect("the rest can be removed");
        assert_eq!(recall(&open(), b"b"), 3, "forgotten, as the last build did not use it");

        write_lock("tool 2");
        assert_eq!(recall(&open(), b"a"), 4, "another tool");
        fs::remove_dir_all(&folder).expect("the temporary folder can be removed");
        fs::remove_file(&lock).expect("the temporary file can be removed");
    }
}
