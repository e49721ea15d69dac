// Going back to the site from elsewhere, a browser may show the page that it kept without asking whether it is still
// right. What starts the labs on it is good for some minutes only: such a page is asked for again.
const [visit] = performance.getEntriesByType("navigation");
const isKept = visit?.type === "back_forward" && visit.transferSize === 0;
if (isKept && document.querySelector("section[data-lab]")) location.reload();
