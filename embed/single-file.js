// The script of the single file: the element, what our own page does in a frame, and a line that is true only of a page that was opened
// from a file.
import "./stop-fix-scale.js";
import "./page.js";

if (location.protocol === "file:") document.querySelector(".from-file").hidden = false;
