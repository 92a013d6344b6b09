//! The share link: which addresses it can start with, how long it can be, and that it survives what mail and
//! chat programs do to links.

use proptest::prelude::*;
use proptest::test_runner::Config;
use stop_fix_scale_core::format::limits::MAX_LINK_CHARACTERS;
use stop_fix_scale_core::format::link::{Base, Link, LinkTooLong, NotABase};
use stop_fix_scale_core::format::share_code::{
    FoundCodes, ShareCode, ShareCodeError, find, find_all,
};
use stop_fix_scale_core::model::{AI1, Answers, assess};
use test_support::{answers, config};

fn code_of(answers: Answers) -> ShareCode {
    ShareCode::new(&AI1, answers, assess(&AI1, &answers).headline)
}

fn base(address: &str) -> Base {
    Base::new(address).unwrap_or_else(|NotABase| panic!("{address}"))
}

/// Generates bases from addresses in the form that browsers produce.
fn bases() -> impl Strategy<Value = Base> {
    let shapes = [
        "https://[a-z]{1,12}\\.example/([a-z0-9._~-]{0,9}/){0,3}",
        "http://[a-z]{1,9}:8080/(%[0-9A-F]{2}|[a-zA-Z0-9/:@!$&'()*+,;=-]){0,60}",
        "https://[a-z]{1,9}\\.example/(\\?([a-z]{1,4}=[a-zA-Z0-9%_.+-]{0,30}&?){0,4})?",
        "file:///([A-Za-z0-9%_.-]{1,12}/){0,4}[a-z]{1,9}\\.html",
        "https://[a-z]{1,9}\\.example/[a-z]{0,1300}",
    ];
    proptest::strategy::Union::new(shapes)
        .prop_filter_map("not an address in the form that browsers produce", |address| {
            Base::new(&address).ok()
        })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_link_gives_back_its_code(answers in answers(), title in "\\PC{0,40}", base in bases()) {
        let code = code_of(answers);
        let titled = code.clone().with_title(&title).unwrap_or_else(|_| code.clone());
        for code in [code, titled] {
            let link = match Link::new(&base, &code) {
                Ok(link) => link,
                Err(LinkTooLong { characters }) => {
                    prop_assert!(characters > MAX_LINK_CHARACTERS);
                    continue;
                }
            };
            let text = link.as_str();
            prop_assert!(text.is_ascii() && text.len() <= MAX_LINK_CHARACTERS, "{}", text);
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_graphic()), "{}", text);
            prop_assert_eq!(text.matches('#').count(), 1);
            let (address, fragment) = link.parts();
            prop_assert_eq!(format!("{address}{fragment}"), text);
            prop_assert_eq!(address, format!("{}#", base.as_str()));
            prop_assert_eq!(fragment, code.to_string());
            prop_assert_eq!(find(text), Ok(code.clone()), "{}", text);
            prop_assert_eq!(find(fragment), Ok(code));
        }
    }

    /// The answers of several people in one message, each written in its own way.
    #[test]
    fn all_codes_of_a_message_are_found(all in proptest::collection::vec((answers(), 0_usize..5), 0..5), base in bases()) {
        let mut codes: Vec<ShareCode> = Vec::new();
        let mut lines = vec![String::from("Hi all,\n")];
        for (answers, form) in all {
            let code = code_of(answers);
            let Ok(link) = Link::new(&base, &code) else { continue };
            let link = link.as_str();
            lines.push(match form {
                0 => format!("{code}\n"),
                1 => format!("Mine: <{link}>.\n"),
                2 => format!("{};", code.to_string().to_lowercase()),
                3 => format!("\"{link}\",\t"),
                _ => format!("{link} {link} {}\n", &link[..link.len() - 6]),
            });
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let message = lines.concat();
        let found = find_all(&message);
        prop_assert_eq!(find(&message).ok(), codes.first().cloned());
        prop_assert_eq!(found, FoundCodes { codes, errors: Vec::new(), is_cut: false }, "{}", message);
    }

    #[test]
    fn the_address_of_a_link_gives_the_same_base(address in any::<String>(), rest in "[ -~]{0,30}") {
        for address in [address, format!("https://{rest}"), format!("file://{rest}")] {
            if let Ok(base) = Base::new(&address) {
                let link = Link::new(&base, &code_of(Answers::default())).expect("it is short");
                let (address, _) = link.parts();
                // The address of the link is a valid base, and the same one.
                prop_assert_eq!(Base::new(address), Ok(base), "{}", address);
            }
        }
    }
}

#[test]
fn a_host_that_ends_like_a_code_is_not_one() {
    let code = code_of(Answers::default());
    for base in [
        "http://sfs:8080/a",
        "http://asfs:8080/%30",
        "https://tools.example-sfs:8080/",
        "https://SFS:1/m:ai1/",
        "https://sfs:443/",
    ] {
        let found = find_all(&format!("Mine: {base}#{code}"));
        assert_eq!((found.codes, found.errors), (vec![code.clone()], vec![]), "{base}");
        assert_eq!(find(base), Err(ShareCodeError::NotACode), "{base}");
    }
}

#[test]
fn what_cannot_be_read_beside_other_codes_is_reported() {
    const ONE: &str = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";
    let two = code_of(Answers::default()).to_string();
    let (slip, newer) = (ONE.replace("CC33", "CC32"), ONE.replace("SFS:1", "SFS:9"));
    let failed = || ShareCodeError::FailedCheck;
    let encoded = two.replace(':', "%3A").replace('/', "%2F");
    let long = format!("{ONE} {} {two}", "-".repeat(65_536));
    let rows: [(String, &[&str], Vec<ShareCodeError>, bool); 6] = [
        (format!("{ONE} {slip} {two}"), &[ONE, &two], vec![failed()], false),
        (format!("{slip} {slip} {ONE}"), &[ONE], vec![failed()], false),
        (
            format!("{slip} {newer}"),
            &[],
            vec![failed(), ShareCodeError::NewerVersion("9".into())],
            false,
        ),
        // Found once each, whether encoded or not.
        (format!("{ONE} {encoded} {two}"), &[ONE, &two], vec![], false),
        ("A code starts with SFS: and is in a link.".into(), &[], vec![], false),
        (long, &[ONE], vec![], true),
    ];
    for (text, expected, errors, is_cut) in rows {
        let found = find_all(&text);
        let codes: Vec<String> = found.codes.iter().map(ToString::to_string).collect();
        assert_eq!(
            (&*codes, &found.errors, found.is_cut),
            (&*expected.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>(), &errors, is_cut),
            "{text}"
        );
    }
}

#[test]
fn links_start_only_with_addresses_that_others_can_open() {
    let rows = [
        ("https://tool.example/", Some("https://tool.example/")),
        ("http://tool.example", Some("http://tool.example")),
        ("http://[::1]:8080/a", Some("http://[::1]:8080/a")),
        ("https://tool.example/?page=7&x=a%20b", Some("https://tool.example/?page=7&x=a%20b")),
        ("https://tool.example?page=7", Some("https://tool.example?page=7")),
        ("file:///C:/tools/stop-fix-scale.html", Some("file:///C:/tools/stop-fix-scale.html")),
        ("file://server/share/tool.html", Some("file://server/share/tool.html")),
        // The code replaces the fragment.
        ("https://tool.example/#old", Some("https://tool.example/")),
        ("https://tool.example/#a#b", Some("https://tool.example/")),
        ("https://tool.example#", Some("https://tool.example")),
        // User names and passwords are never shared.
        ("https://me:secret@tool.example/a@b", Some("https://tool.example/a@b")),
        ("https://a@b@tool.example/?x=y@z", Some("https://tool.example/?x=y@z")),
        ("https://me@", None),
        ("https://", None),
        ("https:///path", None),
        ("https://?x", None),
        ("file://", None),
        ("file://?x", None),
        ("file://server", Some("file://server")),
        ("", None),
        ("/tool/", None),
        ("//tool.example/", None),
        ("tool.example", None),
        ("about:blank", None),
        ("about:srcdoc", None),
        ("blob:https://tool.example/1-2-3", None),
        ("data:text/html,x", None),
        ("javascript:alert(1)", None),
        ("javascript://tool.example/%0Aalert(1)", None),
        ("ftp://tool.example/", None),
        ("chrome-extension://abc/", None),
        // Browsers produce a different form of these.
        ("HTTPS://tool.example/", None),
        (" https://tool.example/", None),
        ("https://tool.example/a b", None),
        ("https://tool.example/\n", None),
        ("https://tool.example/é", None),
        ("https://tool.example/\"><b>", None),
        ("https://tool.example/{a}", None),
    ];
    let code = code_of(Answers::default());
    for (address, expected) in rows {
        let base = Base::new(address);
        let link = base.map(|base| Link::new(&base, &code).expect("it is short"));
        let link = link.ok().map(|link| link.as_str().to_owned());
        assert_eq!(link, expected.map(|start| format!("{start}#{code}")), "{address:?}");
    }
}

#[test]
fn is_file_is_true_only_for_file_addresses() {
    for (address, is_file) in [
        ("file:///C:/tool.html", true),
        ("https://tool.example/file:", false),
        ("http://file.example/", false),
    ] {
        assert_eq!(base(address).is_file(), is_file, "{address}");
    }
}

#[test]
fn a_host_page_can_set_only_web_addresses() {
    let rows = [
        ("https://tool.example/", true),
        ("HTTP://tool.example/", true),
        ("/tool/", true),
        ("tool.html", true),
        ("?page=7", true),
        ("//tool.example/", true),
        ("", true),
        ("a/b:c", true),
        ("?at=12:30", true),
        ("#a:b", true),
        ("file:///C:/tool.html", false),
        ("javascript:alert(1)", false),
        ("JavaScript:alert(1)", false),
        ("java\nscript:alert(1)", false),
        ("\u{1}javascript:alert(1)", false),
        (" javascript:alert(1)", false),
        ("data:text/html,x", false),
        ("blob:https://tool.example/1", false),
        ("mailto:a@b.example", false),
        ("httpsx://tool.example/", false),
        ("https ://tool.example/", false),
        ("https://tool.example/a b", false),
        ("/to\nol/", false),
        (":", false),
    ];
    for (written, is_allowed) in rows {
        assert_eq!(Base::may_be_named(written), is_allowed, "{written:?}");
    }
}

#[test]
fn a_link_has_at_most_1800_characters() {
    let code = code_of(Answers::default());
    let start = "https://tool.example/";
    let room = MAX_LINK_CHARACTERS - start.len() - 1 - code.to_string().len();
    let address = |length| base(&format!("{start}{}", "a".repeat(length)));
    let link = Link::new(&address(room), &code).expect("the link has the maximum length");
    assert_eq!(link.as_str().len(), 1_800);
    assert_eq!(find(link.as_str()), Ok(code.clone()));
    for more in [1, 1_000_000] {
        let characters = MAX_LINK_CHARACTERS + more;
        assert_eq!(Link::new(&address(room + more), &code), Err(LinkTooLong { characters }));
    }
}

/// What happens to links in transit: the text around the link, with `{}` for the link, and the form of the link in it.
const CHANGES: [(&str, Form); 30] = [
    ("{}", Form::Plain),
    (" \t{}\r\n", Form::Plain),
    ("“{}”", Form::Plain),
    ("'{}'", Form::Plain),
    ("See {}.", Form::Plain),
    ("({}), or so", Form::Plain),
    ("Have you seen {}?!", Form::Plain),
    ("{};", Form::Plain),
    ("{}/", Form::Plain),
    ("<{}>", Form::Plain),
    ("<{}|our case>", Form::Plain),
    ("[our case]({})", Form::Plain),
    ("**{}**", Form::Plain),
    ("_{}_", Form::Plain),
    ("> > {}\n> > Thanks", Form::Plain),
    ("<a href=\"{}\">", Form::Plain),
    ("Hi all,\n\nplease score this by Friday: {}\n\nBest\nSFS: our team", Form::Plain),
    ("{}", Form::Encoded(1)),
    ("{}", Form::Encoded(2)),
    ("{}", Form::Encoded(3)),
    ("{}", Form::Lowercase),
    ("{}", Form::HashEncoded("%23")),
    ("{}", Form::HashEncoded("%2523")),
    ("{}", Form::HashEncoded("%252523")),
    ("https://www.search.example/url?sa=t&q={}&usg=AOv", Form::Encoded(1)),
    (
        "https://eur01.safelinks.protection.outlook.com/?url={}&data=05%7C02%7C&sdata=x%3D&reserved=0",
        Form::Encoded(1),
    ),
    ("https://eur01.safelinks.protection.outlook.com/?url={}&amp;data=05%7C02", Form::Encoded(2)),
    ("https://linkprotect.cudasvc.com/url?a={}&c=E,1,x&typo=1", Form::EncodedInLowercase),
    ("https://urldefense.proofpoint.com/v2/url?u={}&d=DwMFaQ&c=x&r=y&m=z&s=w&e=", Form::UrlDefense),
    ("https://urldefense.com/v3/__{}__;Iw!!Abc!x-Y_z$", Form::HashEncoded("*")),
];

#[derive(Clone, Copy, Debug)]
enum Form {
    Plain,
    /// Percent-encoded this many times.
    Encoded(usize),
    EncodedInLowercase,
    Lowercase,
    HashEncoded(&'static str),
    /// As URL Defense encodes it: `-3A` for `:`, `_` for `/`.
    UrlDefense,
}

impl Form {
    fn apply_to(self, link: &str) -> String {
        match self {
            Self::Plain => link.to_owned(),
            Self::Encoded(times) => (0..times).fold(link.to_owned(), |link, _| encoded(&link)),
            Self::EncodedInLowercase => encoded(link).to_lowercase(),
            Self::Lowercase => link.to_lowercase(),
            Self::HashEncoded(hash) => link.replace('#', hash),
            Self::UrlDefense => {
                let slashes = link.replace('-', "-2D").replace('_', "-5F").replace('/', "_");
                slashes.replace('%', "-25").replace(':', "-3A").replace('#', "-23")
            }
        }
    }
}

fn encoded(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}"),
    };
    text.bytes().map(encode).collect()
}

proptest! {
    // Fewer cases, because each link goes through all changes.
    #![proptest_config(Config { cases: config().cases / 10, ..config() })]

    #[test]
    fn a_code_is_found_whatever_happens_to_its_link(
        answers in answers(),
        title in "\\PC{0,20}",
        with_title: bool,
    ) {
        let mut code = code_of(answers);
        if with_title {
            code = code.with_title(&title).expect("it is short");
        }
        for address in ["https://intra-net.example/our_tool/?page=7", "file:///C:/My%20tools/a-b.html"] {
            let link = Link::new(&base(address), &code).expect("it is short");
            for (around, form) in CHANGES {
                let text = around.replace("{}", &form.apply_to(link.as_str()));
                prop_assert_eq!(find(&text), Ok(code.clone()), "{:?}: {}", form, text);
                prop_assert_eq!(find_all(&text).codes, vec![code.clone()], "{:?}: {}", form, text);
            }
        }
    }
}
