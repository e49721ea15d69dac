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
  #groups = new Map();

  constructor(section) {
    this.list = section.querySelector("[data-lab-tabs]");
    this.figure = section.querySelector("[data-lab-figure]");
    this.status = section.querySelector(".lab-status");
    this.list?.addEventListener("keydown", event => this.#move(event));
  }

  /** Makes the tabs anew for the figures that there are; the one that was chosen stays so. */
  arrange() {
    this.figure.firstElementChild?.append(this.status);
    if (!this.list) return;
    this.#groups = new Map();
    for (const figure of this.figure.children) {
      figure.toggleAttribute("data-in-tab", !figure.matches(inSight));
      figure.hidden = false;
      if (!figure.hasAttribute("data-in-tab")) { figure.removeAttribute("role"); continue; }
      const name = figure.dataset.view.split(".").at(-1);
      this.#groups.set(name, [...this.#groups.get(name) ?? [], figure]);
    }
    this.list.hidden = this.#groups.size === 0;
    this.list.replaceChildren(...[...this.#groups].map(([name, figures]) => this.#tab(name, figures)));
    if (this.#groups.size > 0) this.#choose(this.#groups.has(this.#chosen) ? this.#chosen : this.#groups.keys().next().value);
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
    for (const tab of this.list.children) {
      const chosen = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(chosen));
      tab.classList.toggle("mud-tab-active", chosen);
      tab.tabIndex = chosen ? 0 : -1;
      for (const figure of this.#groups.get(tab.dataset.tab)) figure.hidden = !chosen;
    }
  }

  #move(event) {
    const tabs = [...this.list.children];
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(document.activeElement) + by + tabs.length) % tabs.length];
    next.focus();
    next.click();
  }
}
