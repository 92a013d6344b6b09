//! Crockford's base32, most significant bits first, read as strictly as it is written.

const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn digit(value: u32) -> char {
    let place = usize::try_from(value & 31).unwrap_or(0);
    DIGITS.get(place).map_or('0', |digit| char::from(*digit))
}

fn value(digit: u8) -> Option<u32> {
    DIGITS.iter().position(|known| *known == digit).and_then(|value| u32::try_from(value).ok())
}

/// The last `digits` × 5 bits of a number.
pub(super) fn write_number(number: u32, digits: u32, out: &mut String) {
    for place in (0..digits).rev() {
        out.push(digit(number >> place.saturating_mul(5)));
    }
}

/// Bytes, the last digit filled up with zero bits.
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

/// The bytes of a text that [`write_bytes`] wrote, and of no other.
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
    let filling = buffer & (1_u32 << bits).saturating_sub(1);
    // Five or more bits left over would be a digit too many; bits that are set were never written.
    (bits < 5 && filling == 0).then_some(bytes)
}
