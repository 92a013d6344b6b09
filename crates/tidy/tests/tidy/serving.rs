//! The samples for web servers: all of them send the policy of the README. `cargo xtask test --only servers` tries them.

use std::fs;
use std::path::Path;

/// What no page can say for itself.
const ANCESTORS: &str = "frame-ancestors 'self'";
/// What each sample holds: the policy of everything, and that of the single file, which may stand in a file of its own.
const SAMPLES: [(&str, usize, usize); 6] = [
    ("examples/servers/nginx/stop-fix-scale.conf", 1, 1),
    ("examples/servers/apache/.htaccess", 1, 1),
    ("examples/servers/caddy/Caddyfile", 1, 1),
    ("examples/servers/iis/web.config", 1, 3),
    ("examples/servers/cloudfront/response-headers-policy.json", 1, 0),
    ("examples/servers/cloudfront/single-file-policy.json", 0, 1),
];

#[test]
fn every_sample_sends_the_policy_of_the_readme() {
    let in_pages = format!("{}; base-uri 'none'; form-action 'none'", policy_of_readme());
    let everything = format!("\"{in_pages}; {ANCESTORS}\"");
    let single_file = format!("\"{ANCESTORS}\"");
    for (sample, of_everything, of_single_file) in SAMPLES {
        let text = read(sample);
        assert_eq!(text.matches("default-src").count(), of_everything, "{sample}: another policy");
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
fn cloudfront_gets_sound_json() {
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
        assert!(comment.len() <= 128, "{sample}: CloudFront takes 128 letters");
    }
}

#[test]
fn the_page_about_serving_leads_to_every_sample() {
    let page = read("docs/serving.md");
    for (sample, ..) in SAMPLES {
        let named =
            page.contains(&format!("(../{sample})")) || page.contains(&format!("file://{sample}"));
        assert!(named, "{sample}");
    }
}

/// What stands in README.md as the policy that the tool keeps to.
fn policy_of_readme() -> String {
    let readme = read("README.md");
    let (_, from) = readme.split_once("`default-src").expect("README.md says the policy");
    let (rest, _) = from.split_once('`').expect("it ends");
    format!("default-src{rest}")
}

fn read(name: &str) -> String {
    fs::read_to_string(crate::root().join(name)).expect(name)
}
