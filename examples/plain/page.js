// What the tool reported about a case earlier, as a server would have stored it.
const EXAMPLE = {
  value: "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS",
  verdict: "fix",
  complete: true,
};

const form = document.querySelector("form");
const tool = document.querySelector("stop-fix-scale");
const usesAi = document.querySelector("#uses-ai");
const load = document.querySelector("#load");

let score = { value: "", verdict: "open", complete: false };

function show() {
  const verdict = score.complete ? `The verdict is ${score.verdict}. Ready to send.` : "No verdict yet.";
  document.querySelector("#status").textContent = usesAi.checked ? verdict : "No score is needed.";
  load.disabled = !usesAi.checked;
}

tool.addEventListener("sfs-change", (event) => {
  score = event.detail;
  show();
});

load.addEventListener("click", () => {
  score = EXAMPLE;
  // Setting the value fires no event, so the page shows the result itself.
  tool.value = score.value;
  show();
});

usesAi.addEventListener("change", () => {
  if (usesAi.checked) {
    tool.value = score.value;
    form.querySelector(".end").before(tool);
  } else {
    tool.remove();
  }
  show();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const rows = [...new FormData(form)].map(([name, value]) => {
    const row = document.createElement("div");
    row.append(made("dt", name), made("dd", value));
    return row;
  });
  document.querySelector("#sent dl").replaceChildren(...rows);
  document.querySelector("#sent").hidden = false;
});

function made(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
