//! Web servers for which we have samples. Debian's packages of two of them would start a server for everybody at once, so
//! these are only unpacked.

use std::fs;
use std::path::{Path, PathBuf};

use super::apt::Apt;
use crate::failure::Failure;

/// A server, and where its files lie below the root of a Debian, by what they are for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Server {
    pub(crate) name: &'static str,
    files: &'static [(&'static str, &'static str)],
    /// What to do where it is missing.
    remedy: &'static str,
}

const SERVERS: [Server; 3] = [
    Server {
        name: "nginx",
        files: &[
            ("program", "usr/sbin/nginx"),
            ("brotli", "usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
        ],
        remedy: "nginx (on Debian: install nginx and libnginx-mod-http-brotli-static)",
    },
    Server {
        name: "apache",
        files: &[("program", "usr/sbin/apache2"), ("modules", "usr/lib/apache2/modules")],
        remedy: "Apache (on Debian: install apache2-bin)",
    },
    Server {
        name: "caddy",
        files: &[("program", "usr/bin/caddy")],
        remedy: "Caddy (on Debian: install caddy)",
    },
];

/// No service comes with it, and with it come the libraries that nginx needs.
const INSTALLED: [&str; 1] = ["apache2-bin"];
const UNPACKED: [&str; 3] = ["nginx", "libnginx-mod-http-brotli-static", "caddy"];

/// Which servers are here, each with its files.
#[derive(Debug, Default)]
pub(crate) struct Servers {
    pub(crate) here: Vec<(&'static str, Vec<(&'static str, PathBuf)>)>,
    /// The others, each with what to do.
    pub(crate) missing: Vec<&'static str>,
}

/// What is here, then what apt brings. None where apt cannot; that it fails although it can is told as a failure.
pub(super) fn ensure(cache: &Path) -> Result<Servers, Failure> {
    let unpacked = cache.join("servers");
    let roots = [Path::new("/"), &unpacked];
    let servers = found(&roots);
    let packages = [&INSTALLED[..], &UNPACKED[..]].concat();
    let Ok(apt) = Apt::find() else { return Ok(servers) };
    if servers.missing.is_empty() || !apt.offers(&packages) {
        return Ok(servers);
    }
    eprintln!("Fetching nginx, Apache and Caddy (about 1 minute, once per machine)…");
    apt.install(&INSTALLED)?;
    let unfinished = cache.join(".unfinished-servers");
    remove_folder(&unfinished)?;
    apt.unpack(&UNPACKED, &unfinished)?;
    remove_folder(&unpacked)?;
    fs::rename(&unfinished, &unpacked).map_err(Failure::file("name", &unpacked))?;
    Ok(found(&roots))
}

fn found(roots: &[&Path]) -> Servers {
    let mut servers = Servers::default();
    for server in SERVERS {
        let below = |root: &Path| -> Vec<(&'static str, PathBuf)> {
            server.files.iter().map(|(role, path)| (*role, root.join(path))).collect()
        };
        let mut candidates = roots.iter().map(|root| below(root));
        match candidates.find(|files| files.iter().all(|(_, path)| path.exists())) {
            Some(files) => servers.here.push((server.name, files)),
            None => servers.missing.push(server.remedy),
        }
    }
    servers
}

fn remove_folder(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Failure::file("remove", folder))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_here_with_all_its_files_below_one_root() {
        let root = std::env::temp_dir().join(format!("sfs-servers-{}", std::process::id()));
        let write = |path: &str| {
            let path = root.join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("it can be written");
            fs::write(path, "").expect("the temporary folder can be written");
        };
        write("usr/sbin/nginx");
        write("usr/bin/caddy");
        let names =
            |servers: &Servers| -> Vec<_> { servers.here.iter().map(|(name, _)| *name).collect() };
        let first = found(&[&root]);
        assert_eq!((names(&first), first.missing.len()), (vec!["caddy"], 2));
        write("usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
        let then = found(&[&root.join("none"), &root]);
        fs::remove_dir_all(&root).expect("the temporary folder can be removed");
        assert_eq!((names(&then), then.missing.len()), (vec!["nginx", "caddy"], 1));
    }
}
