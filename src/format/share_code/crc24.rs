//! The check at the end of a share code: CRC-24 as in OpenPGP. It finds every slip of one character
//! and every swap of neighbours; it is no signature.

const INITIAL: u32 = 0x00B7_04CE;
const POLYNOMIAL: u32 = 0x0186_4CFB;

pub(super) fn crc24(text: &str) -> u32 {
    text.bytes().fold(INITIAL, |crc, byte| {
        let crc = crc ^ (u32::from(byte) << 16);
        (0..8).fold(crc, |crc, _| {
            let shifted = crc << 1;
            if shifted & 0x0100_0000 == 0 { shifted } else { shifted ^ POLYNOMIAL }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::crc24;

    #[test]
    fn agrees_with_the_published_check_value() {
        assert_eq!(crc24("123456789"), 0x21_CF02);
    }
}
