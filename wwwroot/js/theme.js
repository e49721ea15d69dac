// Runs before the first paint, so that the page never flashes in the wrong colours. A classic script: the policy of the
// site allows no inline ones.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let printing = false; // paper is white
  const saved = () => { try { return localStorage.getItem("theme"); } catch { return null; } };

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
    try { localStorage.setItem("theme", root.dataset.theme === "dark" ? "light" : "dark"); } catch { /* private window: the choice is not kept */ }
    apply();
  });
})();
