// Inputs to `load()` that aren't a case file, made in the page, and the error code for each.
export const NO_CASES = {
  "a number that JSON does not have": [() => ({ a: 10n }), "bad-json"],
  "a ring": [() => Object.assign(globalThis, { ring: {} }) && Object.assign(globalThis.ring, { a: globalThis.ring }), "bad-json"],
  "an object that will not be JSON": [() => ({ toJSON: () => { throw new Error("no"); } }), "bad-json"],
  "an object that will not be read": [() => new Proxy({}, { get() { throw new Error("no"); }, ownKeys() { throw new Error("no"); } }), "bad-json"],
  "a function": [() => () => {}, "bad-json"],
  "nothing": [() => undefined, "bad-json"],
  "null": [() => null, "bad-json"],
  "a symbol": [() => Symbol("case"), "bad-json"],
};
