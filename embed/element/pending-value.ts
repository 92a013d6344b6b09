// What to show as soon as there is a tool.

export class PendingValue {
  /** A share code; undefined if the page asks for nothing but its attribute. */
  value: string | undefined;
  /** The case as a file, if it was on screen and is not saved. */
  #file: string | undefined;
  /** The storage key of the case that was on screen. */
  #key: string | undefined;

  /** The page sets this value. If it is the same as before, the case stays the same, with its texts. */
  want(value: string): void {
    if (value !== this.value) this.#file = undefined;
    this.value = value;
    this.#key = undefined;
  }

  /** The tool is about to be removed, with this on screen. There is no file if the case is saved or nobody has touched it. */
  leave(value: string, file: string | undefined, key: string): void {
    if (file !== undefined) [this.value, this.#file] = [value, file];
    this.#key = key;
  }

  /** Hands over what to show to a tool with this storage key; nothing if it belongs to a different key. */
  take(key: string): { value: string | undefined; file: string | undefined } | undefined {
    const { value } = this;
    const [file, isOfOther] = [this.#file, this.#key !== undefined && this.#key !== key];
    this.value = this.#file = this.#key = undefined;
    return isOfOther ? undefined : { value, file };
  }
}
