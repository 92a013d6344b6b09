// What the kill test knows: what was typed, and what of it was shown as saved.
import { isDeepStrictEqual } from "node:util";

const COPY = " (other tab)";

export class Ledger {
  /** The number of the last edit. */
  number = 0;
  /** How often the page showed an edit as saved for the first time. */
  shownAsSaved = 0;
  /** By id: the last content known for certain, then every edit since. */
  #typed = new Map();
  /** By id: the number of the last edit that was shown as saved. */
  #saved = new Map();
  #everTyped = [];

  willType({ number, id, content }) {
    this.number = number;
    this.#typed.set(id, [...(this.#typed.get(id) ?? []), { number, content }]);
    this.#everTyped.push(content);
  }

  /** The page says that all edits up to this one are saved. */
  showsSaved(number) {
    for (const [id, edits] of this.#typed) {
      const last = edits.findLast((edit) => edit.number <= number)?.number;
      if (last === undefined || last <= this.#lastSaved(id)) continue;
      this.#saved.set(id, last);
      this.shownAsSaved += 1;
    }
  }

  /** The ids of cases with an edit that was not shown as saved. */
  open() {
    return [...this.#typed].filter(([id, edits]) => edits.at(-1).number > this.#lastSaved(id)).map(([id]) => id);
  }

  /** Compares what is found by id after a kill, and takes that as known from then on. */
  compare(found) {
    const findings = { lost: [], damaged: [], copies: [], newer: [] };
    for (const [id, edits] of this.#typed) {
      const content = found.get(id);
      const edit = edits.findLast((edit) => isDeepStrictEqual(edit.content, content));
      const wanted = this.#lastSaved(id);
      const finding = `${id}: ${wanted} was shown as saved, found ${edit?.number ?? JSON.stringify(content)}`;
      if (content && !edit) findings.damaged.push(finding);
      else if ((edit?.number ?? 0) < wanted) findings.lost.push(finding);
      else if (edit && edit.number > wanted) findings.newer.push(id);
    }
    for (const [id, content] of found) {
      if (this.#typed.has(id)) continue;
      const title = content.title.replace(COPY, "");
      const isTyped = this.#everTyped.some((typed) => isDeepStrictEqual(typed, { ...content, title }));
      (isTyped && content.title.endsWith(COPY) ? findings.copies : findings.damaged).push(`${id}: ${JSON.stringify(content)}`);
    }
    this.#know(found);
    return findings;
  }

  #know(found) {
    const known = [...found].map(([id, content]) => [id, { number: this.number, content }]);
    this.#typed = new Map(known.map(([id, edit]) => [id, [edit]]));
    this.#saved = new Map(known.map(([id]) => [id, this.number]));
  }

  #lastSaved(id) {
    return this.#saved.get(id) ?? 0;
  }
}
