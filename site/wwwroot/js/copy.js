// Copies the element that a button names. Without this script, or without a clipboard, the text can be selected.
// The page is asked at each click, so that buttons in parts that come later work too.
import { announce } from "./announce.js";

function reveal(root = document) {
  for (const button of root.querySelectorAll("[data-copy]")) button.hidden = false;
}

function say(button, text) {
  const word = button.querySelector("[data-word]");
  button.dataset.usual ??= word.textContent;
  word.textContent = text;
  announce("copy", button.textContent.trim());
  clearTimeout(Number(button.dataset.pause));
  button.dataset.pause = setTimeout(() => { word.textContent = button.dataset.usual; }, 2000);
}

if (navigator.clipboard) {
  reveal();
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) reveal(node);
  }).observe(document.querySelector("main"), { childList: true, subtree: true });
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      say(button, button.dataset.copied);
    } catch {
      say(button, button.dataset.refused);
    }
  });
}
