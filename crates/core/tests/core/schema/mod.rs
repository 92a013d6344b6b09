//! Validators for the published schemas of the case files.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

/// The validator for a file of one case.
pub(crate) static ONE: LazyLock<Validator> = LazyLock::new(|| {
    let schema = parsed(include_str!("../../../../../docs/schema/case-1.json"));
    jsonschema::validator_for(&schema).expect("the schema is a schema")
});

/// The validator for a file of many cases.
pub(crate) static MANY: LazyLock<Validator> = LazyLock::new(|| {
    let one = parsed(include_str!("../../../../../docs/schema/case-1.json"));
    let many = parsed(include_str!("../../../../../docs/schema/cases-1.json"));
    let registry = jsonschema::Registry::new()
        .add("urn:stop-fix-scale:case:1", one)
        .and_then(jsonschema::RegistryBuilder::prepare)
        .expect("the schema has its name");
    jsonschema::options().with_registry(&registry).build(&many).expect("the schema is a schema")
});

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("the schema is JSON")
}
