//! Every problem in a locale fails the build, with a message and its place.

use crate::words::{Source, compile};

/// The problems in these files. A line that starts with `== ` names the next file.
fn problems(files: &str) -> Vec<String> {
    let mut locales = Vec::new();
    let mut scripts = None;
    for file in files.split("== ").filter(|file| !file.trim().is_empty()) {
        let (name, text) = file.split_once('\n').unwrap_or((file, ""));
        match name.rsplit_once('.') {
            Some((_, "ftl")) => locales.push(Source::new(name, text)),
            Some(_) => scripts.get_or_insert_with(Vec::new).push(Source::new(name, text)),
            // The folder of the loader, without any script.
            None => scripts = Some(Vec::new()),
        }
    }
    match compile(&locales, scripts.as_deref()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

fn check(rows: &[(&str, &[&str])]) {
    for (files, expected) in rows {
        assert_eq!(problems(files), *expected, "in\n{files}");
    }
}

#[test]
fn valid_files_have_no_problems() {
    check(&[
        ("== en.ftl\nhello = Hello\n", &[]),
        ("== en.ftl\nhello = Hello\n== de.ftl\nhello = Hallo\n", &[]),
        ("== en.ftl\n", &[]),
        // A language can leave out an argument, choose variants where English does not, and have its own terms.
        (
            "== en.ftl\n# $n (number): how many\nleft = { $n } left\n== pl.ftl\n-rzecz = rzecz\nleft = { $n ->\n [0] nic\n [one] { -rzecz }\n [few] { $n } rzeczy\n *[other] { $n } rzeczy\n }\n",
            &[],
        ),
        // The ids of the loader are in one of its scripts, in any kind of quotes.
        (
            "== en.ftl\nloader-a = A\nloader-b = B\n== a.js\nsay(\"loader-a\")\n== b.js\nsay('loader-b', `loader-a`)\n",
            &[],
        ),
        // Without the loader there is nothing to compare with.
        ("== en.ftl\nloader-a = A\n", &[]),
        // Not an id, because there are other words in the quotes.
        ("== en.ftl\nhello = Hello\n== a.js\n\"my loader-a\", 'loader-a b'\n", &[]),
    ]);
}

#[test]
fn invalid_fluent_is_reported() {
    check(&[
        (
            "== en.ftl\nhello = Hello\n\nbroken\n\nbye = Bye }\n",
            &[
                "en.ftl:3: broken: this is not Fluent: Expected a token starting with \"=\"",
                "en.ftl:5: bye: this is not Fluent: Unbalanced closing brace",
            ],
        ),
        (
            "== en.ftl\n# $n (number): how many\nleft = { $n ->\n  [one] one\n  [two] two\n }\n",
            &[
                "en.ftl:5: left: this is not Fluent: The select expression must have a default variant",
            ],
        ),
        // Messages that cannot be read are not also reported as missing or unknown.
        (
            "== en.ftl\nhello = Hello\nbye = Bye }\nboth = { hello } { bye }\n== de.ftl\nhello = { hallo\nbye = Tschüss\nboth = { hello }\n",
            &[
                "de.ftl:2: hello: this is not Fluent: Expected a token starting with \"}\"",
                "en.ftl:2: bye: this is not Fluent: Unbalanced closing brace",
            ],
        ),
        (
            "== en.ftl\n== German.ftl\n",
            &["German.ftl:1: the file name is not a language tag such as `en` or `pt-BR`"],
        ),
        ("== de.ftl\n", &["locales: there is no en.ftl; the other languages follow it"]),
    ]);
}

#[test]
fn bad_names_are_reported() {
    const NAME: &str = "an id has only small letters, digits and hyphens, and is no Rust keyword";
    check(&[
        ("== en.ftl\nHello = Hello\n", &[&format!("en.ftl:1: Hello: {NAME}")]),
        ("== en.ftl\nhello_you = Hello\n", &[&format!("en.ftl:1: hello_you: {NAME}")]),
        ("== en.ftl\nmatch = Match\n", &[&format!("en.ftl:1: match: {NAME}")]),
        (
            "== en.ftl\nhello = Hello\nhello = Hello again\n-a = A\n-a = A\nb = { -a }\n",
            &["en.ftl:2: hello: this id is used twice", "en.ftl:4: -a: this term is defined twice"],
        ),
        (
            "== en.ftl\nhello = Hello\n    .title = Title\nbye =\n    .title = Title\n-a = A\n    .b = B\nc = { -a }\n",
            &[
                "en.ftl:2: hello: the attribute .title is not supported; write a message hello-title",
                "en.ftl:4: bye: the attribute .title is not supported; write a message bye-title",
                "en.ftl:6: -a: the attribute .b is not supported; write a message a-b",
            ],
        ),
    ]);
}

#[test]
fn bad_references_are_reported() {
    check(&[
        (
            "== en.ftl\na = { b }\nc = { -d }\n",
            &["en.ftl:1: a: { b } is not in this file", "en.ftl:2: c: { -d } is not in this file"],
        ),
        (
            "== en.ftl\na = { b }\nb = { a }\nc = { -c }\n-c = { -c }\n",
            &[
                "en.ftl:1: a: { b } leads back to itself",
                "en.ftl:2: b: { a } leads back to itself",
                "en.ftl:4: -c: { -c } leads back to itself",
            ],
        ),
        ("== en.ftl\n-tool = Tool\n", &["en.ftl:1: -tool: this term is never used"]),
        // A problem in a term is reported once, however many messages use it.
        (
            "== en.ftl\n-tool = { $x }\na = { -tool }\nb = { -tool }\n",
            &["en.ftl:1: -tool: a term cannot have arguments, and this one uses $x"],
        ),
        (
            "== en.ftl\n-tool = Tool\na = { -tool(case: \"x\") }\nb = { a.title }\nc = { UPPER(\"x\") }\nd = { -tool }\n",
            &[
                "en.ftl:2: a: tool is referred to with an attribute or arguments, which is not supported",
                "en.ftl:3: b: a is referred to with an attribute or arguments, which is not supported",
                "en.ftl:4: c: the function UPPER is not supported",
            ],
        ),
    ]);
}

#[test]
fn bad_declarations_are_reported() {
    check(&[
        (
            "== en.ftl\na = { $x }\n",
            &["en.ftl:1: a: $x is not declared above the message in en.ftl, which says nothing"],
        ),
        (
            "== en.ftl\n# $x (text): what\n# $y (text): what\na = { $x }\n",
            &["en.ftl:2: a: $y is declared and never used"],
        ),
        (
            "== en.ftl\n# $x (text): what\n# $x (number): what\na = { $x }\n",
            &["en.ftl:2: a: $x is declared twice"],
        ),
        // An argument of an inserted message belongs to the outer message, too.
        (
            "== en.ftl\n# $x (text): what\na = { $x }\nb = { a }\n",
            &["en.ftl:2: b: $x is not declared above the message in en.ftl, which says nothing"],
        ),
        (
            "== en.ftl\n# $x (thing): what\na = A\n",
            &["en.ftl:1: a: write `# $x (text): what it is`, or (number)"],
        ),
        (
            "== en.ftl\n# $x (text)\na = A\n",
            &["en.ftl:1: a: write `# $x (text): what it is`, or (number)"],
        ),
        (
            "== en.ftl\n# $self (text): what\na = { $self }\n",
            &[
                "en.ftl:1: a: $self must have only small letters, digits and hyphens, and be no Rust keyword",
                "en.ftl:2: a: $self is not declared above the message in en.ftl, which says nothing",
            ],
        ),
    ]);
}

#[test]
fn bad_variants_are_reported() {
    let choice = |variants: &str| {
        problems(&format!(
            "== en.ftl\n# $n (number): n\n# $t (text): t\na = {{ $t }} {{ $n ->\n{variants} }}\n"
        ))
    };
    let rows: [(&str, &[&str]); 5] = [
        ("[one] 1\n *[other] 2\n", &[]),
        (
            "[ones] 1\n *[other] 2\n",
            &[
                "en.ftl:4: a: [ones] is neither a plural category (zero, one, two, few, many) nor a whole number",
            ],
        ),
        (
            "[1.5] 1\n *[other] 2\n",
            &[
                "en.ftl:4: a: [1.5] is neither a plural category (zero, one, two, few, many) nor a whole number",
            ],
        ),
        ("[one] 1\n *[many] 2\n", &["en.ftl:5: a: the default is *[many]; it must be *[other]"]),
        ("[one] 1\n [one] 1\n *[other] 2\n", &["en.ftl:5: a: the variant [one] is there twice"]),
    ];
    for (variants, expected) in rows {
        assert_eq!(choice(variants), expected, "{variants}");
    }
    check(&[
        (
            "== en.ftl\n# $t (text): t\na = { $t ->\n [x] X\n *[other] Y\n }\n",
            &[
                "en.ftl:2: a: $t is a text, and only a number can choose a variant",
                "en.ftl:3: a: [x] is neither a plural category (zero, one, two, few, many) nor a whole number",
            ],
        ),
        (
            "== en.ftl\na = { \"x\" ->\n *[other] Y\n }\nb = { NUMBER($n) ->\n *[other] Y\n }\n",
            &[
                "en.ftl:1: a: only a number such as { $count -> … } can choose a variant",
                "en.ftl:4: b: only a number such as { $count -> … } can choose a variant",
            ],
        ),
    ]);
}

#[test]
fn differences_between_languages_are_reported() {
    const ENGLISH: &str = "== locales/en.ftl\n# $who (text): who\na = { $who }\nb = B\n";
    let rows: [(&str, &[&str]); 4] = [
        ("a = { $who }\n", &["locales/de.ftl:1: b: this message is missing"]),
        ("a = { $who }\nb = B\nc = C\n", &["locales/de.ftl:3: c: en.ftl has no such message"]),
        (
            "a = { $wer }\nb = B\n",
            &[
                "locales/de.ftl:1: a: $wer is not declared above the message in en.ftl, which says $who",
            ],
        ),
        (
            "a = { $who ->\n *[other] W\n }\nb = B\n",
            &["locales/de.ftl:1: a: $who is a text, and only a number can choose a variant"],
        ),
    ];
    for (german, expected) in rows {
        assert_eq!(
            problems(&format!("{ENGLISH}== locales/de.ftl\n{german}")),
            expected,
            "{german}"
        );
    }
}

#[test]
fn problems_with_loader_messages_are_reported() {
    check(&[
        (
            "== en.ftl\nloader-a = A\n== embed\n",
            &["en.ftl:1: loader-a: no script of the loader uses this message"],
        ),
        (
            "== en.ftl\nloader-a = { \"A\" }\n",
            &["en.ftl:1: loader-a: a message of the loader is plain text, without { }"],
        ),
        (
            "== en.ftl\nloader-a = A\n== embed/a.js\n// loader-a\nsay('loader-b', \"loader-a\")\n",
            &["embed/a.js:2: loader-b: en.ftl has no such message"],
        ),
    ]);
}
