// Runs a claim on its own page. Without this script the form leads to the page of the run.
import { follow, show } from "./follow.js";
import { bindParameters, complain, complaints } from "./parameters.js";

const form = document.querySelector("form[data-run]");
const evidence = form.closest(".claim-evidence");
const button = form.querySelector(".run-button");
const again = form.querySelector("[data-again]");
const now = form.querySelector("[data-now]");
const bar = form.querySelector("[data-bar]");
const link = form.querySelector("[data-link]");
let running = null;

const json = { Accept: "application/json" };

function idle() {
  running = null;
  delete form.dataset.state;
  delete evidence.dataset.live;
  button.textContent = "Run";
  bar.hidden = true;
  bar.value = 0;
}

function busy(text) {
  form.dataset.state = "running";
  button.textContent = "Cancel";
  // A button that goes away must not take the focus with it.
  if (document.activeElement === again) button.focus();
  again.hidden = true;
  now.textContent = text;
}

function showErrors({ errors = {}, problem }) {
  const wrong = Object.entries(errors);
  for (const [name, message] of wrong) complain(form.elements[name], message);
  now.textContent = problem ?? wrong.map(([, message]) => message).join(" ");
  if (wrong.length) form.elements[wrong[0][0]].focus();
}

function linkTo(page) {
  link.replaceChildren(Object.assign(document.createElement("a"), { href: page, textContent: "Permanent page of this run" }));
}

/** Shows a run as it goes on. What an earlier run left on the page steps back until it is replaced. */
async function watch(run) {
  running = run;
  linkTo(run.page);
  evidence.dataset.live = "";
  for (const figure of evidence.querySelectorAll("figure.plot")) figure.classList.remove("drawn");
  const verdict = document.querySelector("template[data-running-verdict]").content.cloneNode(true);
  document.querySelector('[data-part="verdict"]').replaceWith(verdict);
  await follow(run, { bar, now, plots: document.querySelector('[data-part="plots"]') });
}

async function start(fields) {
  busy("waiting for its turn");
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields), headers: json });
  if (!answer.headers.get("Content-Type")?.includes("json")) throw new Error(`the site answered ${answer.status}.`);
  const run = await answer.json();
  if (answer.status !== 202) {
    idle();
    showErrors(run);
    return;
  }
  if (run.ended) {
    linkTo(run.page);
    await show(run.page);
    now.textContent = "This has been run before with the same parameters, seed and runtime; here is what came out.";
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
    const why = error instanceof TypeError ? "the site does not answer." : error.message;
    now.textContent = running ? `The run could not be followed: ${why} Its own page shows what came out.` : `The run was not started: ${why}`;
    if (running) await show(running.page).catch(() => {});
  }
  const ended = running !== null;
  idle();
  if (ended) await show(form.dataset.run, ["history"]).catch(() => {});
}

bindParameters(form);

form.addEventListener("submit", async (event) => {
  if (running) {
    if (event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    now.textContent = "cancelling";
    await fetch(running.cancel, { method: "POST", headers: json }).catch(() => { now.textContent = "It could not be cancelled: the site does not answer."; });
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
  if (form.dataset.state) return;
  const fields = new FormData(form);
  if (event.submitter === again) fields.set("again", "1");
  await finish(start(fields));
});

// A page that is opened or loaded again while its run goes on follows it.
if (form.dataset.going) {
  const page = form.dataset.going;
  busy("waiting for its turn");
  finish(watch({ page, events: `${page}/events`, cancel: `${page}/cancel` }));
}
