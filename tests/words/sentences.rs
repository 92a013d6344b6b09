//! From Fluent to a program: `src/app/words` is compiled with the generated Rust. The tests run the compiler, to see that it
//! refuses messages that are missing, unused or badly filled, and they run a program that prints every sentence.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use crate::words::{Source, compile};

const LOCALE: &str = r#"
-tool = Stop · Fix · Scale
title = { -tool }

# How far you are.
# $answered (number): how many questions have an answer
# $total (number): how many there are
progress = { $total } questions, { $answered ->
    [0] none answered
    [one] one answered
   *[other] { $answered } answered
}

# The order of the arguments is that of the comment.
# $last (text): the last
# $first (text): the first
# $count (number): how many
both = { $first } { "{" }{ $count }{ "}" } & { $last }, { title }

# The default may stand first and still comes last.
# $count (number): how many
# $open (number): how many are open
nested = { $open ->
   *[other] { $count ->
        [one] a case, { $open } open
       *[other] cases, { $open } open
    }
    [0] nothing open
}

two-lines =
    First line,
      indented second.

quoted = "Quoted" \ { "\u00e9\"" }

# $first (text): first
# $last (text): last
list-pair = { $first } & { $last }
# $list (text): list
# $next (text): next
list-middle = { $list }, { $next }
# $list (text): list
# $last (text): last
list-end = { $list } and { $last }
"#;

const PROGRAM: &str = r#"
// The words name one type of the core.
extern crate self as stop_fix_scale_core;

pub mod format {
    pub mod date {
        #[derive(Clone, Copy, Debug)]
        pub struct Date;

        impl std::fmt::Display for Date {
            fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                Ok(())
            }
        }
    }
}

#[path = "WORDS"]
#[allow(unused)]
mod words;

use words::Words;
use words::language::Language;
use words::plural::PluralCategory;

fn main() {
    let words = Words::new(Language::choose("LANGUAGE"), PluralCategory::english);
    let say = |text: std::borrow::Cow<'_, str>| println!("{text}");
    say(words.title());
    say(words.progress(0, 20));
    say(words.progress(1, 20));
    say(words.progress(2, 20));
    say(words.progress(1001, 20));
    say(words.both("z", "a", 3));
    say(words.nested(1, 2));
    say(words.nested(7, 2));
    say(words.nested(7, 0));
    say(words.nested(0, 2));
    say(words.two_lines());
    say(words.quoted());
    say(words.model_text("Fix"));
    say(words.list(&["x", "y", "z"]));
    say(words.list(&["x", "y"]));
}
"#;

#[test]
fn english_sentences_are_filled_in() {
    let expected = r#"Stop · Fix · Scale
20 questions, none answered
20 questions, one answered
20 questions, 2 answered
20 questions, 1001 answered
a {3} & z, Stop · Fix · Scale
a case, 2 open
cases, 2 open
nothing open
cases, 2 open
First line,
  indented second.
"Quoted" \ é"
Fix
x, y and z
x & y
"#;
    assert_eq!(run("english", "LANGUAGE", "en"), Ok(expected.into()));
    // The same with the line ends of a checkout on Windows.
    assert_eq!(run("line-ends", "\n", "\r\n"), Ok(expected.into()));
}

#[test]
fn accented_english_has_no_plain_letters() {
    let said = run("accented", "LANGUAGE", "en-XA")
        .expect("it compiles, see `english_sentences_are_filled_in`");
    assert!(said.starts_with("ŠŠţööþ · ƑƑîẋẋ · Šççåļļé\n"), "{said}");
    let plain: String = said.chars().filter(char::is_ascii_alphabetic).collect();
    // Arguments stay as they are: `a` and `z` of `both`, `x`, `y` and `z` of the lists.
    assert_eq!(plain, "azxyzxy", "{said}");
}

#[test]
fn a_wrong_use_of_a_message_is_a_compiler_error() {
    let rows = [
        ("missing", "two-lines =", "lines =", "no method named `two_lines`"),
        ("unused", "quoted =", "spare = Spare\nquoted =", "method `spare` is never used"),
        ("one-argument-too-few", "progress(1, 20)", "progress(1)", "this method takes 2 arguments"),
        ("one-argument-too-many", "title()", "title(1)", "this method takes 0 arguments"),
        ("text-for-a-number", "progress(0, 20)", "progress(\"0\", 20)", "mismatched types"),
        ("number-for-a-text", "$first (text): the", "$first (number): the", "mismatched types"),
    ];
    for (name, from, to, expected) in rows {
        let error = run(name, from, to).expect_err(name);
        assert!(error.contains(expected), "{name}: {error}");
    }
}

/// The output of the program, or of the compiler if it fails, after `from` is replaced in the locale and the program.
fn run(name: &str, from: &str, to: &str) -> Result<String, String> {
    assert!(LOCALE.contains(from) || PROGRAM.contains(from), "{name} replaces nothing");
    let replaced = |text: &str| text.replace(from, to);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("words").join(name);
    fs::create_dir_all(&folder).expect("the folder can be created");

    let rust = compile(&[Source::new("en.ftl", &replaced(LOCALE))], None)
        .map_err(|problems| format!("{problems:?}"))?;
    fs::write(folder.join("words.rs"), rust).expect("the folder was just made");
    let words = concat!(env!("CARGO_MANIFEST_DIR"), "/src/app/words/mod.rs").replace('\\', "/");
    let program = replaced(PROGRAM).replace("WORDS", &words);
    fs::write(folder.join("main.rs"), program).expect("the folder was just made");

    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let compiled = Command::new(rustc)
        .args(["--edition", "2024", "--color", "never", "main.rs", "-o", "main"])
        .env("OUT_DIR", &folder)
        .current_dir(&folder)
        .output()
        .expect("rustc is installed");
    if !compiled.status.success() {
        return Err(String::from_utf8_lossy(&compiled.stderr).into_owned());
    }
    let said = Command::new(folder.join("main")).output().expect("it was just compiled");
    Ok(String::from_utf8_lossy(&said.stdout).into_owned())
}
