//! The files that are served, held in memory: a request sees one whole build, whatever happens on the disk,
//! and no address can reach a file that is not among them.

use std::collections::HashMap;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::finish::files_in;

/// A folder and the address below which its files appear.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    /// Starts and ends with a slash.
    pub(crate) at: &'static str,
    pub(crate) path: PathBuf,
}

/// One file in up to three forms.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct File {
    pub(super) bytes: Vec<u8>,
    pub(super) brotli: Option<Vec<u8>>,
    pub(super) gzip: Option<Vec<u8>>,
    pub(super) media_type: &'static str,
    /// Changes with the content.
    pub(super) tag: String,
}

/// All files by address.
#[derive(Debug, Default)]
pub(super) struct Site {
    files: HashMap<String, File>,
}

impl Site {
    pub(super) fn load(folders: &[Folder]) -> Result<Self, Failure> {
        let mut contents = HashMap::new();
        for Folder { at, path } in folders {
            for file in files_in(path)? {
                let name =
                    file.strip_prefix(path).unwrap_or(&file).to_string_lossy().replace('\\', "/");
                let bytes = fs::read(&file).map_err(Failure::file("read", &file))?;
                contents.insert(format!("{at}{name}"), bytes);
            }
        }
        Ok(Self::of(contents))
    }

    /// Sorts packed forms to the files that they belong to.
    pub(super) fn of(mut contents: HashMap<String, Vec<u8>>) -> Self {
        let mut names: Vec<String> = contents.keys().cloned().collect();
        names.sort_by_key(String::len);
        let mut files = HashMap::new();
        for name in names {
            // A companion is longer than its file, so the file has taken it already.
            let Some(bytes) = contents.remove(&name) else {
                continue;
            };
            let file = File {
                brotli: contents.remove(&format!("{name}.br")),
                gzip: contents.remove(&format!("{name}.gz")),
                media_type: media_type(&name),
                tag: tag(&bytes),
                bytes,
            };
            files.insert(name, file);
        }
        Self { files }
    }

    /// The file for the target of a request, such as `/a%20b.html?x=1`.
    pub(super) fn find(&self, target: &str) -> Option<&File> {
        let path = target.split(['?', '#']).next()?;
        let mut path = percent_decoded(path)?;
        if path.ends_with('/') {
            path.push_str("index.html");
        }
        self.files.get(&path)
    }
}

fn tag(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("{:016x}", hasher.finish())
}

fn media_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("webmanifest") => "application/manifest+json",
        Some("txt" | "md" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// None where it is not UTF-8 or not finished.
fn percent_decoded(path: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(path.len());
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digits = [bytes.next()?, bytes.next()?];
            if !digits.iter().all(u8::is_ascii_hexdigit) {
                return None;
            }
            decoded.push(u8::from_str_radix(str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let contents = [
            ("/index.html", "home"),
            ("/a b.js", "code"),
            ("/a b.js.br", "br"),
            ("/a b.js.gz", "gz"),
            ("/pages/one.html", "page"),
        ];
        Site::of(contents.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into())
    }

    #[test]
    fn only_listed_files_are_found() {
        let site = site();
        for (target, found) in [
            ("/", Some("home")),
            ("/index.html", Some("home")),
            ("/index.html?x=1#y", Some("home")),
            ("/a%20b.js", Some("code")),
            ("/pages/one.html", Some("page")),
            ("/pages/", None),
            ("/a%20b.js.br", None),
            ("/../Cargo.toml", None),
            ("/%2e%2e/Cargo.toml", None),
            ("/pages/../index.html", None),
            ("//index.html", None),
            ("/a%2", None),
            ("/a%zz", None),
            ("/a%ff", None),
            ("", None),
        ] {
            let text =
                site.find(target).map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
            assert_eq!(text.as_deref(), found, "{target}");
        }
    }

    #[test]
    fn an_address_is_decoded_or_refused() {
        for (path, decoded) in [
            ("/a%20b", Some("/a b")),
            ("/%c3%A9", Some("/é")),
            ("/%2", None),
            ("/%+1", None),
            ("/%ff", None),
        ] {
            assert_eq!(percent_decoded(path).as_deref(), decoded, "{path}");
        }
    }

    #[test]
    fn packed_forms_belong_to_their_file() {
        let site = site();
        let code = site.find("/a%20b.js").expect("it is there");
        assert_eq!(code.brotli.as_deref(), Some(&b"br"[..]));
        assert_eq!(code.gzip.as_deref(), Some(&b"gz"[..]));
    }

    #[test]
    fn browsers_insist_on_these_media_types() {
        for (name, told) in [
            ("/stop-fix-scale.wasm", "application/wasm"),
            ("/stop-fix-scale.js", "text/javascript; charset=utf-8"),
            ("/index.html", "text/html; charset=utf-8"),
            ("/LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(media_type(name), told, "{name}");
        }
    }
}
