// What every page does once it is there, and again after each enhanced navigation.
import "./composition.js";
import "./back.js";
import { highlightCode, makeTabs } from "./code.js";
import { placeDrawer } from "./drawer.js";
import { findLabs } from "./lab/labs.js";
import { reachWide } from "./math.js";
import { markQuizzes } from "./quiz.js";
import { followReading } from "./reading.js";
import "./reconnecting.js";
import { findSearchBoxes } from "./search.js";
import { followContents } from "./toc.js";

function dress() {
  placeDrawer();
  followReading();
  followContents();
  reachWide();
  makeTabs();
  markQuizzes();
  findLabs();
  findSearchBoxes();
  highlightCode();
}

// Enhanced navigation scrolls to the text but leaves the keyboard where it was.
document.addEventListener("click", event => {
  if (event.target.closest?.(".skip")) document.getElementById("main").focus();
});

dress();
globalThis.Blazor?.addEventListener("enhancedload", dress);
