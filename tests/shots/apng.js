// Turns still pictures into an animated PNG, which every browser and GitHub show.
import { crc32 } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** The frames are PNG files of the same size and kind; each is shown for its milliseconds, and they repeat. */
export function animated(frames) {
  const files = frames.map(({ png }) => chunks(png));
  const header = only(files[0], "IHDR");
  if (!files.every((file) => only(file, "IHDR").equals(header))) throw new Error("The frames differ in size or kind.");
  let sequence = 0;
  const images = files.flatMap((file, place) => {
    const control = chunk("fcTL", numbers(sequence++), header.subarray(0, 8), numbers(0, 0), delay(frames[place].ms));
    const pixels = Buffer.concat(file.filter(([type]) => type === "IDAT").map(([, data]) => data));
    return [control, place === 0 ? chunk("IDAT", pixels) : chunk("fdAT", numbers(sequence++), pixels)];
  });
  const count = chunk("acTL", numbers(frames.length, 0));
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), count, ...images, chunk("IEND")]);
}

/** How long, in thousandths of a second, and that a frame replaces the whole one before. */
function delay(ms) {
  return Buffer.from([ms >> 8, ms & 255, 1000 >> 8, 1000 & 255, 0, 0]);
}

function chunks(png) {
  const found = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    found.push([png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return found;
}

function only(file, type) {
  return file.find(([found]) => found === type)[1];
}

function chunk(type, ...data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), ...data]);
  return Buffer.concat([numbers(body.length - 4), body, numbers(crc32(body))]);
}

function numbers(...values) {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [place, value] of values.entries()) bytes.writeUInt32BE(value, place * 4);
  return bytes;
}
