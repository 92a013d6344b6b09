// Runs in each tab: a person who adds words to a case, and now and then switches to a different one.

/** Adds this many unique words to the cases, and returns them. */
export async function racing({ seed, tab, edits, titles }) {
  const { person, random } = globalThis;
  const { below, from, chance } = random(seed);
  const words = [];
  await another();
  while (words.length < edits) {
    if (chance(0.04)) await another();
    const word = `${tab}-${words.length.toString(36)}`;
    words.push(word);
    person.change(from(["summary", "owner"]), (before) => `${before} ${word}`);
    const milliseconds = from([0, below(20), below(20), below(20), below(40), below(40), below(80), 240 + below(60)]);
    await new Promise((resume) => setTimeout(resume, milliseconds));
  }
  return words;

  /** Always the case itself, never a copy of it. */
  async function another() {
    await person.openTitled(from(titles));
  }
}
