// Going back to the site from elsewhere, a browser may show the page that it kept: as its file was, without asking whether that is still
// right, or whole, as it stood. What starts the labs is good for some minutes only, and the live part of a page ends when it is left: such a
// page is asked for again.
const [visit] = performance.getEntriesByType("navigation");
const isKept = visit?.type === "back_forward" && visit.transferSize === 0;
if (isKept) askAgain();
addEventListener("pageshow", ({ persisted }) => { if (persisted) askAgain(); });

function askAgain() {
  if (document.querySelector("section[data-lab]")) location.reload();
}
