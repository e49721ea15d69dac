// What all tabs of a page do: one is chosen, its panels alone are shown, arrows go to the next.

export function chooseTab(tabs, chosen) {
  for (const one of tabs) {
    one.setAttribute("aria-selected", String(one === chosen));
    one.tabIndex = one === chosen ? 0 : -1;
    for (const panel of one.getAttribute("aria-controls").split(" ")) document.getElementById(panel).hidden = one !== chosen;
  }
}

export function moveByArrows(event, tabs) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  const next = tabs[(tabs.indexOf(document.activeElement) + by + tabs.length) % tabs.length];
  next.focus();
  next.click();
  event.preventDefault();
}
