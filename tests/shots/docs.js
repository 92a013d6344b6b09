// The pictures in README and docs: the scene and look of each, and the window size where it differs. `cargo xtask shots` puts
// them into `docs` beside the others, with the animation of `moving.js`. Copy them to docs/pictures when they change.
export const DOCS = {
  narrow: { scene: "quick look", look: "narrow" },
  "what-if": { scene: "what-if, another verdict", look: "dark", height: 820 },
  paper: { scene: "deep answers", look: "A4" },
  cases: { scene: "all cases: list", look: "wide page" },
  import: { scene: "a file before it is added", look: "wide", height: 1100 },
  history: { scene: "history", look: "wide", height: 1000 },
  share: { scene: "share a case", look: "wide", width: 760, height: 640 },
};
