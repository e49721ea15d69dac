// A formula wider than its column scrolls, and must be reached by keyboard; how wide it is depends on fonts that come later.
// All are measured before one is changed: a change in between would have the page laid out anew for each.
export function reachWide() {
  const formulas = [...document.querySelectorAll("div.math")];
  const wide = formulas.map(formula => formula.scrollWidth > formula.clientWidth);
  formulas.forEach((formula, i) => {
    if (wide[i]) formula.tabIndex = 0;
    else formula.removeAttribute("tabindex");
  });
}

document.fonts.addEventListener("loadingdone", reachWide);
addEventListener("resize", reachWide);
