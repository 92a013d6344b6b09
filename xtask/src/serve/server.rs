//! A small HTTP server for this machine: one thread per connection, one request each.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, RwLock};
use std::thread;
use std::time::Duration;

use super::answer::{self, Answer};
use super::site::{Folder, Site};
use super::watch::{self, Fingerprint};
use crate::failure::Failure;

/// Serves folders as they were when they were last complete.
#[derive(Debug)]
pub(crate) struct Server {
    listener: TcpListener,
    folders: Vec<Folder>,
    site: Arc<RwLock<Arc<Site>>>,
}

impl Server {
    pub(crate) fn new(listener: TcpListener, folders: &[Folder]) -> Result<Self, Failure> {
        let site = Site::load(folders)?;
        Ok(Self {
            listener,
            folders: folders.to_vec(),
            site: Arc::new(RwLock::new(Arc::new(site))),
        })
    }

    /// What to type into a browser.
    pub(crate) fn address(&self) -> String {
        let port = self.listener.local_addr().map_or(0, |address| address.port());
        format!("http://127.0.0.1:{port}/")
    }

    /// Answers until the program ends.
    pub(crate) fn run(self) {
        let (folders, site) = (self.folders, Arc::clone(&self.site));
        thread::spawn(move || follow(&folders, &site));
        for stream in self.listener.incoming() {
            // A browser that went away is no reason to stop.
            let Ok(stream) = stream else { continue };
            let site = current(&self.site);
            thread::spawn(move || {
                let _gone = converse(&stream, &site);
            });
        }
    }
}

/// Loads the site again whenever a build has changed the folders, whoever built it.
fn follow(folders: &[Folder], site: &RwLock<Arc<Site>>) {
    let fingerprint = || Fingerprint::of(folders.iter().map(|folder| folder.path.as_path()));
    let mut served = fingerprint();
    loop {
        thread::sleep(watch::PAUSE);
        let now = fingerprint();
        if now == served || folders.iter().any(|folder| is_unfinished(&folder.path)) {
            continue;
        }
        let Ok(loaded) = Site::load(folders) else {
            continue;
        };
        // Files that changed while they were read are read again in the next round.
        if fingerprint() == now {
            *site.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(loaded);
            served = now;
        }
    }
}

/// Trunk moves its result out of this folder file by file and then removes it.
fn is_unfinished(folder: &Path) -> bool {
    folder.join(".stage").exists()
}

fn current(site: &RwLock<Arc<Site>>) -> Arc<Site> {
    Arc::clone(&site.read().unwrap_or_else(std::sync::PoisonError::into_inner))
}

/// More than any browser sends.
const LONGEST_HEAD_BYTES: u64 = 32 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

fn converse(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut head = String::new();
    let mut reader = BufReader::new(stream.take(LONGEST_HEAD_BYTES));
    while reader.read_line(&mut head)? > 2 {}
    write(stream, &answer::to(site, &head))
}

fn write(mut stream: &TcpStream, answer: &Answer) -> io::Result<()> {
    let mut head = Vec::new();
    write!(head, "HTTP/1.1 {}\r\n", answer.status)?;
    for (name, value) in &answer.headers {
        write!(head, "{name}: {value}\r\n")?;
    }
    head.extend(b"\r\n");
    stream.write_all(&head)?;
    stream.write_all(answer.body)?;
    stream.flush()
}
