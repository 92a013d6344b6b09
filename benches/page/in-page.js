// Runs in each measured page before its own scripts. The policy of a page does not apply to scripts from Playwright. The
// elements of the tool are in an open shadow root, those of the yardsticks are in the document.
globalThis.bench = { hasStarted, firstAnswer, firstTap, listPainted, place, requestedBefore, timesOfAnswers, whenIdle };

const root = () => document.querySelector("stop-fix-scale")?.shadowRoot ?? document;
const result = () => root().querySelector(".result");

/** Those that the program has drawn, without what is painted before it runs. */
function working(selector) {
  return [...root().querySelectorAll(selector)].filter((control) => !control.closest(".waiting"));
}

function radios() {
  return working("input[type=radio]:enabled");
}

/** The button that leads from the first page of the tool to the first question. The yardsticks have no such page. */
function startButton() {
  return working(".start-name button").at(0);
}

function group(name) {
  return radios().filter((radio) => radio.name === name);
}

function hasStarted() {
  return Boolean(startButton()) || (Boolean(result()) && radios().length > 0);
}

/**
 * The time of the first answer that has an effect, in milliseconds since the page was requested. Once the document is complete,
 * each frame clicks the next answer of the first question, or the button that leads to it, until the text of the result changes.
 */
function firstAnswer() {
  return new Promise((resolve) => {
    let tries = 0;
    let frame;
    let observer;
    const attempt = () => {
      frame = requestAnimationFrame(attempt);
      startButton()?.click();
      const answers = group(radios()[0]?.name);
      const target = result();
      if (!target || answers.length === 0) return;
      const before = target.textContent;
      observer?.disconnect();
      observer = new MutationObserver(() => {
        if (target.textContent === before) return;
        observer.disconnect();
        cancelAnimationFrame(frame);
        resolve({ time: performance.now() });
      });
      observer.observe(target, { childList: true, characterData: true, subtree: true });
      // Clicking the same one again would change nothing.
      answers[tries % answers.length].click();
      tries += 1;
    };
    document.addEventListener("DOMContentLoaded", attempt);
  });
}

/** The addresses of the files that were requested because the page can already be used. */
const late = new Set();
const { fetch } = globalThis;
globalThis.fetch = (...request) => {
  const { port1, port2 } = new MessageChannel();
  // No response arrives within the task of its request. If the page can be used when that task ends, it did not need the file for that.
  port1.onmessage = () => hasStarted() && late.add(String(request[0].url ?? request[0]));
  port2.postMessage(undefined);
  return fetch(...request);
};

/** The addresses of the page and of all files that were requested before its first answer counted, without those that it did not need. */
function requestedBefore({ time }) {
  const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  return entries.filter(({ startTime, name }) => startTime < time && !late.has(name)).map(({ name }) => name.split("#")[0]);
}

function firstPaint() {
  return performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
}

const memories = new Set();
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(...how) {
    const instance = Reflect.construct(...how);
    for (const one of Object.values(instance.exports)) if (one instanceof WebAssembly.Memory) memories.add(one);
    return instance;
  },
});

let shifted = 0;
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) shifted += value;
}).observe({ type: "layout-shift", buffered: true });

/** What can be read without using the page; the memory of WebAssembly in bytes. */
function whenIdle() {
  return { firstPaint: firstPaint(), shift: shifted, wasm: [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0) };
}

/** The time from a click to the frame that shows its result, for this many answers. */
async function timesOfAnswers(count) {
  startButton()?.click();
  while (radios().length === 0) await painted();
  const times = [];
  for (let turn = 0; turn < count; turn += 1) {
    // Waits until the page is idle again, out of step with its frames.
    await new Promise((resume) => setTimeout(resume, 150 + ((7 * turn) % 16)));
    times.push(await timeOfAnswer(await nextAnswer(MIDDLE_FIRST[turn % 5])));
  }
  return times;
}

const MIDDLE_FIRST = [2, 3, 1, 4, 0];

/** This answer to a question without one, or else to one with a different one. Where all questions are folded, the first is opened. */
async function nextAnswer(level) {
  const visible = radios().filter((radio) => radio.checkVisibility());
  const groups = [...new Set(visible.map(({ name }) => name))].map(group).filter((answers) => answers.length >= 5);
  const open = groups.find((answers) => !answers.some(({ checked }) => checked)) ?? groups.find((answers) => !answers[level].checked);
  if (open) return open[level];
  working(".part-toggle[aria-expanded=false]")[0].click();
  await painted();
  return nextAnswer(level);
}

async function timeOfAnswer(radio) {
  const start = performance.now();
  radio.click();
  await painted();
  const time = performance.now() - start;
  // Our tool folds a question that is answered.
  if (radio.isConnected && !radio.checked) throw new Error(`the page did not keep an answer to ${radio.name}`);
  return time;
}

/** The control with which a person begins. */
function beginning() {
  return root().querySelector(".start-name button") ?? root().querySelector("input[type=radio]").closest("label");
}

/** Where a person would click. */
function place() {
  const { x, y, width, height } = beginning().getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/**
 * While somebody clicks there again and again: when the first of these clicks that has an effect was made, and when the effect is
 * painted, in milliseconds after first contentful paint; and whether earlier clicks were lost.
 */
function firstTap() {
  return new Promise((resolve) => {
    const misses = [];
    const heard = async (event) => {
      const isOn = Boolean(root().querySelector("input, button")) && event.composedPath().includes(beginning());
      if (!isOn) return void misses.push(event.timeStamp);
      removeEventListener("click", heard, true);
      // Later clicks do nothing. The browser itself makes one more click, on the control of a label, before they come.
      addEventListener("pointerdown", () => addEventListener("click", swallow, true), { capture: true, once: true });
      const before = result()?.textContent;
      while (!result() || result().textContent === before || (before !== undefined && working(":checked").length === 0)) await painted();
      const end = performance.now();
      while (firstPaint() === undefined) await painted();
      // Nobody clicks before anything is painted.
      const lost = misses.some((time) => time >= firstPaint()) ? 1 : 0;
      resolve({ reached: Math.max(0, event.timeStamp - firstPaint()), taken: Math.max(0, end - firstPaint()), lost });
    };
    addEventListener("click", heard, true);
  });
}

/** Not the click that our page makes again once the tool is there. */
function swallow(event) {
  if (!event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The time at which the list is painted first: its first rows, or that there are none. */
async function listPainted(hasRows) {
  while (working(hasRows ? ".case-row" : ".cases-none:not([hidden])").length === 0) await painted();
  await painted();
  return performance.now();
}

/** Waits for the next frame: a message that is sent while the frame is prepared arrives when it is done. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  });
}
