// Keeps the page of several seeds up to date while some of them run. Without this script the page refreshes itself.
const article = document.querySelector("[data-seeds]");
const address = article.dataset.seeds;
const said = document.querySelector("[data-said]");
const isRunning = () => article.querySelector('[data-part="state"]').dataset.running === "true";

async function refresh() {
  const answer = await fetch(address, { cache: "no-store" });
  if (!answer.ok) throw new Error(`The site answered ${answer.status}.`);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of ["state", "queue", "scatters"]) {
    const before = article.querySelector(`[data-part="${part}"]`);
    const after = fresh.querySelector(`[data-part="${part}"]`);
    if (!after || before.innerHTML === after.innerHTML) continue;
    const isOpen = before.querySelector("details")?.open;
    const hasFocus = before === document.activeElement || before.contains(document.activeElement);
    const now = document.importNode(after, true);
    if (isOpen) now.querySelector("details").open = true;
    // What the reader holds the focus in stays until the reader goes on; a button keeps its place and changes its words.
    if (hasFocus) { if (part === "queue") before.textContent = after.textContent; }
    else before.replaceWith(now);
  }
  document.title = fresh.title;
  // Every seed would be too much to hear; what came of all of them is not.
  if (!isRunning()) said.textContent = article.querySelector(".verdict-sentence").textContent;
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const seen = () => document.hidden ? new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true })) : null;

// A page in the background asks for nothing, and a site that is slow or away is asked less often.
async function follow() {
  let wait = 1000;
  while (isRunning()) {
    await pause(wait);
    await seen();
    const asked = performance.now();
    wait = await refresh().then(() => Math.min(10000, Math.max(1000, 4 * (performance.now() - asked))), () => Math.min(30000, 2 * wait));
  }
}

follow();
