//! The current time and random ids.

use std::cell::RefCell;

use stop_fix_scale_core::format::date::{self, Timestamp};
use wasm_bindgen::JsValue;
use web_sys::js_sys::Intl::DateTimeFormat;
use web_sys::js_sys::{Array, Date, Function, Math, Object, Reflect, Uint8Array};

use crate::app::words::language::Language;

/// The current time in UTC, to the millisecond.
///
/// RFC 3339 has years of four digits. A clock outside the years 0 to 9999 is clamped to the first or the last moment of them; an invalid
/// clock gives the beginning of 1970.
#[must_use]
pub fn now() -> Timestamp {
    let now = Date::now();
    // `toISOString` throws for an invalid date.
    if now.is_nan() {
        return Timestamp::default();
    }
    let text = String::from(Date::new(&now.clamp(EARLIEST, LATEST).into()).to_iso_string());
    text.parse().unwrap_or_default()
}

/// The first and the last millisecond of the years 0 to 9999.
const EARLIEST: f64 = -62_167_219_200_000.0;

const LATEST: f64 = 253_402_300_799_999.0;

/// Today's date in local time; `None` if the clock is invalid or outside the years 0 to 9999.
#[must_use]
pub fn today() -> Option<date::Date> {
    local_day(&Date::new(&Date::now().into()))
}

/// The local day of a time, in milliseconds since 1970.
#[must_use]
pub fn day_of(at: i64) -> Option<date::Date> {
    local_day(&date_at(at))
}

fn local_day(time: &Date) -> Option<date::Date> {
    let (year, month, day) =
        (time.get_full_year(), time.get_month().saturating_add(1), time.get_date());
    format!("{year:04}-{month:02}-{day:02}").parse().ok()
}

/// The last millisecond of a local day, in milliseconds since 1970.
#[must_use]
pub fn end_of_day(day: date::Date) -> i64 {
    let end = date_at(day.milliseconds());
    // The day in UTC, taken as a local one.
    end.set_full_year_with_month_date(
        end.get_utc_full_year(),
        end.get_utc_month().cast_signed(),
        end.get_utc_date().cast_signed(),
    );
    #[allow(clippy::cast_possible_truncation, reason = "it is whole")]
    let midnight = end.set_hours(24) as i64;
    midnight.saturating_sub(1)
}

#[allow(clippy::cast_precision_loss, reason = "that of the year 9999 is exact")]
fn date_at(at: i64) -> Date {
    Date::new(&(at as f64).into())
}

/// The local date and time in this language, to the minute. The time zone may change while the page is open.
#[must_use]
pub fn in_language(language: Language, time: &Timestamp) -> String {
    // Browsers cannot parse a leap second. As a number it becomes the second after it.
    let options = written_with(("timeStyle", "short"));
    date_at(time.milliseconds()).to_locale_string(&region(language), &options).into()
}

thread_local! {
    /// Writes days in a language. To make it takes the browser longer than to use it on a thousand days.
    static WRITE_DAY: RefCell<Option<(Language, Function)>> = const { RefCell::new(None) };
}

/// A day in this language. It is the same day in every time zone.
#[must_use]
pub fn day_in_language(language: Language, day: date::Date) -> String {
    let write = WRITE_DAY.with_borrow_mut(|known| match known {
        Some((of, write)) if *of == language => write.clone(),
        _ => known.insert((language, write_day(language))).1.clone(),
    });
    let written = write.call1(&JsValue::NULL, &date_at(day.milliseconds()));
    written.ok().and_then(|written| written.as_string()).unwrap_or_default()
}

fn write_day(language: Language) -> Function {
    let languages = Array::of1(&region(language).into());
    DateTimeFormat::new(&languages, &written_with(("timeZone", "UTC"))).format()
}

fn written_with(option: (&str, &str)) -> Object {
    let options = Object::new();
    for (name, value) in [("dateStyle", "medium"), option] {
        // Setting a property of our own plain object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    options
}

/// The browser's own language, where it is a regional form of this one: days are written in other ways in London and in New York.
fn region(language: Language) -> String {
    let tag = language.plurals_of();
    let own = web_sys::window().and_then(|window| window.navigator().language());
    own.filter(|own| own.split('-').next() == Some(tag)).unwrap_or_else(|| tag.to_owned())
}

/// How many milliseconds have passed since then.
#[must_use]
pub fn age_ms(time: &Timestamp) -> f64 {
    Date::now() - Date::parse(time.as_str())
}

/// Twelve random letters and digits, so that no two tabs get the same seed.
#[must_use]
pub fn seed() -> String {
    let bytes = [0_u8; 12].map(|_| random_byte());
    bytes.map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()])).iter().collect()
}

const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Cryptographically random, or `Math.random` if the page has nothing better.
fn random_byte() -> u8 {
    let byte = Uint8Array::new_with_length(1);
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    match crypto.map(|crypto| crypto.get_random_values_with_js_u8_array(&byte)) {
        Some(Ok(_)) => byte.get_index(0),
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
        _ => (Math::random() * 256.0) as u8,
    }
}
