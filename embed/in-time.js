// Waiting for a promise that is perhaps never settled.

/** What the promise resolves to, or `otherwise` where that takes longer. */
export function inTime(promise, milliseconds, otherwise) {
  const late = new Promise((resolve) => setTimeout(resolve, milliseconds, otherwise));
  return Promise.race([promise, late]);
}
