// Keeps the page of several seeds up to date while some of them run. Without this script the page refreshes itself.
import { show } from "./follow.js";

const article = document.querySelector("[data-seeds]");
const address = article.dataset.seeds;
const said = document.querySelector("[data-said]");
const isRunning = () => article.querySelector('[data-part="state"]').dataset.running === "true";

async function refresh() {
  const fresh = await show(address, ["state", "queue", "scatters"]);
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
