// Ways to break the page on purpose, to see that a campaign notices: BROKEN=early node tests/campaigns/kill.js.
// Each runs in the page before its own scripts. A campaign that passes with one of its breaks proves nothing.
const BREAKS = {
  /** Kill: the line says that all is saved from the first edit on. */
  early() {
    const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, "className");
    const { setAttribute } = Element.prototype;
    const lie = (value) => (String(value).startsWith("saving ") ? "saving saved" : value);
    Object.defineProperty(Element.prototype, "className", { get, set(value) { set.call(this, lie(value)); } });
    Element.prototype.setAttribute = function (name, value) {
      setAttribute.call(this, name, name === "class" ? lie(value) : value);
    };
  },
  /** Kill: every fourth write of a case is dropped, but reading it back returns what was written. */
  forgetful() {
    const { put, get } = IDBObjectStore.prototype;
    const forgotten = new Map();
    let count = 0;
    IDBObjectStore.prototype.put = function (value, key) {
      forgotten.delete(key);
      if (this.name !== "cases" || (count += 1) % 4 > 0) return put.call(this, value, key);
      forgotten.set(key, value);
      return get.call(this, key);
    };
    IDBObjectStore.prototype.get = function (query) {
      const request = get.call(this, query);
      if (this.name !== "cases" || !forgotten.has(query)) return request;
      Object.defineProperty(request, "result", { get: () => forgotten.get(query) });
      return request;
    };
  },
};

/** The script that breaks the page as BROKEN says; empty if that isn't set. */
export function brokenBy() {
  const name = process.env.BROKEN;
  if (!name) return "";
  if (!BREAKS[name]) throw new Error(`there is no break “${name}”: ${Object.keys(BREAKS).join(", ")}`);
  return `(${String(BREAKS[name]).replace(/^\w+/, "function ")})();`;
}
