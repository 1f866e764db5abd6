// Runs before the first paint, so that a stored choice does not flash.
{
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

  /** Browsers colour their own bars by the first of these elements that applies. */
  const colourBars = () => {
    const grounds = document.querySelectorAll("meta[name=theme-color]");
    for (const ground of grounds) {
      const scheme = (ground.dataset.scheme ??= ground.media.includes("dark") ? "dark" : "light");
      ground.media = root.dataset.theme ? (scheme === root.dataset.theme ? "all" : "not all") : `(prefers-color-scheme: ${scheme})`;
    }
  };

  const recall = () => {
    try {
      const stored = localStorage.getItem("theme");
      if (stored === "light" || stored === "dark") root.dataset.theme = stored;
      else delete root.dataset.theme;
    } catch { /* The page keeps what was chosen on it. */ }
    colourBars();
  };
  recall();

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-switch]");
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    show();
    system.addEventListener("change", show);
    // Back at a page that the browser kept whole: something else may have been chosen since.
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      recall();
      show();
    });
    button.addEventListener("click", () => {
      const chosen = isDark() ? "light" : "dark";
      // Who chooses what the system has follows the system again.
      const isSystems = (chosen === "dark") === system.matches;
      if (isSystems) delete root.dataset.theme;
      else root.dataset.theme = chosen;
      try {
        if (isSystems) localStorage.removeItem("theme");
        else localStorage.setItem("theme", chosen);
      } catch { /* The choice lasts for this page. */ }
      colourBars();
      show();
    });
  });
}
