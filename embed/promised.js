// A promise that is settled from outside.

export function promised() {
  const settled = { isSettled: false };
  settled.promise = new Promise((resolve, reject) => {
    settled.resolve = (value) => ((settled.isSettled = true), resolve(value));
    settled.reject = (reason) => ((settled.isSettled = true), reject(reason));
  });
  // Nobody may be waiting for it: then it is no error that nobody handles it.
  settled.promise.catch(() => {});
  return settled;
}
