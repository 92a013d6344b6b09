//! The folder that can be published as an npm package: the element as a module, for people who use a bundler.

use std::fs;
use std::path::Path;

use super::read;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::notices::LICENCES;

/// What lies in the repository as it is published.
const FROM_REPOSITORY: [&str; 3] =
    ["embed/npm/README.md", "embed/stop-fix-scale.d.ts", "embed/custom-elements.json"];

/// Lays everything into `npm`, below what people are served.
pub(super) fn write(layout: &Layout, staging: &Path, module: &Path) -> Result<(), Failure> {
    let folder = staging.join("npm");
    fs::create_dir_all(&folder).map_err(Failure::file("create", &folder))?;
    for path in FROM_REPOSITORY.into_iter().chain(LICENCES) {
        copy(&layout.root.join(path), &folder)?;
    }
    for program in ["stop-fix-scale.wasm", "stop-fix-scale-app.wasm"] {
        copy(&staging.join(program), &folder)?;
    }
    let script = folder.join("stop-fix-scale.js");
    fs::copy(module, &script).map_err(Failure::file("write", &script))?;

    let manifest = read(&layout.root.join("Cargo.toml"))?;
    let package = read(&layout.root.join("embed").join("npm").join("package.json"))?;
    let package = with_version(&package, &manifest)
        .ok_or_else(|| Failure::new("embed/npm/package.json or Cargo.toml names no version"))?;
    let path = folder.join("package.json");
    fs::write(&path, package).map_err(Failure::file("write", &path))
}

pub(super) fn copy(from: &Path, folder: &Path) -> Result<(), Failure> {
    let to = folder.join(from.file_name().unwrap_or_default());
    fs::copy(from, &to).map(drop).map_err(Failure::file("write", &to))
}

const NO_VERSION: &str = "\"version\": \"0.0.0\"";

/// The package with the version of ours; none where one of them names none.
fn with_version(package: &str, manifest: &str) -> Option<String> {
    let (_, ours) = manifest.split_once("[package]\n")?;
    let (_, version) = ours.split("\n[").next()?.split_once("\nversion = \"")?;
    let (version, _) = version.split_once('"')?;
    package
        .contains(NO_VERSION)
        .then(|| package.replacen(NO_VERSION, &format!("\"version\": \"{version}\""), 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_has_the_version_of_ours() {
        let package = "{ \"version\": \"0.0.0\" }";
        let told = |manifest: &str| with_version(package, manifest);
        for (manifest, version) in [
            ("[package]\nname = \"a\"\nversion = \"1.2.3\"\n", Some("1.2.3")),
            (
                "[workspace]\nversion = \"9\"\n\n[package]\nname = \"a\"\nversion = \"1.2.3\"\n",
                Some("1.2.3"),
            ),
            ("[package]\nname = \"a\"\n\n[dependencies.b]\nversion = \"9\"\n", None),
            ("[workspace]\nversion = \"9\"\n", None),
        ] {
            let whole = version.map(|version| format!("{{ \"version\": \"{version}\" }}"));
            assert_eq!(told(manifest), whole, "{manifest}");
        }
        assert_eq!(with_version("{}", "[package]\nname = \"a\"\nversion = \"1\"\n"), None);
    }
}
