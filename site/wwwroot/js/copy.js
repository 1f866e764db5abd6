// Copies what stands before a button. Without this script, or without a clipboard, the text can be selected.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.parentElement.querySelector("[data-copied]").textContent);
        button.textContent = "copied";
        setTimeout(() => { button.textContent = "copy"; }, 2000);
      } catch {
        button.textContent = "not allowed here";
      }
    });
  }
}
