// What the loader says itself, in the language of the page: before there is a tool, and after it.
import words from "sfs:words";

/** That very language, else the same without its region, else English; as `Language::choose` does. */
export function wordsFor(tag) {
  for (const wish of [tag, tag.split("-")[0], "en"]) {
    for (const has in words) if (has.toLowerCase() === wish.toLowerCase()) return [has, words[has]];
  }
}

export function sentence(name, tag) {
  return wordsFor(tag)[1][name];
}
