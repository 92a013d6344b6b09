//! The program comes in chunks: what is not needed for the first answer arrives later. A function in a chunk is `async`, and whoever calls
//! it has made sure that its chunk is here, so that it returns at once.
//!
//! With the feature `split`, the build cuts the program at these functions. Without it, all of them are always here.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Puts a function, and what only it needs, into a chunk.
macro_rules! in_chunk {
    ($chunk:ident: $(#[$attribute:meta])* $visibility:vis fn $name:ident(
        $($argument:ident: $type:ty),* $(,)?
    ) -> $output:ty $body:block) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($chunk)]
        $(#[$attribute])*
        $visibility fn $name($($argument: $type),*) -> $output $body

        #[cfg(not(feature = "split"))]
        #[allow(clippy::unused_async, reason = "it is in a chunk elsewhere")]
        $(#[$attribute])*
        $visibility async fn $name($($argument: $type),*) -> $output $body
    };
}
pub(crate) use in_chunk;

/// What a function in a chunk returns; `None` if the chunk is not here.
pub fn now<T>(call: impl Future<Output = T>) -> Option<T> {
    let mut call = pin!(call);
    let mut context = Context::from_waker(Waker::noop());
    // The first poll asks for the chunk, and the second finds it.
    for _ in 0..2 {
        if let Poll::Ready(value) = call.as_mut().poll(&mut context) {
            return Some(value);
        }
    }
    None
}

/// Resolves once the chunk `more` is here. The script tries again until it is.
pub async fn more() {
    while more_is_here().await.is_err() {}
}

/// Resolves once the chunk `keep` is here. `failed` is called after each failure.
pub async fn keep(failed: impl Fn()) {
    while keep_is_here().await.is_err() {
        failed();
    }
}

/// Resolves once the chunk `rest` is here. `failed` is called after each failure.
pub async fn rest(failed: impl Fn()) {
    while rest_is_here().await.is_err() {
        failed();
    }
}

/// A function that loads a chunk, or fails.
macro_rules! is_here {
    ($chunk:ident, $name:ident) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($chunk, fallible)]
        #[allow(clippy::unnecessary_wraps, reason = "loading fails, not the function")]
        fn $name() -> Result<(), Missing> {
            Ok(())
        }

        #[cfg(not(feature = "split"))]
        async fn $name() -> Result<(), Missing> {
            Ok(())
        }
    };
}

#[cfg(not(feature = "split"))]
use std::convert::Infallible as Missing;
#[cfg(feature = "split")]
use wasm_split_helpers::SplitLoaderError as Missing;

is_here!(more, more_is_here);
is_here!(keep, keep_is_here);
is_here!(rest, rest_is_here);
