//! How much of a script each of its modules is, as the bundler tells.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::failure::Failure;

/// Bytes by the name of the module's file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Parts(BTreeMap<String, u64>);

impl Parts {
    /// Reads what the bundler has left beside its work.
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let text = fs::read_to_string(path).map_err(Failure::file("read", path))?;
        Self::parse(&text)
            .ok_or_else(|| Failure::new(format!("{} is not what esbuild writes", path.display())))
    }

    fn parse(text: &str) -> Option<Self> {
        let told: Value = serde_json::from_str(text).ok()?;
        let outputs = told["outputs"].as_object()?.values();
        let inputs = outputs.filter_map(|output| output["inputs"].as_object()).flatten();
        let part = |(path, input): (&String, &Value)| {
            let name = Path::new(path).file_name()?.to_string_lossy().into_owned();
            Some((name, input["bytesInOutput"].as_u64()?))
        };
        let parts: BTreeMap<String, u64> = inputs.filter_map(part).collect();
        (!parts.is_empty()).then_some(Self(parts))
    }

    /// How much of it these are together; the name of one that is not in it is an error.
    pub(super) fn size<'a>(
        &self,
        names: impl IntoIterator<Item = &'a String>,
    ) -> Result<u64, String> {
        let size = |name: &String| self.0.get(name).copied().ok_or_else(|| name.clone());
        names.into_iter().map(size).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_added_up_by_name() {
        let told = r#"{"inputs": {}, "outputs": {"out.js": {"bytes": 9, "inputs": {
            "embed/a.js": {"bytesInOutput": 4}, "../target/words.json": {"bytesInOutput": 3}}}}}"#;
        let parts = Parts::parse(told).expect("it is what esbuild writes");
        let size = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
            parts.size(&names)
        };
        assert_eq!(size(&["a.js", "words.json"]), Ok(7));
        assert_eq!(size(&["a.js", "b.js"]), Err("b.js".to_owned()));
        for broken in ["", "{}", r#"{"outputs": {}}"#, r#"{"outputs": {"a": {"inputs": {}}}}"#] {
            assert_eq!(Parts::parse(broken), None, "{broken}");
        }
    }
}
