let begun = false;
addEventListener("scroll", () => { begun = true; }, { once: true, passive: true, capture: true });

/**
 * Tells whenever an element comes near the screen, and when it leaves. Until the reader scrolls for the first time only what is on the
 * screen itself counts: a page that is just opened fetches nothing for what lies below.
 * @param tell called with true or false
 * @returns what stops it
 */
export function watchNear(element, margin, tell) {
  let observer;
  const watch = rootMargin => {
    observer?.disconnect();
    observer = new IntersectionObserver(entries => tell(entries.at(-1).isIntersecting), { rootMargin });
    observer.observe(element);
  };
  const widen = () => watch(margin);
  if (!begun) addEventListener("scroll", widen, { once: true, passive: true, capture: true });
  watch(begun ? margin : "0px");
  return () => {
    removeEventListener("scroll", widen, { capture: true });
    observer.disconnect();
  };
}
