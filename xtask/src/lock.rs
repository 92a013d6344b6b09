//! One at a time: two terminals, or an editor and a terminal, may start the same thing.

use std::fs::{File, TryLockError};
use std::path::Path;

use crate::failure::Failure;

/// Waits until nobody else holds the file, and holds it until the answer is dropped or the program ends.
pub(crate) fn exclusive(path: &Path, others_are: &str) -> Result<File, Failure> {
    let file = File::create(path).map_err(Failure::file("create", path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            eprintln!("Waiting for another cargo xtask that is {others_are}…");
            file.lock().map_err(Failure::file("lock", path)).map(|()| file)
        }
        Err(TryLockError::Error(error)) => Err(Failure::file("lock", path)(error)),
    }
}
