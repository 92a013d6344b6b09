// Lets so much through in a second, and drops the rest.

export class Pace {
  #most;
  #count = 0;
  #since = 0;

  constructor(most) {
    this.#most = most;
  }

  allows() {
    const now = performance.now();
    if (now - this.#since >= 1000) {
      this.#since = now;
      this.#count = 0;
    }
    this.#count += 1;
    return this.#count <= this.#most;
  }
}
