// Keeps the page of a preview up to date: loads it again where it was when it changes, and renews the findings when only they do.
const panel = document.querySelector("[data-preview]");
const place = `preview ${location.pathname}`;

// Where the reader was before the page was loaded again.
const before = JSON.parse(sessionStorage.getItem(place) ?? "null");
if (before) {
  sessionStorage.removeItem(place);
  open(before.open);
  scrollTo({ top: before.top, behavior: "instant" });
  if (before.focus) document.getElementById(before.focus)?.focus({ preventScroll: true });
}

function opened() {
  return [...panel.querySelectorAll("details[open]")].map((rule) => rule.dataset.code);
}

function open(codes) {
  for (const rule of panel.querySelectorAll("details")) rule.open = codes.includes(rule.dataset.code);
}

function reload() {
  sessionStorage.setItem(place, JSON.stringify({ top: scrollY, focus: document.activeElement?.id ?? "", open: opened() }));
  location.reload();
}

async function renew(state) {
  const answer = await fetch(panel.dataset.state, { cache: "no-store" });
  if (!answer.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const codes = opened();
  // The element stays, so that what it says is read out.
  const said = panel.querySelector("[data-preview-said]");
  const words = next.querySelector("[data-preview-said]");
  said.className = words.className;
  said.replaceChildren(...words.childNodes);
  panel.querySelector("[data-preview-findings]").replaceWith(next.querySelector("[data-preview-findings]"));
  open(codes);
  panel.dataset.panel = state.panel;
}

let renewing = Promise.resolve();
const events = new EventSource(panel.dataset.events);
events.addEventListener("state", (event) => {
  const state = JSON.parse(event.data);
  if (state.page !== panel.dataset.page) reload();
  else renewing = renewing.then(() => (state.panel === panel.dataset.panel ? undefined : renew(state))).catch(() => {});
});
events.addEventListener("error", () => {
  panel.querySelector("[data-preview-said]").textContent = panel.dataset.lost;
  // When it is back, the findings are asked for anew.
  panel.dataset.panel = "";
});
