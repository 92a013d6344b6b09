//! Serving for as long as this program runs, for browsers that it drives itself.

use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use super::{Folder, Server};
use crate::failure::Failure;

/// Serves the folders at a port that nobody else uses, and answers with the address.
pub(crate) fn in_background(folders: &[Folder]) -> Result<String, Failure> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .map_err(|error| Failure::new(format!("cannot listen on this machine: {error}")))?;
    let server = Server::new(listener, folders)?;
    let address = server.address();
    thread::spawn(move || server.run());
    Ok(address)
}
