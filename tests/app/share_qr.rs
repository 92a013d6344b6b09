//! The QR code of a link, read back by an independent decoder.

use proptest::prelude::*;
use proptest::test_runner::Config;
use stop_fix_scale::view::share::qr::{QUIET_ZONE, path, symbol};
use stop_fix_scale_core::format::limits::MAX_LINK_CHARACTERS;
use stop_fix_scale_core::format::link::{Base, Link};
use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{AI1, Answers, assess};
use test_support::{answers, config};

fn link(address: &str, answers: Answers, title: &str) -> Link {
    let code = ShareCode::new(&AI1, answers, assess(&AI1, &answers).headline);
    let code = code.clone().with_title(title).unwrap_or(code);
    Link::new(&Base::new(address).expect(address), &code).expect("short enough")
}

/// The modules that the SVG path draws: dark or light.
struct Drawing {
    side: usize,
    dark: Vec<bool>,
}

impl Drawing {
    fn of(link: &Link) -> Self {
        let symbol = symbol(link).expect("every link fits");
        let side = usize::try_from(symbol.size() + 2 * QUIET_ZONE).expect("a size");
        let mut drawing = Self { side, dark: vec![false; side * side] };
        drawing.fill(&path(&symbol));
        drawing
    }

    /// Fills every `Mx yhwv1h-wz`, and accepts nothing else.
    fn fill(&mut self, path: &str) {
        let number = |text: &str| text.parse::<usize>().unwrap_or_else(|_| panic!("{text}"));
        for run in path.strip_prefix('M').expect("it starts with a run").split('M') {
            let (corner, run) = run.split_once('h').expect("a run goes right");
            let (x, y) = corner.split_once(' ').expect("two numbers");
            let (width, back) = run.split_once("v1h-").expect("it is one module high");
            assert_eq!(back, format!("{width}z"), "it goes back as far");
            let start = number(y) * self.side + number(x);
            assert!(number(x) + number(width) <= self.side, "it stays inside");
            for module in &mut self.dark[start..start + number(width)] {
                assert!(!*module, "no module is drawn twice");
                *module = true;
            }
        }
    }

    /// The text that a decoder reads from the modules.
    fn read(&self) -> String {
        let border = usize::try_from(QUIET_ZONE).expect("four");
        let dark = |x: usize, y: usize| self.dark[(y + border) * self.side + x + border];
        let grid = rqrr::SimpleGrid::from_func(self.side - 2 * border, dark);
        rqrr::Grid::new(grid).decode().expect("it can be read").1
    }

    /// The text that a decoder finds in a picture with this many pixels for each module.
    fn read_from_picture(&self, pixels: usize) -> String {
        let size = self.side * pixels;
        let shade = |x: usize, y: usize| {
            if self.dark[y / pixels * self.side + x / pixels] { 0 } else { 255 }
        };
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(size, size, shade);
        let grids = picture.detect_grids();
        let [grid] = &grids[..] else { panic!("{} codes in the picture", grids.len()) };
        let (_, text) = grid.decode().expect("it can be read");
        text
    }
}

proptest! {
    // Fewer cases, because each one is encoded, drawn and decoded.
    #![proptest_config(Config { cases: config().cases / 100, ..config() })]

    #[test]
    fn a_decoder_reads_the_same_link(
        answers in answers(),
        title in "\\PC{0,60}",
        with_title: bool,
        rest in "[a-zA-Z0-9/%?&=_.-]{0,200}",
    ) {
        let title = if with_title { title } else { String::new() };
        let link = link(&format!("https://tool.example/{rest}"), answers, &title);
        prop_assert_eq!(Drawing::of(&link).read(), link.as_str());
    }
}

#[test]
fn links_of_every_length_have_a_readable_qr_code() {
    let start = "https://tool.example/";
    let shortest = link(start, Answers::default(), "").as_str().len();
    for length in
        (0..=MAX_LINK_CHARACTERS - shortest).step_by(59).chain([MAX_LINK_CHARACTERS - shortest])
    {
        let link = link(&format!("{start}{}", "a".repeat(length)), Answers::default(), "");
        assert_eq!(Drawing::of(&link).read_from_picture(4), link.as_str());
    }
    let longest_title = link(start, Answers::default(), &"a".repeat(200));
    assert!(longest_title.as_str().len() > 350, "it has its title");
    assert_eq!(Drawing::of(&longest_title).read_from_picture(4), longest_title.as_str());
}

#[test]
fn a_qr_code_has_a_light_border_of_four_modules() {
    let drawing = Drawing::of(&link("https://tool.example/", Answers::default(), ""));
    let last = drawing.side - 1;
    for (index, dark) in drawing.dark.iter().enumerate() {
        let (x, y) = (index % drawing.side, index / drawing.side);
        let border = [x, y, last - x, last - y].into_iter().min().expect("four distances");
        assert!(!dark || border >= 4, "dark at {x}, {y}");
    }
    // The finder patterns are directly inside the border.
    for (x, y) in [(4, 4), (last - 4, 4), (4, last - 4)] {
        assert!(drawing.dark[y * drawing.side + x], "light at {x}, {y}");
    }
}

/// Without the alphanumeric mode the code would be larger.
#[test]
fn qr_codes_are_smaller_than_encoded_as_bytes() {
    let code = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";
    let answers = code.parse::<ShareCode>().expect("a code").answers;
    let link = link("https://tool.example/", answers, "");
    assert!(link.as_str().ends_with(code));
    let as_bytes =
        qrcodegen::QrCode::encode_binary(link.as_str().as_bytes(), qrcodegen::QrCodeEcc::Low);
    assert_eq!(as_bytes.expect("it fits").size(), 37);
    assert_eq!(symbol(&link).expect("it fits").size(), 33);
}
