// Results while typing: the parts of the search page are replaced by those of the same page at another address.
import { announce } from "./announce.js";

const PAUSE = 90;
const SLOW = 300;
const place = document.querySelector("[data-results]");
const box = document.getElementById("q");
const withoutHash = (url) => url.href.replace(/#.*$/, "");
const isSame = (one, other) => new URL(one).pathname === new URL(other).pathname && new URL(one).searchParams.toString() === new URL(other).searchParams.toString();
let shown = withoutHash(location);
// What was asked for while typing: it lacks the star with which the beginning of a word is searched.
let asked = shown;
let request = new AbortController();
let pause = 0;
// What stands above the results, while it gives way to a complaint.
let count = null;

/** Says why the results are not those that were asked for. */
function complain() {
  const line = place.querySelector(".results-count");
  count ??= line.textContent;
  line.textContent = navigator.onLine ? place.dataset.failed : place.dataset.offline;
  announce("results", line.textContent);
}

/** Leaves what is on its way: the reader is back at what is shown. */
function stay() {
  request.abort();
  place.removeAttribute("aria-busy");
  if (count !== null) place.querySelector(".results-count").textContent = count;
  count = null;
}

/** Takes the results and facets of another address; gives the address of what is shown, or null if something newer was asked for, or nothing came. */
async function show(address, isTyping = false) {
  request.abort();
  request = new AbortController();
  const { signal } = request;
  const slow = setTimeout(() => place.setAttribute("aria-busy", "true"), SLOW);
  try {
    const wanted = new URL(address);
    if (isTyping) wanted.searchParams.set("typing", "1");
    const answer = await fetch(wanted, { signal }).catch(() => null);
    if (signal.aborted) return null;
    if (!answer || (isTyping && !answer.ok)) {
      complain();
      return null;
    }
    if (!answer.ok) throw new Error(`The search page answered ${answer.status}.`);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (signal.aborted) return null;
    const found = new URL(address);
    if (isTyping && found.searchParams.has("q")) found.searchParams.set("q", fresh.querySelector("[data-query]").dataset.query);
    swap(fresh, found);
    shown = withoutHash(found);
    asked = address;
    return found.href;
  } catch {
    // The site's own page says what is wrong.
    if (!signal.aborted && !isTyping) location.assign(address);
    return null;
  } finally {
    clearTimeout(slow);
    if (!signal.aborted) place.removeAttribute("aria-busy");
  }
}

function swap(fresh, { search }) {
  for (const part of [".results", ".facets"]) {
    const before = place.querySelector(part);
    const now = document.importNode(fresh.querySelector(`[data-results] > ${part}`), true);
    for (const open of before.querySelectorAll("details[open][id]")) now.querySelector(`#${open.id}`)?.setAttribute("open", "");
    before.replaceWith(now);
  }
  count = null;
  document.title = fresh.title;
  for (const language of document.querySelectorAll(".language")) language.search = search;
  announce("results", place.querySelector("[data-say]").dataset.say);
}

/** The address of what stands in the box, narrowed and ordered as now. */
function typed() {
  const url = new URL(shown);
  const text = box.value.trim();
  if (text) url.searchParams.set("q", text);
  else url.searchParams.delete("q");
  url.searchParams.delete("page");
  return url.href;
}

/** Makes an entry of the history, and notes in the one before where the reader was. */
function push(address, y, state = {}) {
  history.replaceState({ ...history.state, y }, "");
  history.pushState(state, "", address);
}

async function type() {
  const wanted = typed();
  if (isSame(wanted, asked)) { stay(); return; }
  // Fewer results make the page shorter, so where the reader was is noted before.
  const y = scrollY;
  const address = await show(wanted, true);
  if (!address) return;
  // The first letter makes an entry, so that "back" leads to what was there before; those that follow change it.
  if (history.state?.typed) history.replaceState({ typed: true }, "", address);
  else push(address, y, { typed: true });
}

/** Goes to an address as a link would; the entry that typing made becomes that of what was typed at last. */
async function commit(address, focus, endsTyping = false) {
  clearTimeout(pause);
  const isNew = !isSame(address, shown) && !(endsTyping && history.state?.typed);
  const y = scrollY;
  if (!(await show(address))) return;
  if (isNew) push(address, y);
  else history.replaceState({ ...history.state, typed: false }, "", address);
  box.value = new URL(address).searchParams.get("q") ?? "";
  focus?.();
}

const heading = () => place.querySelector("h1").focus({ preventScroll: true });

/** Where the reader goes on after following a link of the page: at the same link, if it is still there. */
function after(link) {
  const { keep } = link.dataset;
  if (link.closest(".orders")) return () => place.querySelector(".orders [aria-current]")?.focus({ preventScroll: true });
  if (link.closest(".facets") && keep) return () => (place.querySelector(`.facets [data-keep="${CSS.escape(keep)}"]`) ?? place.querySelector("h1")).focus({ preventScroll: true });
  if (link.rel) return () => { heading(); scrollTo(0, 0); };
  return heading;
}

place.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || link.pathname !== location.pathname || link.hash) return;
  event.preventDefault();
  commit(link.href, after(link));
});

place.addEventListener("submit", (event) => {
  event.preventDefault();
  const fields = new FormData(event.target);
  const [from, to] = ["from", "to"].map((name) => fields.get(name).trim());
  const url = new URL(event.target.action);
  for (const [name, value] of fields) if (name !== "from" && name !== "to") url.searchParams.append(name, value);
  if (from || to) url.searchParams.set("year", from === to ? from : `${from}..${to}`);
  commit(url.href, heading);
});

box.form.addEventListener("submit", (event) => {
  event.preventDefault();
  // A keyboard on the screen would hide what was found.
  commit(typed(), () => { if (matchMedia("(pointer: coarse)").matches) box.blur(); }, true);
});
const later = () => {
  clearTimeout(pause);
  pause = setTimeout(type, PAUSE);
};
box.addEventListener("input", (event) => { if (!event.isComposing) later(); });
box.addEventListener("compositionend", later);

addEventListener("popstate", async () => {
  clearTimeout(pause);
  const { y = 0 } = history.state ?? {};
  if (isSame(location, shown)) { stay(); return; }
  if (!(await show(location.href))) return;
  box.value = new URL(location.href).searchParams.get("q") ?? "";
  scrollTo(0, y);
});

// Who comes back from a result finds it where it was left.
place.addEventListener("focusin", (event) => {
  if (event.target.matches("[data-hit]")) history.replaceState({ ...history.state, hit: event.target.getAttribute("href") }, "");
});
if (history.state?.hit) place.querySelector(`[data-hit][href="${CSS.escape(history.state.hit)}"]`)?.focus({ preventScroll: true });
