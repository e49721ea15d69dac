// The labs of the page: one LabSection for each <section data-lab>, made anew after an enhanced navigation.
import { LabSection } from "./section.js";

const sections = new Map();

/**
 * Finds the labs on the page; those that are gone let go of their run. Where Blazor has written the same lab over itself, as it
 * does when one goes back from a heading of the page, its live part goes on with what is made anew here.
 */
export function findLabs() {
  const before = new Map();
  for (const [element, section] of sections) {
    if (element.isConnected && section.isIntact) continue;
    section.destroy();
    sections.delete(element);
    before.set(element, section);
  }
  for (const element of document.querySelectorAll("section[data-lab]")) {
    if (sections.has(element)) continue;
    const section = new LabSection(element), last = before.get(element);
    sections.set(element, section);
    if (last?.key === section.key) section.follow(last);
  }
}

/** Called by a lab's panel when it has become live; nothing where the reader has gone elsewhere meanwhile. Gives it what it may do with the section's pictures. */
export function attach(id, panel) {
  if (!section(id)) return null;
  section(id).attach(panel);
  return {
    pickIn: views => section(id)?.pickIn(views),
    watch: (run, views) => section(id)?.watch(run, views),
    copyLink: (options, seed, start) => section(id)?.copyLink(options, seed, start) ?? false,
  };
}

/** Called by what makes a lab's charts, when it has become live. */
export const attachCharts = (id, host) => section(id)?.charts.attach(host);

function section(id) {
  findLabs();
  return sections.get(document.getElementById(id));
}
