import { chooseTab, moveByArrows } from "../tabs.js";

// Which pictures of a lab are always in sight is told by css/lab.css: the main one, and the first curve beside the controls.
// The others stand in tabs, one at a time; the two sides of a comparison are one tab. What a run says of itself stands below the main one.
const inSight = [
  ":first-child",
  "[data-side=right]:nth-child(2)",
  ":nth-child(1 of .view-curve:not(:first-child, [data-side]))",
].join();

let count = 0;

export class FigureTabs {
  #chosen = null;

  constructor(section) {
    this.list = section.querySelector("[data-lab-tabs]");
    this.figure = section.querySelector("[data-lab-figure]");
    this.status = section.querySelector(".lab-status");
    if (this.list) this.list.onkeydown = event => moveByArrows(event, [...this.list.children]); // one alone, also when the list serves another lab
  }

  /** Makes the tabs anew for the figures that there are; the one that was chosen stays so. */
  arrange() {
    this.figure.firstElementChild?.append(this.status);
    if (!this.list) return;
    const groups = new Map();
    for (const figure of this.figure.children) {
      figure.toggleAttribute("data-in-tab", !figure.matches(inSight));
      figure.hidden = false;
      if (!figure.hasAttribute("data-in-tab")) continue;
      const name = figure.dataset.view.split(".").at(-1);
      groups.set(name, [...groups.get(name) ?? [], figure]);
    }
    this.list.hidden = groups.size === 0;
    this.list.replaceChildren(...[...groups].map(([name, figures]) => this.#tab(name, figures)));
    if (groups.size > 0) this.#choose(groups.has(this.#chosen) ? this.#chosen : groups.keys().next().value);
  }

  #tab(name, figures) {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.className = "mud-tab";
    tab.setAttribute("role", "tab");
    tab.dataset.tab = name;
    tab.textContent = figures[0].querySelector(".view-title").textContent;
    for (const figure of figures) figure.id ||= `picture-${++count}`;
    tab.setAttribute("aria-controls", figures.map(figure => figure.id).join(" "));
    tab.onclick = () => this.#choose(name);
    return tab;
  }

  #choose(name) {
    this.#chosen = name;
    const tabs = [...this.list.children];
    chooseTab(tabs, tabs.find(tab => tab.dataset.tab === name));
  }
}
