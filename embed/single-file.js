// The script of the single file: the element, and a line that is true only of a page that was opened from a file.
import "./stop-fix-scale.js";

if (location.protocol === "file:") document.querySelector(".from-file").hidden = false;
