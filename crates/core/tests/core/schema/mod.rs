//! Validators for the published schemas of the case files.

use std::sync::LazyLock;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;

/// The schema of a file with one case.
pub(crate) static ONE: LazyLock<Schema> = LazyLock::new(|| Schema::compile(&PUBLISHED[0]));

/// The schema of a file with many cases.
pub(crate) static MANY: LazyLock<Schema> = LazyLock::new(|| Schema::compile(&PUBLISHED[1]));

/// Each id and its text. The second schema refers to the first.
const PUBLISHED: [(&str, &str); 2] = [
    ("urn:stop-fix-scale:case:1", include_str!("../../../../../docs/schema/case-1.json")),
    ("urn:stop-fix-scale:cases:1", include_str!("../../../../../docs/schema/cases-1.json")),
];

pub(crate) struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    fn compile((id, _): &(&str, &str)) -> Self {
        let mut compiler = Compiler::new();
        compiler.enable_format_assertions();
        for (id, text) in PUBLISHED {
            let schema = serde_json::from_str(text).expect("the schema is JSON");
            compiler.add_resource(id, schema).expect("the id is a URI");
        }
        let mut schemas = Schemas::new();
        let index = compiler.compile(id, &mut schemas).expect("the schema is valid");
        Self { schemas, index }
    }

    /// What is wrong with the file; empty if nothing is.
    pub(crate) fn problems(&self, file: &Value) -> String {
        self.schemas
            .validate(file, self.index)
            .map_or_else(|error| error.to_string(), |()| String::new())
    }
}
