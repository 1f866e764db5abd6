// The keys that work on every page: `/` goes to the search box, `?` shows the keys, j and k go through what can be opened.
import { hits, step } from "./hits.js";

const dialog = document.getElementById("keys");
const opener = document.querySelector("[data-keys-open]");
const single = dialog.querySelector("[data-single-keys]");
const seen = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null;

const recall = () => { try { single.checked = localStorage.getItem("single-keys") !== "off"; } catch { /* They stay as they are. */ } };
recall();
// Back at a page that the browser kept whole: something else may have been chosen since.
addEventListener("pageshow", ({ persisted }) => { if (persisted) recall(); });
single.addEventListener("change", () => {
  try {
    if (single.checked) localStorage.removeItem("single-keys");
    else localStorage.setItem("single-keys", "off");
  } catch { /* The choice lasts for this page. */ }
});

opener.hidden = false;
opener.addEventListener("click", () => dialog.showModal());
// A click beside the dialog closes it as Escape does.
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });

const actions = {
  "/": () => {
    const box = [...document.querySelectorAll("[role=search] input[type=search]")].find(seen);
    box?.focus();
    box?.select();
    return Boolean(box);
  },
  "?": () => {
    dialog.showModal();
    return true;
  },
  j: () => step(1),
  k: () => step(-1),
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented || dialog.open) return;
  const within = event.target.closest?.("input, textarea, select, [contenteditable], [role=application], [role=slider]");
  if (within) return;
  const isOnHit = hits().includes(event.target);
  if (isOnHit && event.key === "ArrowDown" ? step(1) : isOnHit && event.key === "ArrowUp" ? step(-1) : single.checked && actions[event.key]?.()) event.preventDefault();
});
