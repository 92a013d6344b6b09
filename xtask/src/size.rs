//! How many bytes people download, and whether that is what we promised.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::failure::Failure;
use crate::finish::files_in;
use crate::layout::Layout;

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
    let excesses = budgets.excesses(&files);
    if excesses.is_empty() {
        println!(
            "Within budgets.json: {} of {} bytes to open the page.",
            budgets.page_total(&files),
            budgets.page_total
        );
        return Ok(());
    }
    Err(Failure::new(excesses.join("\n"))
        .remedy("Make it smaller, or change budgets.json and say why in the commit."))
}

/// Measures every file that is not itself a packed form.
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
    let plain = sizes.iter().filter(|(name, _)| !is_packed(name));
    Ok(plain
        .map(|(name, &raw)| {
            let packed =
                |ending: &str| sizes.get(&format!("{name}.{ending}")).copied().unwrap_or(raw);
            Measured { name: name.clone(), raw, gzip: packed("gz"), brotli: packed("br") }
        })
        .collect())
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

/// The promises, in brotli bytes.
#[derive(Debug)]
struct Budgets {
    /// For all that a page with the tool loads.
    page_total: u64,
    page: BTreeMap<String, u64>,
    /// Files that the page itself does not load.
    beside: BTreeMap<String, u64>,
}

impl Budgets {
    fn parse(text: &str) -> Result<Self, String> {
        let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let page_total =
            value["page_total"].as_u64().ok_or("page_total must be a number of bytes")?;
        Ok(Self {
            page_total,
            page: per_file(&value["page"])?,
            beside: per_file(&value["beside"])?,
        })
    }

    fn page_total(&self, files: &[Measured]) -> u64 {
        files.iter().filter(|file| self.page.contains_key(&file.name)).map(|file| file.brotli).sum()
    }

    /// One sentence for each broken promise; a file that nobody gave a budget is one, too.
    fn excesses(&self, files: &[Measured]) -> Vec<String> {
        let all = || self.page.iter().chain(&self.beside);
        let per_file = files.iter().filter_map(|Measured { name, brotli, .. }| {
            match all().find(|(budgeted, _)| *budgeted == name) {
                None => Some(format!("{name}: has no budget")),
                Some((_, budget)) => excess(name, *brotli, *budget),
            }
        });
        let missing = all()
            .filter(|(name, _)| files.iter().all(|file| file.name != **name))
            .map(|(name, _)| format!("{name}: has a budget, but the build does not make it"));
        let total = excess("all that the page loads", self.page_total(files), self.page_total);
        per_file.chain(missing).chain(total).collect()
    }
}

fn excess(name: &str, size: u64, budget: u64) -> Option<String> {
    let over = size.checked_sub(budget).filter(|over| *over > 0)?;
    Some(format!("{name}: {size} bytes in brotli, budget {budget}, {over} too many"))
}

fn per_file(value: &Value) -> Result<BTreeMap<String, u64>, String> {
    let files =
        value.as_object().ok_or("page and beside must be objects of file names and bytes")?;
    files
        .iter()
        .map(|(name, bytes)| {
            Ok((name.clone(), bytes.as_u64().ok_or(format!("{name} must be a number of bytes"))?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGETS: &str =
        r#"{"page_total": 100, "page": {"a.js": 60, "b.wasm": 60}, "beside": {"c.html": 500}}"#;

    fn told(sizes: &[(&str, u64)]) -> Vec<String> {
        let files: Vec<Measured> = sizes
            .iter()
            .map(|&(name, brotli)| Measured {
                name: name.to_owned(),
                raw: 9_000,
                gzip: 9_000,
                brotli,
            })
            .collect();
        Budgets::parse(BUDGETS).expect("the budgets are sound").excesses(&files)
    }

    #[test]
    fn each_broken_promise_is_one_sentence() {
        let nothing: [&str; 0] = [];
        assert_eq!(told(&[("a.js", 60), ("b.wasm", 40), ("c.html", 500)]), nothing);
        assert_eq!(
            told(&[("a.js", 61), ("b.wasm", 39), ("c.html", 5)]),
            ["a.js: 61 bytes in brotli, budget 60, 1 too many"]
        );
        assert_eq!(
            told(&[("a.js", 60), ("b.wasm", 41), ("c.html", 5)]),
            ["all that the page loads: 101 bytes in brotli, budget 100, 1 too many"]
        );
        assert_eq!(
            told(&[("a.js", 1), ("b.wasm", 1), ("c.html", 1), ("d.css", 1)]),
            ["d.css: has no budget"]
        );
        assert_eq!(
            told(&[("a.js", 1), ("c.html", 1)]),
            ["b.wasm: has a budget, but the build does not make it"]
        );
    }

    #[test]
    fn a_packed_form_is_a_size_of_its_file_and_no_file_of_its_own() {
        let folder = std::env::temp_dir().join(format!("sfs-size-{}", std::process::id()));
        fs::create_dir_all(folder.join("sub")).expect("the temporary folder can be written");
        for (name, bytes) in [("a.js", 9), ("a.js.br", 3), ("a.js.gz", 4), ("sub/b.png", 7)] {
            fs::write(folder.join(name), "x".repeat(bytes))
                .expect("the temporary folder can be written");
        }
        let files = measure(&folder).expect("the folder can be read");
        fs::remove_dir_all(&folder).expect("the temporary folder can be removed");
        let named =
            |name: &str, raw, gzip, brotli| Measured { name: name.to_owned(), raw, gzip, brotli };
        assert_eq!(files, [named("a.js", 9, 4, 3), named("sub/b.png", 7, 7, 7)]);
    }

    #[test]
    fn the_budgets_of_this_project_can_be_read() {
        Budgets::parse(include_str!("../../budgets.json")).expect("budgets.json is sound");
        assert!(Budgets::parse(r#"{"page": {}, "beside": {}}"#).is_err(), "a total is needed");
    }
}
