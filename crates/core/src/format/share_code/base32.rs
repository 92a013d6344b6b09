//! Crockford's base32, most significant bits first. Only the exact form that we write can be read.

const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn digit(value: u32) -> char {
    let index = usize::try_from(value & 31).unwrap_or(0);
    DIGITS.get(index).map_or('0', |digit| char::from(*digit))
}

fn value(digit: u8) -> Option<u32> {
    DIGITS.iter().position(|known| *known == digit).and_then(|value| u32::try_from(value).ok())
}

/// Writes the lowest `digits` × 5 bits of a number.
pub(super) fn write_number(number: u32, digits: u32, out: &mut String) {
    for position in (0..digits).rev() {
        out.push(digit(number >> position.saturating_mul(5)));
    }
}

/// Writes bytes. The last digit is padded with zero bits.
pub(super) fn write_bytes(bytes: &[u8], out: &mut String) {
    let mut buffer = 0_u32;
    let mut bits = 0_u32;
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        bits = bits.saturating_add(8);
        while bits >= 5 {
            bits = bits.saturating_sub(5);
            out.push(digit(buffer >> bits));
        }
        buffer &= 31;
    }
    if bits > 0 {
        out.push(digit(buffer << 5_u32.saturating_sub(bits)));
    }
}

/// Reads bytes, or returns `None` if [`write_bytes`] cannot have written this text.
pub(super) fn read_bytes(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut buffer = 0_u32;
    let mut bits = 0_u32;
    for character in text.bytes() {
        buffer = (buffer << 5) | value(character)?;
        bits = bits.saturating_add(5);
        if bits >= 8 {
            bits = bits.saturating_sub(8);
            bytes.push(u8::try_from((buffer >> bits) & 0xFF).ok()?);
            buffer &= 0xFF;
        }
    }
    let padding = buffer & (1_u32 << bits).saturating_sub(1);
    // Five or more bits left over mean a digit too many, and padding bits are always zero.
    (bits < 5 && padding == 0).then_some(bytes)
}
