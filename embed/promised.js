// A promise that is settled from outside.

export function promised() {
  let settle;
  const promise = new Promise((resolve, reject) => (settle = { resolve, reject }));
  // Nobody may be waiting for it: then it is no error that nobody handles it.
  promise.catch(() => {});
  return { promise, ...settle };
}
