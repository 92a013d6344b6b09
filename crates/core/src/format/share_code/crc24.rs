//! The checksum at the end of a share code: CRC-24 as in `OpenPGP`. It detects any single wrong character and any swap
//! of two neighbours. It is not a signature.

const INITIAL: u32 = 0x00B7_04CE;
/// The remainder for each group of four bits. A test computes them again from the polynomial.
#[rustfmt::skip]
static REMAINDERS: [u32; 16] = [
    0x00_0000, 0x86_4CFB, 0x8A_D50D, 0x0C_99F6, 0x93_E6E1, 0x15_AA1A, 0x19_33EC, 0x9F_7F17,
    0xA1_8139, 0x27_CDC2, 0x2B_5434, 0xAD_18CF, 0x32_67D8, 0xB4_2B23, 0xB8_B2D5, 0x3E_FE2E,
];

/// The checksum of a text.
#[must_use]
pub fn crc24(text: &str) -> u32 {
    text.bytes().fold(INITIAL, |crc, byte| four_bits(four_bits(crc, byte >> 4), byte & 15))
}

fn four_bits(crc: u32, bits: u8) -> u32 {
    let index = ((crc >> 20) ^ u32::from(bits)) & 15;
    let remainder = usize::try_from(index).ok().and_then(|index| REMAINDERS.get(index));
    ((crc << 4) & 0x00FF_FFFF) ^ remainder.copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{REMAINDERS, crc24};

    #[test]
    fn crc24_matches_the_published_check_value() {
        assert_eq!(crc24("123456789"), 0x21_CF02);
    }

    #[test]
    fn the_polynomial_gives_the_remainders() {
        for (bits, remainder) in (0_u32..).zip(REMAINDERS) {
            let divided = (0..4).fold(bits << 20, |crc, _| {
                let shifted = crc << 1;
                if shifted & 0x0100_0000 == 0 { shifted } else { shifted ^ 0x0186_4CFB }
            });
            assert_eq!(remainder, divided, "{bits:04b}");
        }
    }
}
