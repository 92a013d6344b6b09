//! From the head of a request to the bytes of the answer; no sockets here.

use super::site::{File, Site};

/// Sent with every answer: nothing but our own files, no inline code, WebAssembly allowed. If the tool works
/// under this, it works on an intranet.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// What goes back, before it is written.
#[derive(Debug)]
pub(super) struct Answer<'a> {
    pub(super) status: &'static str,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: &'a [u8],
}

/// Answers the head of a request, which is its first line and its header lines.
pub(super) fn to<'a>(site: &'a Site, head: &str) -> Answer<'a> {
    let mut lines = head.lines();
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (Some(method), Some(target), Some("HTTP/1.1" | "HTTP/1.0"), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return refusal("400 Bad Request");
    };
    let header = |name: &str| value_of(lines.clone(), name).unwrap_or_default();
    let get = || match site.find(target) {
        Some(file) => content(file, header("accept-encoding"), header("if-none-match")),
        None => refusal("404 Not Found"),
    };
    match method {
        "GET" => get(),
        // The length of what GET would send is told, and nothing sent.
        "HEAD" => Answer { body: &[], ..get() },
        _ => {
            let mut answer = refusal("405 Method Not Allowed");
            answer.headers.push(pair("Allow", "GET, HEAD"));
            answer
        }
    }
}

fn content<'a>(file: &'a File, accepted: &str, known_tag: &str) -> Answer<'a> {
    let (encoding, body) = best_form(file, accepted);
    let tag = format!("\"{}-{encoding}\"", file.tag);
    let mut headers = vec![
        pair("Content-Type", file.media_type),
        pair("Vary", "Accept-Encoding"),
        // Kept, but asked about each time, so that a rebuilt page is never mixed with an old script.
        pair("Cache-Control", "no-cache"),
        pair("ETag", &tag),
    ];
    headers.extend(common_headers());
    if known_tag.split(',').any(|known| known.trim() == tag) {
        return Answer { status: "304 Not Modified", headers, body: &[] };
    }
    if encoding != "identity" {
        headers.push(pair("Content-Encoding", encoding));
    }
    headers.push(pair("Content-Length", &body.len().to_string()));
    Answer { status: "200 OK", headers, body }
}

fn best_form<'a>(file: &'a File, accepted: &str) -> (&'static str, &'a [u8]) {
    match (&file.brotli, &file.gzip) {
        (Some(bytes), _) if accepts(accepted, "br") => ("br", bytes),
        (_, Some(bytes)) if accepts(accepted, "gzip") => ("gzip", bytes),
        _ => ("identity", &file.bytes),
    }
}

/// Whether `gzip, br;q=0.5` names the encoding and does not refuse it.
fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|choice| {
        let mut parts = choice.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let refused = parts
            .filter_map(|part| part.strip_prefix("q="))
            .any(|weight| weight.parse() == Ok(0.0_f32));
        named && !refused
    })
}

fn refusal(status: &'static str) -> Answer<'static> {
    let mut headers = vec![
        pair("Content-Type", "text/plain; charset=utf-8"),
        pair("Content-Length", &status.len().to_string()),
    ];
    headers.extend(common_headers());
    Answer { status, headers, body: status.as_bytes() }
}

fn common_headers() -> [(String, String); 4] {
    [
        pair("Content-Security-Policy", POLICY),
        pair("X-Content-Type-Options", "nosniff"),
        pair("Referrer-Policy", "no-referrer"),
        pair("Connection", "close"),
    ]
}

fn value_of<'a>(mut lines: impl Iterator<Item = &'a str>, name: &str) -> Option<&'a str> {
    lines.find_map(|line| {
        let (present, value) = line.split_once(':')?;
        present.trim().eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let contents = [
            ("/index.html", "the page"),
            ("/a.js", "the script"),
            ("/a.js.br", "br"),
            ("/a.js.gz", "gz"),
        ];
        Site::of(contents.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into())
    }

    fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
        let mut headers = answer.headers.iter();
        let found = headers.find(|(present, _)| present.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    #[test]
    fn each_request_gets_its_status_and_body() {
        let site = site();
        for (head, status, body) in [
            ("GET / HTTP/1.1\r\n", "200 OK", "the page"),
            ("HEAD / HTTP/1.1\r\n", "200 OK", ""),
            ("GET /none HTTP/1.1\r\n", "404 Not Found", "404 Not Found"),
            ("HEAD /none HTTP/1.1\r\n", "404 Not Found", ""),
            ("GET /../Cargo.toml HTTP/1.1\r\n", "404 Not Found", "404 Not Found"),
            ("POST / HTTP/1.1\r\n", "405 Method Not Allowed", "405 Method Not Allowed"),
            ("GET /\r\n", "400 Bad Request", "400 Bad Request"),
            ("", "400 Bad Request", "400 Bad Request"),
        ] {
            let answer = to(&site, head);
            assert_eq!((answer.status, answer.body), (status, body.as_bytes()), "{head:?}");
            assert_eq!(header(&answer, "Content-Security-Policy"), Some(POLICY), "{head:?}");
            assert_eq!(header(&answer, "X-Content-Type-Options"), Some("nosniff"), "{head:?}");
            assert_eq!(header(&answer, "Referrer-Policy"), Some("no-referrer"), "{head:?}");
        }
        assert_eq!(header(&to(&site, "HEAD / HTTP/1.1\r\n"), "Content-Length"), Some("8"));
    }

    #[test]
    fn the_smallest_accepted_form_is_sent() {
        let site = site();
        for (accepted, encoding, body) in [
            ("gzip, deflate, br", Some("br"), "br"),
            ("gzip;q=1.0", Some("gzip"), "gz"),
            ("BR", Some("br"), "br"),
            ("br;q=0, gzip", Some("gzip"), "gz"),
            ("brotli", None, "the script"),
            ("", None, "the script"),
        ] {
            let answer =
                to(&site, &format!("GET /a.js HTTP/1.1\r\nAccept-Encoding: {accepted}\r\n"));
            assert_eq!(header(&answer, "Content-Encoding"), encoding, "{accepted:?}");
            assert_eq!(answer.body, body.as_bytes(), "{accepted:?}");
        }
    }

    #[test]
    fn what_the_browser_still_has_is_not_sent_again() {
        let site = site();
        let first = to(&site, "GET /a.js HTTP/1.1\r\nAccept-Encoding: br\r\n");
        let tag = header(&first, "ETag").expect("every file has a tag");
        let ask = |encoding: &str, tag: &str| {
            let head = format!(
                "GET /a.js HTTP/1.1\r\nAccept-Encoding: {encoding}\r\nIf-None-Match: {tag}\r\n"
            );
            to(&site, &head).status
        };
        assert_eq!(ask("br", tag), "304 Not Modified");
        assert_eq!(ask("gzip", tag), "200 OK", "another form is another thing");
        assert_eq!(ask("br", "\"old\""), "200 OK");
    }
}
