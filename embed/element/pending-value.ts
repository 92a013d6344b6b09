// What to show as soon as there is a tool.

export class PendingValue {
  /** A share code. If undefined, the attribute `value` applies. */
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

  /** Called before the tool is removed, with what is on screen. There is no file if the case is saved or nobody has changed it. */
  leave(value: string, file: string | undefined, key: string): void {
    if (file !== undefined) [this.value, this.#file] = [value, file];
    this.#key = key;
  }

  /** Returns and clears what a tool with this storage key has to show; undefined if it belongs to a different key. */
  take(key: string): { value: string | undefined; file: string | undefined } | undefined {
    const { value } = this;
    const [file, isOfOther] = [this.#file, this.#key !== undefined && this.#key !== key];
    this.value = this.#file = this.#key = undefined;
    return isOfOther ? undefined : { value, file };
  }
}
