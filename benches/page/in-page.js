// Comes into each measured page before its own scripts, the same into all. What Playwright brings is not under the
// policy of the page. The tool has its parts in an open shadow root, the yardsticks have theirs in the document.
globalThis.bench = { hasStarted, firstAnswer, firstPaint, layoutShift, timesOfAnswers };

const root = () => document.querySelector("stop-fix-scale")?.shadowRoot ?? document;
const result = () => root().querySelector(".result");

/** Radio buttons that answer: what is painted before its program runs is inert, so that nobody answers in vain. */
function radios() {
  const all = [...root().querySelectorAll("input[type=radio]:enabled")];
  return all.filter((radio) => !radio.closest("[inert]"));
}

function group(name) {
  return radios().filter((radio) => radio.name === name);
}

function hasStarted() {
  return Boolean(result()) && radios().length > 0;
}

/**
 * When the first answer counted, in milliseconds since the page was asked for: from the finished document on, each
 * frame takes the next answer of the first question, until the words of the result change after that.
 */
function firstAnswer() {
  return new Promise((resolve) => {
    let tries = 0;
    let frame;
    let observer;
    const attempt = () => {
      frame = requestAnimationFrame(attempt);
      const answers = group(radios()[0]?.name);
      const place = result();
      if (!place || answers.length === 0) return;
      const before = place.textContent;
      observer?.disconnect();
      observer = new MutationObserver(() => {
        if (place.textContent === before) return;
        observer.disconnect();
        cancelAnimationFrame(frame);
        resolve(performance.now());
      });
      observer.observe(place, { childList: true, characterData: true, subtree: true });
      // The same one again would be no change.
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

/** The time from a click to the frame that shows what follows, for so many answers, the middle levels first. */
async function timesOfAnswers(count) {
  const visible = radios().filter((radio) => radio.checkVisibility());
  const names = [...new Set(visible.map(({ name }) => name))].filter((name) => group(name).length >= 5);
  const answers = [2, 3, 1, 4, 0].flatMap((level) => names.map((name) => ({ name, level })));
  const times = [];
  for (const { name, level } of answers.slice(0, count)) {
    // Until the page is idle again, and not in step with its frames.
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

/** After the next frame: a message that is sent while it is prepared arrives when it is done. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  });
}
