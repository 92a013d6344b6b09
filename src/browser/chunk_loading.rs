//! Loads chunks of the program, and tries again until they are here.

use std::future::Future;

use crate::browser::autosave_bridge::AutosaveBridge;

/// How long to wait after the first failure, and at most, in milliseconds.
const WAITS_MS: (u32, u32) = (1_000, 30_000);

/// Loads the chunk `keep`. `failed` is called after each failure.
pub(crate) async fn keep(bridge: &AutosaveBridge, failed: impl Fn()) {
    until_here(keep_is_here, bridge, failed).await;
}

/// Loads the chunk `rest`. `failed` is called after each failure.
pub(crate) async fn rest(bridge: &AutosaveBridge, failed: impl Fn()) {
    until_here(rest_is_here, bridge, failed).await;
}

async fn until_here<F: Future<Output = Result<(), Missing>>>(
    load: impl Fn() -> F,
    bridge: &AutosaveBridge,
    failed: impl Fn(),
) {
    let (mut wait, longest) = WAITS_MS;
    while load().await.is_err() {
        failed();
        bridge.wait(wait).await;
        wait = longest.min(wait.saturating_mul(2));
    }
}

#[cfg(feature = "split")]
use wasm_split_helpers::SplitLoaderError as Missing;

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(keep, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "loading fails, not the function")]
fn keep_is_here() -> Result<(), Missing> {
    Ok(())
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(rest, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "loading fails, not the function")]
fn rest_is_here() -> Result<(), Missing> {
    Ok(())
}

#[cfg(not(feature = "split"))]
use std::convert::Infallible as Missing;

#[cfg(not(feature = "split"))]
async fn keep_is_here() -> Result<(), Missing> {
    Ok(())
}

#[cfg(not(feature = "split"))]
async fn rest_is_here() -> Result<(), Missing> {
    Ok(())
}
