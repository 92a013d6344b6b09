//! Measures how many bytes people download, and compares them with the budgets.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use fs_err as fs;
use serde::Deserialize;
use serde_json::Value;

use crate::finish::{files_in, script, sums};
use crate::layout::Layout;
use crate::notices::LICENCES;

/// Bytes by name.
type Sizes = BTreeMap<String, u64>;
/// Raw, gzip and brotli bytes by name. A compressed form that does not exist has the raw size.
type Forms = BTreeMap<String, [u64; 3]>;

/// Compares `dist` with `budgets.json`, and fails if anything exceeds its budget.
pub(crate) fn run(layout: &Layout) -> Result<()> {
    let dist = layout.dist();
    ensure!(dist.join("index.html").is_file(), "dist holds no build. Run: cargo xtask build");
    let files = measure(&dist)?;
    print(&files);
    let budgets = Budgets::parse(&fs::read_to_string(layout.root.join("budgets.json"))?)?;
    let parts = script::parts_of(&layout.work("finish"), "stop-fix-scale");
    let parts = parts_in(&fs::read_to_string(parts)?).context("esbuild wrote no list of parts")?;
    let (met, broken) = budgets.compare(&files, &parts);
    ensure!(
        broken.is_empty(),
        "{}\n  Make it smaller, or change budgets.json and say why in the commit.",
        broken.join("\n")
    );
    println!("{}", met.join("\n"));
    Ok(())
}

/// Measures every file that a page can load, except compressed forms.
pub(crate) fn measure(folder: &Path) -> Result<Forms> {
    let mut sizes = Sizes::new();
    for path in files_in(folder)? {
        let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        sizes.insert(name, fs::metadata(&path)?.len());
    }
    let plain = sizes.iter().filter(|(name, _)| is_for_a_page(name));
    let forms = plain.map(|(name, &raw)| {
        let form = |ending: &str| sizes.get(&format!("{name}.{ending}")).copied().unwrap_or(raw);
        (name.clone(), [raw, form("gz"), form("br")])
    });
    Ok(forms.collect())
}

/// Licences and checksums are for people. The npm package is for bundlers, and has copies of the same programs.
fn is_for_a_page(name: &str) -> bool {
    let is_compressed = Path::new(name).extension().is_some_and(|end| end == "br" || end == "gz");
    !is_compressed && name != sums::NAME && !LICENCES.contains(&name) && !name.starts_with("npm/")
}

/// Prints the sizes and their total.
pub(crate) fn print(files: &Forms) {
    let total = [0, 1, 2].map(|form| files.values().map(|forms| forms[form]).sum::<u64>());
    println!("{:<28} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
    for (name, [raw, gzip, brotli]) in files.iter().chain([(&"total".to_owned(), &total)]) {
        println!("{name:<28} {raw:>9} {gzip:>9} {brotli:>9}");
    }
}

/// The bytes of each module in a script by file name, from esbuild's list.
fn parts_in(list: &str) -> Option<Sizes> {
    let list: Value = serde_json::from_str(list).ok()?;
    let outputs = list["outputs"].as_object()?.values();
    let inputs = outputs.filter_map(|output| output["inputs"].as_object()).flatten();
    let part = |(path, input): (&String, &Value)| {
        let name = Path::new(path).file_name()?.to_string_lossy().into_owned();
        Some((name, input["bytesInOutput"].as_u64()?))
    };
    let parts: Sizes = inputs.filter_map(part).collect();
    (!parts.is_empty()).then_some(parts)
}

/// The budgets, in brotli bytes unless stated otherwise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    /// Every file of the build.
    files: Sizes,
    /// Files that people pass on as they are, in raw bytes.
    raw: Sizes,
    /// Files that are loaded together.
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

impl Budgets {
    fn parse(text: &str) -> Result<Self> {
        let budgets: Self = serde_json::from_str(text).context("budgets.json")?;
        let mut named =
            budgets.totals.values().flat_map(|total| &total.files).chain(budgets.raw.keys());
        let unknown = named.find(|name| !budgets.files.contains_key(*name));
        ensure!(unknown.is_none(), "budgets.json: {unknown:?} is not among the files");
        Ok(budgets)
    }

    /// A line for each budget that is met, and one for each that is not. A file without a budget is treated as one that
    /// exceeds it.
    fn compare(&self, files: &Forms, parts: &Sizes) -> (Vec<String>, Vec<String>) {
        let form = |form: usize| -> Sizes {
            files.iter().map(|(name, forms)| (name.clone(), forms[form])).collect()
        };
        let (raw, brotli) = (form(0), form(2));
        let without = brotli.keys().filter(|name| !self.files.contains_key(*name));
        let mut broken: Vec<_> = without.map(|name| format!("{name}: has no budget")).collect();
        let mut met = Vec::new();
        for (totals, sizes, form) in [
            (&single(&self.files), &brotli, "in brotli"),
            (&single(&self.raw), &raw, "as it is"),
            (&self.totals, &brotli, "in brotli"),
            (&self.script, parts, "as it is"),
        ] {
            for (name, Total { bytes, files }) in totals {
                let missing = files.iter().filter(|file| !sizes.contains_key(*file));
                broken.extend(missing.map(|file| format!("{name}: {file} is not in the build")));
                let size: u64 = files.iter().filter_map(|file| sizes.get(file)).sum();
                let line = format!("{name}: {size} of {bytes} bytes {form}");
                match size.saturating_sub(*bytes) {
                    0 => met.push(line),
                    over => broken.push(format!("{line}, {over} too many")),
                }
            }
        }
        (met, broken)
    }
}

fn single(budgets: &Sizes) -> BTreeMap<String, Total> {
    let total = |(name, bytes): (&String, &u64)| {
        (name.clone(), Total { bytes: *bytes, files: [name.clone()].into() })
    };
    budgets.iter().map(total).collect()
}

#[cfg(test)]
mod tests;
