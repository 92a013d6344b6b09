#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::case_file(bytes));
