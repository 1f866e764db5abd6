// The search page where no server answers: what there is to find is fetched once, and searched here.
import { announce } from "../announce.js";
import { step } from "../hits.js";
import { addressOf, asked, Atlas } from "./atlas.js";
import { chosen, facets, fill, first, hit, pages } from "./results.js";

const PAUSE = 90;
const page = document.querySelector("[data-search]");
const words = { ...page.dataset };
const [results, aside] = [page.querySelector(".results"), page.querySelector(".facets")];
const box = document.getElementById("q");
const template = (name) => page.querySelector(`template[data-${name}]`).content.cloneNode(true);
const plainTitle = document.title;
let search = asked(location.search);
let pause = 0;

async function fetched() {
  const answer = await fetch(words.index);
  if (!answer.ok) throw new Error(String(answer.status));
  return new Atlas(await answer.json());
}

function heading() {
  const line = template(search.q ? "for" : "everything");
  if (search.q) line.querySelector("q").textContent = search.q;
  return line;
}

function orders() {
  const line = template("orders");
  for (const link of line.querySelectorAll("[data-order]")) {
    const order = link.dataset.order || null;
    link.href = addressOf({ ...search, sort: order, page: 1 });
    if (order === search.sort) link.setAttribute("aria-current", "true");
  }
  return line;
}

/** Shows what the search finds. */
function show(atlas) {
  const found = atlas.find(search);
  const count = fill(found.total === 1 ? words.one : words.many, found.total.toLocaleString("en"));
  const place = found.pages > 1 ? fill(words.place, found.page, found.pages) : "";
  const head = template("head");
  head.querySelector(".results-count").textContent = count + place;
  head.querySelector(".to-facets").hidden = found.total === 0;
  const list = Object.assign(document.createElement("ol"), { className: "hits", start: first(found) });
  list.append(...found.hits.map((one) => hit(atlas, one, words)));
  const parts = [heading(), head, found.total > 1 ? orders() : null, chosen(atlas, search, words), found.total === 0 ? template("nothing") : null, list, pages(search, found, words)];
  results.replaceChildren(...parts.filter(Boolean));

  const open = [...aside.querySelectorAll("details[open]")].map(({ id }) => id);
  aside.replaceChildren(...facets(atlas, search, found.counts, words));
  aside.hidden = false;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");

  document.title = search.q ? `${search.q}: ${count} · TheoryAtlas` : plainTitle;
  for (const language of document.querySelectorAll(".language")) language.search = location.search;
  announce("results", count);
}

const focusHeading = () => results.querySelector("h1").focus({ preventScroll: true });

/** Where the reader goes on after following a link of the page, which is gone by then: at the same link, if there is one. */
function after(link) {
  const { keep, order } = link.dataset;
  const isFacet = link.closest(".facets") !== null;
  return () => {
    const counterpart = order !== undefined ? results.querySelector(".orders [aria-current]") : isFacet ? aside.querySelector(`[data-keep="${CSS.escape(keep)}"]`) : null;
    if (link.rel) scrollTo(0, 0);
    if (counterpart) counterpart.focus({ preventScroll: true });
    else focusHeading();
  };
}

function begin(atlas) {
  const go = (next, state = {}) => {
    search = next;
    history.replaceState({ ...history.state, y: scrollY }, "");
    // The first letter makes an entry, so that "back" leads to what was there before; those that follow change it.
    if (state.typed && history.state?.typed) history.replaceState(state, "", addressOf(search));
    else history.pushState(state, "", addressOf(search));
    show(atlas);
  };
  const type = () => {
    clearTimeout(pause);
    const text = box.value.trim();
    if (text !== search.q) go({ ...search, q: text, page: 1 }, { typed: true });
  };
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(type, PAUSE);
  };

  page.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!link.getAttribute("href").startsWith("?")) return;
    event.preventDefault();
    const goOn = after(link);
    go(asked(link.search));
    box.value = search.q;
    goOn();
  });
  box.addEventListener("input", (event) => { if (!event.isComposing) later(); });
  box.addEventListener("compositionend", later);
  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    type();
    // A keyboard on the screen would hide what was found.
    if (matchMedia("(pointer: coarse)").matches) box.blur();
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && step(1)) event.preventDefault();
    if (event.key === "Escape" && box.value) {
      event.preventDefault();
      box.value = "";
      type();
    }
  });
  addEventListener("popstate", () => {
    clearTimeout(pause);
    const there = asked(location.search);
    // To another part of the page.
    if (addressOf(there) === addressOf(search)) return;
    search = there;
    box.value = search.q;
    show(atlas);
    scrollTo(0, history.state?.y ?? 0);
  });

  // Who comes back from a result finds it where it was left.
  results.addEventListener("focusin", ({ target }) => {
    if (target.matches("[data-hit]")) history.replaceState({ ...history.state, hit: target.getAttribute("href") }, "");
  });
  show(atlas);
  if (history.state?.hit) results.querySelector(`[data-hit][href="${CSS.escape(history.state.hit)}"]`)?.focus({ preventScroll: true });
  // What was typed while the index was on its way.
  if (box.value.trim() !== search.q && document.activeElement === box) type();
}

// What was typed while this script was on its way stays.
if (document.activeElement !== box || !box.value) box.value = search.q;
const atlas = await fetched().catch(() => null);
if (atlas) begin(atlas);
else results.replaceChildren(template("failed"));
