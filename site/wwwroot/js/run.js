// Follows a run that goes on, on its own page. Without this script the page refreshes itself.
import { follow } from "./follow.js";

const article = document.querySelector("[data-run-page]");
const page = `/runs/${article.dataset.runPage}`;
const form = article.querySelector("[data-cancel]");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await fetch(form.action, { method: "POST", headers: { Accept: "application/json" } });
});

follow(
  { page, events: `${page}/events` },
  { bar: form.querySelector("[data-bar]"), now: form.querySelector("[data-now]"), plots: article.querySelector('[data-part="plots"]') },
).then(() => location.reload(), () => location.reload());
