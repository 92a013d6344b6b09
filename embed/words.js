// What the loader says itself, in the language of the page: before there is a tool, and after it.
import words from "sfs:words";

/** That very language, else the same without its region, else English; as `Language::choose` does. */
export function wordsFor(tag) {
  const wanted = [tag, tag.split("-")[0], "en"].map((wish) => wish.toLowerCase());
  const tags = Object.keys(words);
  const spoken = wanted.flatMap((wish) => tags.filter((has) => has.toLowerCase() === wish))[0];
  return [spoken, words[spoken]];
}

export function sentence(name, tag) {
  return wordsFor(tag)[1][name];
}
