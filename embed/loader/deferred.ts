/** A promise that is settled from outside. */
export class Deferred<T = void> {
  isSettled = false;
  declare resolve: (value: T) => void;
  declare reject: (reason: unknown) => void;
  readonly promise = new Promise<T>((resolve, reject) => {
    this.resolve = (value) => {
      this.isSettled = true;
      resolve(value);
    };
    this.reject = (reason) => {
      this.isSettled = true;
      reject(reason);
    };
  });

  constructor() {
    // A rejection that nobody handles is not an error.
    this.promise.catch(() => {});
  }
}
