// Whether what was done is saved: for those who wait for it.

export class Saving {
  #state = { saved: false, where: "none" };
  #isUnderWay = false;
  #waiting = [];

  /** Something was done; where nothing is kept, that changes nothing. */
  begin(isKept) {
    this.#isUnderWay = isKept;
  }

  /** It is saved, there, or it is not, with this code. */
  end(isSaved, how) {
    this.#isUnderWay = false;
    this.#state = isSaved ? { saved: true, where: how } : { saved: false, where: "none", code: how };
    for (const resolve of this.#waiting.splice(0)) resolve(this.#state);
  }

  /** How it stands as soon as nothing is under way. */
  settled() {
    if (!this.#isUnderWay) return Promise.resolve(this.#state);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
