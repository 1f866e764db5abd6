// Runs a claim on its own page. Without this script the form leads to the page of the run.
import { follow, show } from "./follow.js";
import { bindParameters } from "./parameters.js";

const form = document.querySelector("form[data-run]");
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
  button.textContent = "Run";
  bar.hidden = true;
  bar.value = 0;
}

function clearErrors() {
  for (const error of form.querySelectorAll(".field-error")) error.remove();
  for (const field of form.querySelectorAll(".field-wrong")) field.classList.remove("field-wrong");
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
    input.setAttribute("aria-describedby", `${input.id}-bounds`);
  }
}

function showErrors({ errors = {}, problem }) {
  const wrong = Object.entries(errors);
  for (const [name, message] of wrong) {
    const input = form.elements[name];
    const error = Object.assign(document.createElement("span"), { className: "field-error", id: `${input.id}-error`, textContent: message });
    input.closest(".field").classList.add("field-wrong");
    input.closest(".field").append(error);
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", `${input.id}-bounds ${error.id}`);
  }
  now.textContent = problem ?? wrong.map(([, message]) => message).join(" ");
  if (wrong.length) form.elements[wrong[0][0]].focus();
}

async function start(fields) {
  clearErrors();
  form.dataset.state = "running";
  button.textContent = "Cancel";
  now.textContent = "waiting for its turn";
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields), headers: json });
  const run = await answer.json();
  if (answer.status !== 202) {
    idle();
    showErrors(run);
    return;
  }
  running = run;
  link.hidden = false;
  link.replaceChildren(Object.assign(document.createElement("a"), { href: run.page, textContent: "Permanent page of this run" }));
  if (run.ended) {
    await show(run.page);
    now.textContent = "This has been run before with the same parameters, seed and runtime; here is what came out.";
    again.hidden = false;
  } else {
    again.hidden = true;
    await follow(run, { bar, now, plots: document.querySelector('[data-part="plots"]') });
  }
  idle();
}

bindParameters(form);

form.addEventListener("submit", async (event) => {
  // Several seeds have a page of their own.
  if (event.submitter?.hasAttribute("formaction")) return;
  event.preventDefault();
  try {
    if (running) {
      now.textContent = "cancelling";
      await fetch(running.cancel, { method: "POST", headers: json });
      return;
    }
    const fields = new FormData(form);
    if (event.submitter === again) fields.set("again", "1");
    await start(fields);
  } catch (error) {
    idle();
    now.textContent = `The run could not be followed: ${error.message} Its own page shows what came out.`;
  }
});
