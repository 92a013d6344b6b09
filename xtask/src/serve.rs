//! `dist` over HTTP on this machine, with the policy that strict intranets send.

mod answer;
mod background;
mod open;
mod server;
mod site;
mod watch;

use std::net::{Ipv4Addr, TcpListener};

use crate::build;
use crate::failure::Failure;
use crate::layout::Layout;

pub(crate) use background::in_background;
use server::Server;
pub(crate) use site::Folder;

/// What somebody asked of `serve`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wishes {
    pub(crate) port: Option<u16>,
    pub(crate) watch: bool,
    pub(crate) build: bool,
    pub(crate) open: bool,
}

impl Default for Wishes {
    fn default() -> Self {
        Self { port: None, watch: false, build: true, open: true }
    }
}

/// Builds and serves until it is stopped.
pub(crate) fn run(layout: &Layout, wishes: &Wishes) -> Result<(), Failure> {
    // The port first: nobody should wait for a build to learn that it is taken.
    let listener = listener(wishes.port)?;
    if wishes.build {
        build::run(layout, None)?;
    }
    let server = Server::new(listener, &[Folder { at: "/", path: layout.dist() }])?;
    let address = server.address();
    println!("\nServing dist at {address}  (Ctrl-C stops it)");
    if wishes.open {
        open::in_browser(&address);
    }
    if wishes.watch {
        watch::build_on_change(layout.clone());
    }
    server.run();
    Ok(())
}

/// The port that was asked for, or the first free one from 8080.
fn listener(port: Option<u16>) -> Result<TcpListener, Failure> {
    let listen = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => listen(port).map_err(|error| {
            Failure::new(format!("cannot listen at port {port}: {error}"))
                .remedy("Name another port, or leave --port out to get a free one.")
        }),
        None => FIRST_PORTS.into_iter().find_map(|port| listen(port).ok()).ok_or_else(|| {
            Failure::new("no port from 8080 to 8179 is free")
                .remedy("Name one with: cargo xtask serve --port N")
        }),
    }
}

const FIRST_PORTS: std::ops::Range<u16> = 8080..8180;
