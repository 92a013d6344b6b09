// The animation at the top of the README: a case from the first tap to the way to Scale.
import { writeFile } from "node:fs/promises";
import { DIMENSIONS } from "../e2e/tool.js";
import { animated } from "./apng.js";
import { press } from "./steps.js";

const SIZE = { width: 1080, height: 680 };
const STEP_MS = 900;
const RESULT_MS = 3000;

export async function movingPicture(tool, path) {
  const { page } = tool;
  await page.setViewportSize(SIZE);
  await page.emulateMedia({ colorScheme: "light" });
  const frames = [];
  const show = async (ms) => {
    await page.mouse.move(0, 0);
    frames.push({ png: await page.screenshot(), ms });
  };
  await tool.element.getByLabel("Case name").fill("Sort incoming invoices");
  await show(STEP_MS);
  for (const dimension of DIMENSIONS) {
    await tool.rate(dimension, dimension === "Integration" ? "Claimed" : "Agreed");
    await show(STEP_MS);
  }
  await tool.context("No", "No");
  await show(RESULT_MS);
  await press(tool, "Try the steps to Scale");
  await show(RESULT_MS);
  await writeFile(path, animated(frames));
}
