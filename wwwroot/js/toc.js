let observer = null;

/** The table of contents is folded on a narrow page, and shows where the reader is on a wide one. */
export function followContents() {
  observer?.disconnect();
  const contents = document.querySelector("[data-toc]");
  if (!contents) return;
  const wide = matchMedia("(min-width: 70rem)");
  const fold = () => { contents.open = wide.matches; };
  wide.onchange = fold;
  fold();

  const links = new Map([...contents.querySelectorAll("a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const passed = headings.filter(heading => heading.getBoundingClientRect().top < innerHeight * 0.3).at(-1);
    for (const [id, link] of links) passed?.id === id ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  };
  observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -65% 0px" });
  for (const heading of headings) observer.observe(heading);
}
