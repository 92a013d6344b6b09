// Chance that can be had again: mulberry32, which fits on a page and is good enough to choose what to do.

/** Draws from a seed: `below(n)` a whole number, `from(list)` one of them, `chance(p)` whether. */
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
