// Runs before the first paint, so that the page never flashes in the wrong colours. A classic script: the policy of the
// site allows no inline ones.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const saved = () => { try { return localStorage.getItem("theme"); } catch { return null; } };

  const apply = () => {
    const theme = saved() ?? (dark.matches ? "dark" : "light");
    if (root.dataset.theme === theme) return;
    root.dataset.theme = theme;
    dispatchEvent(new CustomEvent("themechange", { detail: theme }));
  };

  apply();
  dark.addEventListener("change", apply);
  addEventListener("storage", apply);
  // Enhanced navigation writes the server's attributes over the page's.
  new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ["data-theme"] });

  document.addEventListener("click", event => {
    if (!event.target.closest?.("[data-theme-toggle]")) return;
    try { localStorage.setItem("theme", root.dataset.theme === "dark" ? "light" : "dark"); } catch { /* private window: the choice is not kept */ }
    apply();
  });
})();
