// The script of the single file: the element, what our own page does in a frame, and a notice for a page that was opened from a file.
import "./stop-fix-scale.ts";
import "./page.ts";

const notice = document.querySelector<HTMLElement>(".from-file");
if (notice && location.protocol === "file:") notice.hidden = false;
