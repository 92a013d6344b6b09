// Share codes as docs/share-code.md describes them, implemented again so that tests don't rely on the tool's own code.

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A whole code from everything before its checksum. */
export function signed(body) {
  const check = crc24(new TextEncoder().encode(body));
  const digits = [20, 15, 10, 5, 0].map((shift) => LETTERS[(check >>> shift) & 31]);
  return `${body}/${digits.join("")}`;
}

/** CRC-24 as in OpenPGP. */
function crc24(bytes) {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800000 ? ((crc << 1) ^ 0x864cfb) & 0xffffff : crc << 1;
  }
  return crc & 0xffffff;
}
