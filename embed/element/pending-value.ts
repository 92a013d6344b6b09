// What is to be shown as soon as there is a tool.

export class PendingValue {
  /** A share code; undefined if the page wants nothing else than the attribute says. */
  value: string | undefined;
  /** The case as a file, if it was on the screen and nothing has stored it. */
  #file: string | undefined;
  /** The storage key of the case that was on the screen. */
  #key: string | undefined;

  /** The page wants this value. The same one once more is still the same case, with its texts. */
  want(value: string): void {
    if (value !== this.value) this.#file = undefined;
    this.value = value;
    this.#key = undefined;
  }

  /** The tool is about to go, and this was on the screen. Without a file it is stored, or nobody has touched it. */
  leave(value: string, file: string | undefined, key: string): void {
    if (file !== undefined) [this.value, this.#file] = [value, file];
    this.#key = key;
  }

  /** Gives it to a tool with this storage key; nothing if it belongs to a different key. */
  take(key: string): { value: string | undefined; file: string | undefined } | undefined {
    const { value } = this;
    const [file, isOfOther] = [this.#file, this.#key !== undefined && this.#key !== key];
    this.value = this.#file = this.#key = undefined;
    return isOfOther ? undefined : { value, file };
  }
}
