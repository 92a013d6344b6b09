// The messages that are needed without the WebAssembly, in the language of the page.
import words, { type Messages } from "sfs:words";

/** The messages for a language tag, and their language: the tag itself, the tag without its region, or English. */
export function messagesFor(tag: string): [language: string, messages: Messages] {
  // `Language::choose` in Rust has the same rule.
  for (const wanted of [tag, tag.replace(/-.*/s, "")]) {
    for (const language in words) {
      if (language.toLowerCase() === wanted.toLowerCase()) return [language, words[language] ?? words.en];
    }
  }
  return ["en", words.en];
}

export function message(name: keyof Messages, tag: string): string {
  return messagesFor(tag)[1][name] ?? "";
}
