// Runs in each measured page before its own scripts. The policy of a page does not apply to scripts from Playwright. The
// elements of the tool are in an open shadow root, those of the yardsticks are in the document.
globalThis.bench = { hasStarted, firstAnswer, firstPaint, layoutShift, timesOfAnswers };

const root = () => document.querySelector("stop-fix-scale")?.shadowRoot ?? document;
const result = () => root().querySelector(".result");

/** Those that work. What is painted before its program runs is inert. */
function working(selector) {
  return [...root().querySelectorAll(selector)].filter((control) => !control.closest("[inert]"));
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
        resolve(performance.now());
      });
      observer.observe(target, { childList: true, characterData: true, subtree: true });
      // Clicking the same one again would change nothing.
      answers[tries % answers.length].click();
      tries += 1;
    };
    document.addEventListener("DOMContentLoaded", attempt);
  });
}

function firstPaint() {
  return performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
}

let shifted = 0;
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) shifted += value;
}).observe({ type: "layout-shift", buffered: true });

function layoutShift() {
  return shifted;
}

/** The time from a click to the frame that shows its result, for this many answers, the middle levels first. */
async function timesOfAnswers(count) {
  startButton()?.click();
  while (radios().length === 0) await painted();
  const visible = radios().filter((radio) => radio.checkVisibility());
  const names = [...new Set(visible.map(({ name }) => name))].filter((name) => group(name).length >= 5);
  const answers = [2, 3, 1, 4, 0].flatMap((level) => names.map((name) => ({ name, level })));
  const times = [];
  for (const { name, level } of answers.slice(0, count)) {
    // Waits until the page is idle again, out of step with its frames.
    await new Promise((resume) => setTimeout(resume, 150 + ((7 * times.length) % 16)));
    times.push(await timeOfAnswer(name, level));
  }
  return times;
}

async function timeOfAnswer(name, level) {
  const radio = group(name)[level];
  const start = performance.now();
  radio.click();
  await painted();
  const time = performance.now() - start;
  if (!group(name)[level].checked) throw new Error(`the page did not keep answer ${level} of ${name}`);
  return time;
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
