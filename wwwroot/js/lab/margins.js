import { keep, kept } from "../kept.js";

/** The reader's guess stays in this browser. */
export function keepGuess(section) {
  const box = section.querySelector("[data-guess]");
  if (!box) return;
  const name = `guess ${box.dataset.guess}`;
  box.value = kept(name, "");
  if (box.value) box.closest("details").open = true;
  box.oninput = () => keep(name, box.value);
}

/** A lab alone on the screen, for a projector. */
export function offerFullScreen(section) {
  const button = section.querySelector("[data-fullscreen]");
  if (!button || !document.fullscreenEnabled) return;
  button.style.visibility = "visible";
  button.onclick = () => document.fullscreenElement ? document.exitFullscreen() : section.requestFullscreen();
  const place = new Comment();
  section.onfullscreenchange = () => {
    const filled = document.fullscreenElement === section, lists = document.querySelector(".mud-popover-provider");
    button.textContent = filled ? "Leave full screen" : "Full screen";
    // Where the options' lists open: outside of what fills the screen they would not be seen.
    if (filled && lists) {
      lists.replaceWith(place);
      section.append(lists);
    } else if (place.isConnected) place.replaceWith(lists);
  };
}
