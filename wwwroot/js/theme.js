// Runs before the first paint, so that the page never flashes in the wrong colours. A classic script: the policy of the
// site allows no inline ones.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let printing = false; // paper is white
  const name = "genai-learn.theme"; // other sites may stand on the same origin
  const themes = ["light", "dark"];
  let chosen = null; // where the browser keeps nothing

  const saved = () => {
    if (chosen) return chosen;
    try { return themes.find(theme => theme === localStorage.getItem(name)); } catch { return null; }
  };

  const apply = () => {
    const theme = printing ? "light" : saved() ?? (dark.matches ? "dark" : "light");
    if (root.dataset.theme === theme) return;
    root.dataset.theme = theme;
    dispatchEvent(new CustomEvent("themechange", { detail: theme }));
  };

  apply();
  dark.addEventListener("change", apply);
  addEventListener("storage", apply);
  addEventListener("beforeprint", () => { printing = true; apply(); });
  addEventListener("afterprint", () => { printing = false; apply(); });
  // Enhanced navigation writes the server's attributes over the page's.
  new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ["data-theme"] });

  document.addEventListener("click", event => {
    if (!event.target.closest?.("[data-theme-toggle]")) return;
    const next = root.dataset.theme === "dark" ? "light" : "dark";
    try { localStorage.setItem(name, next); } catch { chosen = next; }
    apply();
  });
})();
