import { keep, kept } from "./kept.js";
import { watchNear } from "./near.js";
import { chooseTab, moveByArrows } from "./tabs.js";

const languages = { python: "python", csharp: "csharp", bash: "bash", json: "json", xml: "xml", html: "xml" };
let engine = null;

/** Colours the code that the reader comes near; the colours are the page's own. */
export function highlightCode() {
  for (const block of document.querySelectorAll("pre > code[class^=language-]:not([data-highlighted], [data-awaited])")) {
    const name = languages[block.className.replace("language-", "")];
    if (!name) continue;
    block.dataset.awaited = "";
    const unwatch = watchNear(block, "800px", isNear => {
      if (!isNear) return;
      unwatch();
      colour(block, name);
    });
  }
}

async function colour(block, name) {
  engine ??= (await import("../lib/highlight/core.min.js")).default;
  if (!engine.getLanguage(name)) engine.registerLanguage(name, (await import(`../lib/highlight/languages/${name}.min.js`)).default);
  if (!block.dataset.highlighted) engine.highlightElement(block);
}

/** Makes tabs of code in several languages; the language chosen once is chosen everywhere. */
export function makeTabs() {
  for (const box of document.querySelectorAll(".code-tabs:not(:has(.tab-list))")) {
    const figures = [...box.querySelectorAll(":scope > figure")];
    const list = document.createElement("div");
    list.className = "tab-list";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "Language");
    const tabs = figures.map(figure => tab(figure, panelAround(figure)));
    list.append(...tabs);
    box.prepend(list);
    box.dataset.tabs = "";
    list.addEventListener("keydown", event => moveByArrows(event, tabs));
    const saved = kept("language", null);
    chooseTab(tabs, tabs.find(one => one.textContent === saved) ?? tabs[0]);
  }
}

let count = 0;

// A figure with a caption cannot be a tab panel itself.
function panelAround(figure) {
  const panel = document.createElement("div");
  figure.replaceWith(panel);
  panel.append(figure);
  return panel;
}

function tab(figure, panel) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "mud-tab";
  button.textContent = figure.querySelector("figcaption").textContent;
  button.setAttribute("role", "tab");
  button.id = `tab-${++count}`;
  panel.id = `panel-${count}`;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", button.id);
  button.setAttribute("aria-controls", panel.id);
  button.onclick = () => {
    keep("language", button.textContent);
    for (const list of document.querySelectorAll(".code-tabs > .tab-list")) {
      const tabs = [...list.querySelectorAll("[role=tab]")], same = tabs.find(one => one.textContent === button.textContent);
      if (same) chooseTab(tabs, same);
    }
  };
  return button;
}
