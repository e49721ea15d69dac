// What every page does once it is there, and again after each enhanced navigation.
import { highlightCode, makeTabs } from "./code.js";
import { findLabs } from "./lab/labs.js";
import { writeFormulas } from "./math.js";
import { markQuizzes } from "./quiz.js";
import { followContents } from "./toc.js";

function dress() {
  followContents();
  writeFormulas();
  makeTabs();
  markQuizzes();
  findLabs();
  highlightCode();
}

dress();
globalThis.Blazor?.addEventListener("enhancedload", dress);
