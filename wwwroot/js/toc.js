const line = 0.3; // of the screen's height: a heading above it has been come to
let observer = null;

/** Marks where the reader is among the lesson's headings. */
export function followContents() {
  observer?.disconnect();
  const contents = document.querySelector("[data-toc]");
  if (!contents) return;
  const links = new Map([...contents.querySelectorAll("a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const passed = headings.filter(heading => heading.getBoundingClientRect().top <= innerHeight * line).at(-1);
    for (const [id, link] of links) passed?.id === id ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  };
  observer = new IntersectionObserver(mark, { rootMargin: `0px 0px -${100 - line * 100}% 0px` });
  for (const heading of headings) observer.observe(heading);
}
