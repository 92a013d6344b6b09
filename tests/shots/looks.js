// The ways of looking at a scene.

/**
 * The window, and what differs from a light page in English. `of` says how much is captured: the `screen` that a person sees
 * at once, the whole `page`, the `result` alone at its full height, or a sheet of `paper`.
 */
export const LOOKS = {
  wide: { width: 1440 },
  "wide page": { width: 1440, of: "page" },
  result: { width: 1440, of: "result" },
  dark: { width: 1440, scheme: "dark" },
  "dark result": { width: 1440, scheme: "dark", of: "result" },
  "forced colours": { width: 1440, forced: true },
  "forced colours, dark": { width: 1440, forced: true, scheme: "dark" },
  medium: { width: 1024 },
  "medium page": { width: 1024, of: "page" },
  narrow: { width: 480 },
  "narrow page": { width: 480, of: "page" },
  smallest: { width: 320, height: 640 },
  "smallest page": { width: 320, of: "page" },
  "smallest, dark": { width: 320, scheme: "dark", of: "page" },
  "400 % zoom": { width: 320, height: 256 },
  "right to left": { width: 1440, language: "ar-XB" },
  "right to left, narrow": { width: 480, language: "ar-XB", of: "page" },
  accented: { width: 1440, language: "en-XA" },
  "accented, smallest": { width: 320, language: "en-XA", of: "page" },
  "medium page, dark": { width: 1024, scheme: "dark", of: "page" },
  "wide page, dark": { width: 1440, scheme: "dark", of: "page" },
  "narrow page, dark": { width: 480, scheme: "dark", of: "page" },
  projector: { width: 1920, height: 1080 },
  "projector, dark": { width: 1920, height: 1080, scheme: "dark" },
  A4: { paper: "A4" },
  Letter: { paper: "Letter" },
};

/** The looks of a scene unless it asks for more: the first view, the whole result, and a small window. */
export const USUAL = ["wide", "result", "narrow"];

/** The looks of each screen: four widths, light and dark. */
export const SCREEN = [
  ...["wide page", "medium page", "narrow page", "smallest page"],
  ...["wide page, dark", "medium page, dark", "narrow page, dark", "smallest, dark"],
];
