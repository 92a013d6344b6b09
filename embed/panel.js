// What a person reads when the tool cannot start or go on: what happened, what to do, and a code for who helps.
import words from "sfs:words";

/** The sentence for each code of the embedding contract. */
const SENTENCES = {
  "wasm-blocked-csp": "loader-wasm-blocked-csp",
  "wasm-mime": "loader-wasm-mime",
  "wasm-missing": "loader-wasm-missing",
  "wasm-cors": "loader-wasm-cors",
  "wasm-disabled": "loader-wasm-disabled",
  "wasm-old-browser": "loader-wasm-old-browser",
  panic: "loader-panic",
};

/** The panel for a code, in the language of this tag or in English. */
export function panel(code, tag) {
  const [spoken, say] = wordsFor(tag);
  const box = document.createElement("div");
  box.className = "panel";
  box.lang = spoken;
  box.dir = "auto";
  box.setAttribute("role", "alert");
  const help = paragraph("panel-code", `${say["loader-code"]} `);
  help.append(Object.assign(document.createElement("code"), { textContent: code }));
  box.append(
    paragraph("panel-title", say["loader-title"]),
    paragraph("panel-sentence", say[SENTENCES[code]]),
    help,
  );
  return box;
}

/** That very language, else the same without its region, else English; as `Language::choose` does. */
function wordsFor(tag) {
  const wanted = [tag, tag.split("-")[0], "en"].map((wish) => wish.toLowerCase());
  const tags = Object.keys(words);
  const spoken = wanted.flatMap((wish) => tags.filter((has) => has.toLowerCase() === wish))[0];
  return [spoken, words[spoken]];
}

function paragraph(className, textContent) {
  return Object.assign(document.createElement("p"), { className, textContent });
}
