// Sharing a case, and opening shared ones.
import { SCREEN } from "../looks.js";
import { signed } from "../../e2e/share-code.js";
import { describeReminders, press } from "../steps.js";

const CODE = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";
const STOP = signed("SFS:1/M:AI1/V:1/D:3/I:3/A:3/G:3/C:NN/R:STOP");
const NAMED = signed("SFS:1/M:AI1/V:F/D:F/I:F/A:F/G:F/C:NN/T:AHS6JRB7CMG6YSH0DHJQ8X35E9SG/R:SCALE");
const LOOKS = [...SCREEN, "wide", "dark", "right to left"];

/** Follows a link while the tool is open. */
const follow = (code) => (tool) => tool.page.evaluate((hash) => (location.hash = hash), code);

async function openDialog(tool, text) {
  await tool.way(/^All cases/).click();
  await press(tool, "Open a link or code");
  await tool.element.getByLabel("Paste a link, a code, or a whole message").fill(text);
}

export const SHARE = {
  "share a case": {
    shows: "The link of a case, and its QR code. The name goes with it only where the box is ticked.",
    reach: async (tool) => {
      await describeReminders(tool);
      await press(tool, "Share");
    },
    looks: [...LOOKS, "forced colours", "accented"],
  },
  "open what was shared": {
    shows: "A whole message was pasted; the case in it is named before it is opened.",
    reach: (tool) => openDialog(tool, `Hi all, please look at https://tool.example/#${CODE}. Thanks!`),
    looks: LOOKS,
  },
  "nothing to open": {
    shows: "What was pasted has no code in it.",
    reach: (tool) => openDialog(tool, "Hi all, please look at the case."),
    looks: ["wide", "smallest"],
  },
  "a shared case": {
    shows: "A case from a link: it touches nothing until a copy is kept.",
    verdict: "Fix",
    reach: follow(CODE),
    looks: [...LOOKS, "forced colours"],
  },
  "a kept copy": {
    shows: "The first answer made the preview a case of its own, which can be undone.",
    verdict: "Stop",
    reach: async (tool) => {
      await follow(CODE)(tool);
      await tool.element.getByRole("region", { name: "This is a preview." }).waitFor();
      await tool.answerCriterion("Decision and outcome", "Missing");
    },
    looks: ["wide", "dark", "narrow", "smallest"],
  },
  "several answers": {
    shows: "A message with the answers of three people and a code that was damaged on its way.",
    reach: (tool) => openDialog(tool, `Anna: ${CODE}\nBen: ${NAMED}\nCleo: ${STOP}\nDan: ${CODE.replace("D:B", "D:A")}`),
    looks: LOOKS,
  },
  "a damaged link": {
    shows: "A link was damaged on its way. Nothing is changed.",
    reach: follow(CODE.replace("D:B", "D:A")),
    looks: ["wide", "dark", "smallest"],
  },
};
