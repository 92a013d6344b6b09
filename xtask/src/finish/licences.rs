//! The licences for the single file: everything that they require, and nothing twice. Most packages have the same MIT text, and only the
//! copyright holders differ.

use anyhow::{Context, Result, ensure};

/// The start of the MIT text, below the copyright holders.
const PERMISSION: &str = "Permission is hereby granted";
const TITLE: &str = "Whose work is in this file. The tool is licensed under MIT or Apache-2.0, as you prefer; \
    work of others in it under MIT, or as it says further below. THIRD-PARTY.txt of the tool says what is whose.";

/// Our own licence and the list of the others as a comment: all copyright holders, the MIT text once, and every other text.
pub(super) fn comment(own: &str, list: &str) -> Result<String> {
    let (head, permission) = own.split_once(PERMISSION).context("LICENSE-MIT is not MIT")?;
    let mut holders = holders_in(head);
    let mut others = Vec::new();
    let mut texts = list.split("\n=== ");
    holders.extend(holders_in(texts.next().unwrap_or_default()));
    for text in texts {
        match text.split_once(PERMISSION) {
            Some((head, words)) if text.starts_with("MIT") && are_same(words, permission) => {
                holders.extend(holders_in(head));
            }
            _ => others.push(in_long_lines(text)),
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    holders.retain(|holder| seen.insert(*holder));
    let permission = in_long_lines(&format!("{PERMISSION}{permission}"));
    let comment = [TITLE, &holders.join("\n"), &permission, &others.join("\n\n")].join("\n\n");
    for end in ["-->", "--!>", "<!--"] {
        ensure!(!comment.contains(end), "a licence must not hold {end}");
    }
    Ok(format!("<!--\n{comment}\n-->\n"))
}

/// The copyright notices: each line that contains `Copyright (c)`, from there to its end.
fn holders_in(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| Some(&line[line.find("Copyright (c) ")?..])).collect()
}

/// Whether both have the same letters, ignoring layout and case.
fn are_same(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphabetic()).collect() };
    letters(one).eq_ignore_ascii_case(&letters(other))
}

/// Each paragraph on one line.
fn in_long_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let paragraphs = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| lines.join(" ")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str =
        "MIT License\n\nCopyright (c) we\n\nPermission is hereby granted,\nfree.\n\nNo warranty.\n";

    #[test]
    fn copyright_holders_are_named_once_and_no_text_is_lost() {
        let list = "1. A 1.0.0 (MIT)\n\n  Rust: Copyright (c) b\n\n=== MIT, for all\n\nc 1.0.0: Copyright (c) b\n\n\
            Permission is hereby granted, free.\n\nNO WARRANTY.\n\n=== MIT, for d 1.0.0\n\nCopyright (c) d\n\n\
            Permission is\u{20}hereby granted, free, for d.\n\n=== X-1.0, for e 1.0.0\n\nCopyright (c) e\nis kept.\n\n\
            === MIT, for f 1.0.0\n\nCopyright (c) f\nPermission is hereby granted,\n free. No\nwarranty.\n";
        assert_eq!(
            comment(OWN, list).expect("both are valid"),
            format!(
                "<!--\n{TITLE}\n\nCopyright (c) we\nCopyright (c) b\nCopyright (c) f\n\n\
                 Permission is hereby granted, free.\nNo warranty.\n\n\
                 MIT, for d 1.0.0\nCopyright (c) d\nPermission is hereby granted, free, for d.\n\n\
                 X-1.0, for e 1.0.0\nCopyright (c) e is kept.\n-->\n"
            )
        );
    }

    #[test]
    fn text_that_would_end_the_comment_is_refused() {
        for end in ["-->", "--!>", "<!--"] {
            let refused = comment(OWN, &format!("1.\n\n=== X, for a\n\nb{end}\n"));
            assert!(refused.is_err_and(|error| error.to_string().contains(end)), "{end}");
        }
        assert!(comment("All rights reserved.", "").is_err());
    }
}
