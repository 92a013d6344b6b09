//! The check at the end of a share code: CRC-24 as in OpenPGP. It finds every slip of one character
//! and every swap of neighbours; it is no signature.

const INITIAL: u32 = 0x00B7_04CE;
const POLYNOMIAL: u32 = 0x0186_4CFB;

/// The remainder of each group of four bits, computed when the program is built.
static REMAINDERS: [u32; 16] = {
    let mut table = [0; 16];
    let mut bits = 0;
    while bits < table.len() {
        let mut crc = (bits as u32) << 20;
        let mut step = 0;
        while step < 4 {
            crc <<= 1;
            if crc & 0x0100_0000 != 0 {
                crc ^= POLYNOMIAL;
            }
            step += 1;
        }
        table[bits] = crc;
        bits += 1;
    }
    table
};

pub(super) fn crc24(text: &str) -> u32 {
    text.bytes().fold(INITIAL, |crc, byte| four_bits(four_bits(crc, byte >> 4), byte & 15))
}

fn four_bits(crc: u32, bits: u8) -> u32 {
    let place = ((crc >> 20) ^ u32::from(bits)) & 15;
    let remainder = usize::try_from(place).ok().and_then(|place| REMAINDERS.get(place));
    ((crc << 4) & 0x00FF_FFFF) ^ remainder.copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::crc24;

    #[test]
    fn agrees_with_the_published_check_value() {
        assert_eq!(crc24("123456789"), 0x21_CF02);
    }
}
