// Follows a run that goes on, on its own page. Without this script the page refreshes itself.
import { fill, follow, insist, json, refusal, renew, yieldTo } from "./follow.js";

const article = document.querySelector("[data-run-page]");
const page = article.dataset.runPage;
const form = article.querySelector("[data-cancel]");
const now = form.querySelector("[data-now]");
const said = document.querySelector("[data-said]");
const place = { bar: form.querySelector("[data-bar]"), now, said, plots: article.querySelector('[data-part="plots"]') };

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  yieldTo(now);
  now.textContent = form.dataset.cancelling;
  said.textContent = form.dataset.cancelling;
  try {
    const answer = await fetch(form.action, { method: "POST", headers: json });
    if (!answer.ok) insist(place, fill(form.dataset.cancelRefused, await refusal(answer, form.dataset.answered)));
  } catch {
    insist(place, form.dataset.notCancelled);
  }
});

/** The page as it is after the run, in place; what was in the hand goes to the verdict, since its button is gone. */
async function finish() {
  const held = article.contains(document.activeElement);
  await renew(page, article, "[data-run-page]");
  if (!held) return;
  const verdict = article.querySelector('[data-part="verdict"]');
  verdict.tabIndex = -1;
  verdict.focus({ preventScroll: true });
}

follow({ page, events: `${page}/events` }, place, { lost: form.dataset.lost }).then(finish).catch(() => location.reload());
