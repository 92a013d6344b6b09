// The pictures that README and docs show: the scene of each, the look, and where it differs the size of the window. They are laid into
// `docs` beside the others; copy them into docs/pictures when what they show has changed.
export const DOCS = {
  "scoring-view": { scene: "quick look", look: "wide", height: 820 },
  narrow: { scene: "quick look", look: "narrow" },
  "what-if": { scene: "what-if, another verdict", look: "dark", height: 820 },
  paper: { scene: "deep answers", look: "A4" },
  cases: { scene: "all cases: list", look: "wide", height: 820 },
  import: { scene: "a file before it is added", look: "wide", height: 1100 },
  history: { scene: "history", look: "wide", height: 1000 },
  share: { scene: "share a case", look: "wide", width: 760, height: 640 },
};
