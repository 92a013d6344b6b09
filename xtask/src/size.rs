//! How many bytes people download, and whether that is what we promised.

mod parts;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::failure::Failure;
use crate::finish::{files_in, script, sums};
use crate::layout::Layout;
use crate::notices::LICENCES;
use parts::Parts;

/// One file and its three sizes in bytes; where a packed form is missing, the raw size stands for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Measured {
    pub(crate) name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Compares `dist` with `budgets.json` and stops at any excess.
pub(crate) fn run(layout: &Layout) -> Result<(), Failure> {
    let dist = layout.dist();
    if !dist.join("index.html").is_file() {
        return Err(Failure::new("dist holds no build").remedy("Run: cargo xtask build"));
    }
    let files = measure(&dist)?;
    print(&files);
    let path = layout.root.join("budgets.json");
    let text = fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
    let budgets =
        Budgets::parse(&text).map_err(|what| Failure::new(format!("budgets.json: {what}")))?;
    let parts = Parts::read(&script::parts_of(&layout.work("finish"), "stop-fix-scale.js"))?;
    let excesses = [budgets.excesses(&files), budgets.excesses_of(&parts)].concat();
    if excesses.is_empty() {
        for (name, total) in &budgets.totals {
            println!("{name}: {} of {} bytes", total.size(&files), total.bytes);
        }
        for (name, total) in &budgets.script {
            let size = parts.size(&total.files).unwrap_or_default();
            println!("{name}: {size} of {} bytes as it is", total.bytes);
        }
        return Ok(());
    }
    Err(Failure::new(excesses.join("\n"))
        .remedy("Make it smaller, or change budgets.json and say why in the commit."))
}

/// Measures every file that a page may load and that is not itself a packed form.
pub(crate) fn measure(folder: &Path) -> Result<Vec<Measured>, Failure> {
    let sizes = files_in(folder)?
        .into_iter()
        .map(|path| {
            let bytes = fs::metadata(&path).map_err(Failure::file("read", &path))?.len();
            let name =
                path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            Ok((name, bytes))
        })
        .collect::<Result<BTreeMap<String, u64>, Failure>>()?;
    let plain = sizes.iter().filter(|(name, _)| is_for_a_page(name) && !is_packed(name));
    Ok(plain
        .map(|(name, &raw)| {
            let packed =
                |ending: &str| sizes.get(&format!("{name}.{ending}")).copied().unwrap_or(raw);
            Measured { name: name.clone(), raw, gzip: packed("gz"), brotli: packed("br") }
        })
        .collect())
}

/// Licences and the list of checksums are for people, and the package for bundlers: it has the same programs once more.
fn is_for_a_page(name: &str) -> bool {
    name != sums::NAME && !LICENCES.contains(&name) && !name.starts_with("npm/")
}

fn is_packed(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "br" || ending == "gz")
}

/// Prints the list and its sum.
pub(crate) fn print(files: &[Measured]) {
    let sum = |size: fn(&Measured) -> u64| files.iter().map(size).sum();
    let total = Measured {
        name: "total".to_owned(),
        raw: sum(|file| file.raw),
        gzip: sum(|file| file.gzip),
        brotli: sum(|file| file.brotli),
    };
    println!("{:<28} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
    for Measured { name, raw, gzip, brotli } in files.iter().chain([&total]) {
        println!("{name:<28} {raw:>9} {gzip:>9} {brotli:>9}");
    }
}

/// The promises, in brotli bytes where nothing else is said.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    /// Each file that the build makes.
    files: BTreeMap<String, u64>,
    /// Files that people hand around as they are, in raw bytes.
    raw: BTreeMap<String, u64>,
    /// What somebody loads together.
    totals: BTreeMap<String, Total>,
    /// Modules of the script, in raw bytes.
    script: BTreeMap<String, Total>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Total {
    bytes: u64,
    files: BTreeSet<String>,
}

impl Total {
    fn size(&self, files: &[Measured]) -> u64 {
        files.iter().filter(|file| self.files.contains(&file.name)).map(|file| file.brotli).sum()
    }
}

impl Budgets {
    fn parse(text: &str) -> Result<Self, String> {
        let budgets: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let named =
            budgets.totals.values().flat_map(|total| &total.files).chain(budgets.raw.keys());
        match named.into_iter().find(|name| !budgets.files.contains_key(*name)) {
            Some(name) => Err(format!("{name} is named, but is not among the files")),
            None => Ok(budgets),
        }
    }

    /// One sentence for each broken promise; a file that nobody gave a budget is one, too.
    fn excesses(&self, files: &[Measured]) -> Vec<String> {
        let per_file =
            files.iter().filter_map(|Measured { name, brotli, .. }| match self.files.get(name) {
                None => Some(format!("{name}: has no budget")),
                Some(budget) => excess(name, "in brotli", *brotli, *budget),
            });
        let raw = files.iter().filter_map(|Measured { name, raw, .. }| {
            excess(name, "as it is", *raw, *self.raw.get(name)?)
        });
        let missing = self
            .files
            .keys()
            .filter(|name| files.iter().all(|file| file.name != **name))
            .map(|name| format!("{name}: has a budget, but the build does not make it"));
        let totals = self
            .totals
            .iter()
            .filter_map(|(name, total)| excess(name, "in brotli", total.size(files), total.bytes));
        per_file.chain(raw).chain(missing).chain(totals).collect()
    }

    /// The same for the modules of the script.
    fn excesses_of(&self, parts: &Parts) -> Vec<String> {
        let broken = |(name, total): (&String, &Total)| match parts.size(&total.files) {
            Ok(size) => excess(name, "as it is", size, total.bytes),
            Err(module) => Some(format!("{name}: {module} is not in the script")),
        };
        self.script.iter().filter_map(broken).collect()
    }
}

fn excess(name: &str, form: &str, size: u64, budget: u64) -> Option<String> {
    let over = size.checked_sub(budget).filter(|over| *over > 0)?;
    Some(format!("{name}: {size} bytes {form}, budget {budget}, {over} too many"))
}

#[cfg(test)]
mod tests;
