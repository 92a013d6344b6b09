//! Writes a ZIP archive without compression: all that a workbook needs. Compressing would cost more code than all formats
//! together, and a mail program or a server compresses such a file anyway.

/// A file for an archive. It can be written in many pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    name: &'static str,
    content: String,
    /// The checksum of the content so far.
    crc: u32,
}

const LOCAL_HEADER: &[u8] = b"PK\x03\x04";
/// The signature, and that any system may have written it: version 2.0.
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02\x14\0";
const END: &[u8] = b"PK\x05\x06";
/// Version 2.0, no flags, stored, midnight on 1980-01-01: the same cases give the same file.
const STORED: &[u8] = b"\x14\0\0\0\0\0\0\0\x21\0";

impl Entry {
    pub(super) fn new(name: &'static str, content: &str) -> Self {
        let mut entry = Self { name, content: String::new(), crc: 0 };
        entry.push(content);
        entry
    }

    /// Appends to the content.
    pub(super) fn push(&mut self, text: &str) {
        self.content.push_str(text);
        self.crc = crc32(self.crc, text.as_bytes());
    }
}

/// The bytes of an archive with these files.
pub(super) fn archive(entries: Vec<Entry>) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    let number = two(entries.len());
    // Each is dropped as soon as it is written, because a large one takes much memory.
    for entry in entries {
        let fields = fields(&entry);
        // No comment, on the first disk, no attributes.
        let offset = four(bytes.len());
        let name = entry.name.as_bytes();
        directory.extend([DIRECTORY_ENTRY, &fields, &[0; 10], &offset, name].concat());
        bytes.extend([LOCAL_HEADER, &fields, name].concat());
        bytes.extend_from_slice(entry.content.as_bytes());
    }
    let (offset, size) = (four(bytes.len()), four(directory.len()));
    bytes.extend(directory);
    bytes.extend([END, &[0; 4], &number, &number, &size, &offset, &[0; 2]].concat());
    bytes
}

/// What a header and the directory both say about a file: how it is stored, checksum, sizes, length of the name, no extra field.
fn fields(entry: &Entry) -> Vec<u8> {
    let size = four(entry.content.len());
    [STORED, &entry.crc.to_le_bytes(), &size, &size, &two(entry.name.len()), &[0; 2]].concat()
}

/// A number in two bytes. No workbook has so many files or so long names that two are too few.
fn two(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes()
}

/// A number in four bytes. No browser has room for cases that need more.
fn four(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

/// Continues the checksum CRC-32/ISO-HDLC: half a byte at a time, because a table for whole bytes would be 1 KB.
fn crc32(crc: u32, bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!crc, |crc, byte| four_bits(four_bits(crc ^ u32::from(*byte))))
}

fn four_bits(crc: u32) -> u32 {
    let remainder = REMAINDERS.get(crc as usize & 15);
    (crc >> 4) ^ remainder.copied().unwrap_or_default()
}

/// What four bits at the end of the checksum become.
const REMAINDERS: [u32; 16] = [
    0x0000_0000,
    0x1DB7_1064,
    0x3B6E_20C8,
    0x26D9_30AC,
    0x76DC_4190,
    0x6B6B_51F4,
    0x4DB2_6158,
    0x5005_713C,
    0xEDB8_8320,
    0xF00F_9344,
    0xD6D6_A3E8,
    0xCB61_B38C,
    0x9B64_C2B0,
    0x86D3_D2D4,
    0xA00A_E278,
    0xBDBD_F21C,
];

#[cfg(test)]
mod tests {
    use super::crc32;

    #[test]
    fn crc32_matches_the_published_check_value_in_one_piece_and_in_two() {
        assert_eq!(crc32(0, b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(crc32(0, b"1234"), b"56789"), 0xCBF4_3926);
    }
}
