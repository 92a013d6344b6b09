//! The check at the end of a share code: CRC-24 as in `OpenPGP`. It finds every slip of one character
//! and every swap of neighbours; it is no signature.

const INITIAL: u32 = 0x00B7_04CE;
/// The remainder of each group of four bits; a test computes them again from the polynomial.
#[rustfmt::skip]
static REMAINDERS: [u32; 16] = [
    0x00_0000, 0x86_4CFB, 0x8A_D50D, 0x0C_99F6, 0x93_E6E1, 0x15_AA1A, 0x19_33EC, 0x9F_7F17,
    0xA1_8139, 0x27_CDC2, 0x2B_5434, 0xAD_18CF, 0x32_67D8, 0xB4_2B23, 0xB8_B2D5, 0x3E_FE2E,
];

/// The check of a text.
#[must_use]
pub fn crc24(text: &str) -> u32 {
    text.bytes().fold(INITIAL, |crc, byte| four_bits(four_bits(crc, byte >> 4), byte & 15))
}

fn four_bits(crc: u32, bits: u8) -> u32 {
    let place = ((crc >> 20) ^ u32::from(bits)) & 15;
    let remainder = usize::try_from(place).ok().and_then(|place| REMAINDERS.get(place));
    ((crc << 4) & 0x00FF_FFFF) ^ remainder.copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{REMAINDERS, crc24};

    #[test]
    fn agrees_with_the_published_check_value() {
        assert_eq!(crc24("123456789"), 0x21_CF02);
    }

    #[test]
    fn remainders_follow_from_the_polynomial() {
        for (bits, remainder) in (0_u32..).zip(REMAINDERS) {
            let divided = (0..4).fold(bits << 20, |crc, _| {
                let shifted = crc << 1;
                if shifted & 0x0100_0000 == 0 { shifted } else { shifted ^ 0x0186_4CFB }
            });
            assert_eq!(remainder, divided, "{bits:04b}");
        }
    }
}
