//! The texts that people read.

use std::fs;

#[test]
fn apostrophes_are_typographic() {
    let mut straight = Vec::new();
    for path in ["locales/en.ftl", "model/ai1.json"] {
        let text = fs::read_to_string(super::root().join(path)).expect("a text");
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            // This is code, for whoever runs the page.
            if line.replace("'wasm-unsafe-eval'", "").contains('\'') {
                straight.push(format!("{path}:{}", index + 1));
            }
        }
    }
    assert_eq!(straight, Vec::<String>::new(), "write ’ rather than '");
}
