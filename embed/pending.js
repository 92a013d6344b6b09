// What is to be shown as soon as there is a tool.

export class Pending {
  /** A share code; undefined where nothing else is wanted than what the tag says. */
  value;
  /** The case as a file, if it was on the screen and nothing has stored it. */
  #file;
  /** To which key the work belongs that was on the screen. */
  #key;

  /** The page wants this value. The same one once more is still the same case, with its texts. */
  want(value) {
    if (value !== this.value) this.#file = undefined;
    this.value = value;
    this.#key = undefined;
  }

  /** The tool goes: this was on the screen. Without a file it is stored, or nobody has touched it. */
  leave(value, file, key) {
    if (file !== undefined) [this.value, this.#file] = [value, file];
    this.#key = key;
  }

  /** Gives it to a tool with this key; nothing if it belongs to another one. */
  take(key) {
    const { value } = this;
    const [file, isOfOther] = [this.#file, this.#key !== undefined && this.#key !== key];
    this.value = this.#file = this.#key = undefined;
    return isOfOther ? undefined : { value, file };
  }
}
