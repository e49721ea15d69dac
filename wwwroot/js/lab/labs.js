// The labs of the page: one LabSection for each <section data-lab>, made anew after an enhanced navigation.
import { LabSection } from "./section.js";

const sections = new Map();

/** Finds the labs on the page; those that are gone let go of their run. */
export function findLabs() {
  for (const [element, section] of sections)
    if (!element.isConnected || !section.isIntact) { section.destroy(); sections.delete(element); }
  for (const element of document.querySelectorAll("section[data-lab]"))
    if (!sections.has(element)) sections.set(element, new LabSection(element));
}

/** Called by a lab's panel when it has become live; nothing where the reader has gone elsewhere meanwhile. Gives it what it may do with the section's pictures. */
export const attach = (id, panel) => section(id)?.attach(panel);

/** Called by what makes a lab's charts, when it has become live. */
export const attachCharts = (id, host) => section(id)?.charts.attach(host);

function section(id) {
  findLabs();
  return sections.get(document.getElementById(id));
}
