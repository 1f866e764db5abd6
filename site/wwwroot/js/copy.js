// Copies what stands before a button. Without this script, or without a clipboard, the text can be selected.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    const word = button.firstChild;
    const usual = word.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.parentElement.querySelector("[data-copied]").textContent);
        word.textContent = button.dataset.done ?? "✓";
      } catch {
        word.textContent = button.dataset.refused ?? "✕";
      }
      setTimeout(() => { word.textContent = usual; }, 2000);
    });
  }
}
