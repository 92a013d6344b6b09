//! The examples for web servers all send the policy in the README and what our own page needs besides. `cargo xtask test --only servers` runs them.

use std::fs;
use std::path::Path;

/// What our own page needs besides: its icon, its manifest and its worker.
const OF_OUR_PAGE: &str = "img-src 'self'; manifest-src 'self'; worker-src 'self'";
/// The directive that a page cannot set for itself.
const ANCESTORS: &str = "frame-ancestors 'self'";
/// How often each example has the policy for everything, and the one for the single file, which can be in a separate file.
const SAMPLES: [(&str, usize, usize); 6] = [
    ("examples/servers/nginx/stop-fix-scale.conf", 1, 1),
    ("examples/servers/apache/.htaccess", 1, 1),
    ("examples/servers/caddy/Caddyfile", 1, 1),
    ("examples/servers/iis/web.config", 1, 3),
    ("examples/servers/cloudfront/response-headers-policy.json", 1, 0),
    ("examples/servers/cloudfront/single-file-policy.json", 0, 1),
];

#[test]
fn every_example_sends_the_policy_in_the_readme() {
    let in_pages =
        format!("{}; {OF_OUR_PAGE}; base-uri 'none'; form-action 'none'", policy_of_readme());
    let everything = format!("\"{in_pages}; {ANCESTORS}\"");
    let single_file = format!("\"{ANCESTORS}\"");
    for (sample, of_everything, of_single_file) in SAMPLES {
        let text = read(sample);
        assert_eq!(
            text.matches("default-src").count(),
            of_everything,
            "{sample}: a different policy"
        );
        assert_eq!(text.matches(&everything).count(), of_everything, "{sample}: {everything}");
        assert_eq!(text.matches(&single_file).count(), of_single_file, "{sample}: {single_file}");
        assert_eq!(
            text.matches("frame-ancestors").count(),
            of_everything + of_single_file,
            "{sample}"
        );
    }
    let page = read("examples/servers/github-pages.md");
    let line = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{in_pages}\">");
    assert_eq!(page.matches(&line).count(), 1, "examples/servers/github-pages.md: {line}");
}

#[test]
fn the_policies_for_cloudfront_are_valid_json() {
    for (sample, ..) in SAMPLES
        .into_iter()
        .filter(|(sample, ..)| Path::new(sample).extension().is_some_and(|end| end == "json"))
    {
        let policy: serde_json::Value = serde_json::from_str(&read(sample)).expect(sample);
        let headers = &policy["SecurityHeadersConfig"];
        for header in ["ContentSecurityPolicy", "ContentTypeOptions", "ReferrerPolicy"] {
            assert_eq!(headers[header]["Override"], true, "{sample}: {header}");
        }
        let comment = policy["Comment"].as_str().unwrap_or_default();
        assert!(comment.len() <= 128, "{sample}: CloudFront allows 128 characters");
    }
}

#[test]
fn the_page_about_serving_links_to_every_example() {
    let page = read("docs/serving.md");
    for (sample, ..) in SAMPLES {
        let named =
            page.contains(&format!("(../{sample})")) || page.contains(&format!("file://{sample}"));
        assert!(named, "{sample}");
    }
}

/// The policy in README.md that the tool follows.
fn policy_of_readme() -> String {
    let readme = read("README.md");
    let (_, from) = readme.split_once("`default-src").expect("README.md has the policy");
    let (rest, _) = from.split_once('`').expect("it ends");
    format!("default-src{rest}")
}

fn read(name: &str) -> String {
    fs::read_to_string(crate::root().join(name)).expect(name)
}
