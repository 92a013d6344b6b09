// Repeatable randomness: mulberry32, which is short and good enough to choose what to do.

/** Draws from a seed: `below(n)` gives a whole number, `from(list)` an item, `chance(p)` true or false. */
export function random(seed) {
  let state = seed >>> 0;
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end) => Math.floor(draw() * end);
  return { below, from: (list) => list[below(list.length)], chance: (part) => draw() < part };
}
