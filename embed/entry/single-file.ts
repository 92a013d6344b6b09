// The script of the single file: the element, the messages of our own page in a frame, and a notice for a page opened from disk.
import "./stop-fix-scale.ts";
import "../frame/own-frame.ts";

const notice = document.querySelector<HTMLElement>(".from-file");
if (notice && location.protocol === "file:") notice.hidden = false;
