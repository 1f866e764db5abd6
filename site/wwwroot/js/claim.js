// Runs a claim on its own page. Without this script the form leads to the page of the run.
import { fill, follow, insist, json, refusal, replace, show, yieldTo } from "./follow.js";
import { bindParameters, complain, complaints } from "./parameters.js";
import "./reveal.js";

const form = document.querySelector("form[data-run]");
const evidence = form.closest(".claim-evidence");
const button = form.querySelector(".run-button");
const again = form.querySelector("[data-again]");
const now = form.querySelector("[data-now]");
const bar = form.querySelector("[data-bar]");
const said = form.querySelector("[data-said]");
const elapsed = form.querySelector("[data-elapsed]");
const link = form.querySelector("[data-link]");
const words = form.dataset;
let running = null;
// The claim's page with what was run. A reader may change the parameters, and so the address, while a run goes on.
let begun = "";
let isCancelled = false;

function idle() {
  running = null;
  isCancelled = false;
  delete form.dataset.state;
  delete evidence.dataset.live;
  button.type = "submit";
  button.textContent = words.runWord;
  bar.hidden = true;
  bar.value = 0;
}

function busy(text) {
  form.dataset.state = "running";
  // Enter in a field submits the form, which must not cancel.
  button.type = "button";
  button.textContent = words.cancelWord;
  // A button that goes away must not take the focus with it.
  if (document.activeElement === again) button.focus();
  again.hidden = true;
  yieldTo(now);
  now.textContent = text;
}

/** Shown and read out. */
function announce(text) {
  now.textContent = text;
  said.textContent = text;
}

function showErrors({ errors = {}, problem }) {
  const wrong = Object.entries(errors);
  for (const [name, message] of wrong) complain(form.elements[name], message);
  announce(problem ?? wrong.map(([, message]) => message).join(" "));
  if (wrong.length) form.elements[wrong[0][0]].focus();
}

function linkTo(page) {
  link.replaceChildren(Object.assign(document.createElement("a"), { href: page, textContent: words.linkWord }));
}

/** Shows a run as it goes on. What an earlier run left on the page steps back until it is replaced. */
async function watch(run, isNew = true) {
  running = run;
  linkTo(run.page);
  if (isCancelled) cancel();
  evidence.dataset.live = "";
  for (const figure of evidence.querySelectorAll("figure.plot")) figure.classList.remove("drawn");
  const template = document.querySelector("template[data-running-verdict]");
  replace(document.querySelector('[data-part="verdict"]'), document.importNode(template.content, true).querySelector('[data-part="verdict"]'));
  document.title = template.dataset.title;
  // Nobody here knows when a run began that was going on already.
  await follow(run, { bar, now, said, elapsed: isNew ? elapsed : null, plots: document.querySelector('[data-part="plots"]') }, words);
  await show(run.page);
}

/** The claim's page with the parameters and the seed of the run tells what the control showed of its hypothesis, and cites the run. */
const showAround = () => show(begun, ["hypotheses", "cite-check"]).catch(() => {});

/** Ends the run, or, while the site has not yet said which it is, as soon as it has. */
async function cancel() {
  isCancelled = true;
  yieldTo(now);
  announce(words.cancelling);
  if (!running) return;
  try {
    const answer = await fetch(running.cancel, { method: "POST", headers: json });
    if (!answer.ok) insist({ now, said }, fill(words.cancelRefused, await refusal(answer, words.answered)));
  } catch {
    insist({ now, said }, words.notCancelled);
  }
}

/** The seed is always named: without one, the page shows the newest run of any. */
const pageWith = (fields) => `${form.dataset.run}?${new URLSearchParams(fields)}`;

async function start(fields, isAgain) {
  begun = pageWith(fields);
  if (isAgain) fields.set("again", "1");
  busy(words.waiting);
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields), headers: json });
  if (!answer.headers.get("Content-Type")?.startsWith("application/json")) throw new Error(await refusal(answer, words.answered));
  const run = await answer.json();
  if (answer.status !== 202) {
    idle();
    showErrors(run);
    return;
  }
  if (run.ended) {
    linkTo(run.page);
    await show(run.page);
    await showAround();
    announce(words.known);
    again.hidden = false;
  } else {
    await watch(run);
  }
}

/** Whatever happens on the way, the page is left as the site knows it. */
async function finish(work) {
  try {
    await work;
  } catch (error) {
    const why = !(error instanceof TypeError) ? error.message : navigator.onLine ? words.away : words.offline;
    announce(fill(running ? words.notFollowed : words.notStarted, why));
    if (running) await show(running.page).catch(() => {});
  }
  const ended = running !== null;
  idle();
  if (!ended) return;
  await showAround();
  await show(form.dataset.run, ["history"]).catch(() => {});
}

bindParameters(form);

button.addEventListener("click", () => { if (button.type === "button") cancel(); });

form.addEventListener("submit", async (event) => {
  if (form.dataset.state && !event.submitter?.hasAttribute("formaction")) {
    event.preventDefault();
    return;
  }
  const errors = complaints(form);
  if (Object.keys(errors).length) {
    event.preventDefault();
    showErrors({ errors });
    return;
  }
  // Several seeds have a page of their own.
  if (event.submitter?.hasAttribute("formaction")) return;
  event.preventDefault();
  await finish(start(new FormData(form), event.submitter === again));
});

// A page that is opened or loaded again while its run goes on follows it.
if (form.dataset.going) {
  const page = form.dataset.going;
  const asked = new URLSearchParams(location.search);
  if (!asked.has("seed")) asked.set("seed", form.elements.seed.dataset.default);
  begun = pageWith(asked);
  busy(words.waiting);
  finish(watch({ page, events: `${page}/events`, cancel: `${page}/cancel` }, false));
}
