// Suggestions below every search box: a combobox with a list of options, as the ARIA Authoring Practices describe it.
import { announce, withdraw } from "./announce.js";
import { hits, step } from "./hits.js";

const PAUSE = 60;
const MOST_KEPT = 100;
const { suggest: address, suggestions: name } = document.querySelector("[data-suggest]").dataset;
const kept = new Map();

const element = (tag, attributes, ...children) => {
  const made = document.createElement(tag);
  for (const [attribute, value] of Object.entries(attributes)) if (value) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
};

/** The suggestions for a text; each text is asked for once. */
async function suggestionsFor(text, signal) {
  if (!kept.has(text)) {
    const url = new URL(address, location.href);
    url.searchParams.set("q", text);
    const answer = await fetch(url, { signal });
    if (!answer.ok) throw new Error(`Suggestions answered ${answer.status}.`);
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value);
    kept.set(text, await answer.json());
  }
  return kept.get(text);
}

function option({ text, lang, description, address: href, parts }, id) {
  const shown = element("span", { class: "suggestion-text", lang }, ...parts.map((part) => (part.match ? element("mark", {}, part.text) : part.text)));
  return element("div", { role: "option", id, "aria-selected": "false", "data-href": href, title: text }, shown, ...(description ? [" ", element("span", { class: "suggestion-about" }, description)] : []));
}

function attach(box) {
  const list = element("div", { role: "listbox", id: `${box.id}-list`, class: "suggestions", "aria-label": name });
  list.hidden = true;
  box.form.append(list);
  for (const [attribute, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) box.setAttribute(attribute, value);

  let options = [];
  let chosen = -1;
  let pause = 0;
  let request = new AbortController();

  const choose = (at) => {
    options[chosen]?.setAttribute("aria-selected", "false");
    chosen = at;
    if (!options[at]) return box.removeAttribute("aria-activedescendant");
    options[at].setAttribute("aria-selected", "true");
    options[at].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", options[at].id);
  };

  const close = () => {
    clearTimeout(pause);
    request.abort();
    withdraw("suggestions");
    choose(-1);
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
  };

  const open = ({ groups, announcement }) => {
    choose(-1);
    options = [];
    list.replaceChildren(...groups.map(({ kind, label, suggestions }) => {
      const heading = element("div", { class: "label", id: `${list.id}-${kind}`, role: "presentation" }, label);
      const made = suggestions.map((suggestion, at) => option(suggestion, `${list.id}-${kind}-${at}`));
      options.push(...made);
      return element("div", { role: "group", "aria-labelledby": heading.id }, heading, ...made);
    }));
    list.hidden = options.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    announce("suggestions", announcement);
  };

  const ask = async () => {
    const text = box.value.trim();
    // On a narrow screen the list would cover the results that appear below the box.
    if (!text || (document.querySelector("[data-results]") && matchMedia("(max-width: 48rem)").matches)) return close();
    request.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const found = await suggestionsFor(text, signal);
      if (!signal.aborted && box.value.trim() === text && document.activeElement === box) open(found);
    } catch {
      // Without suggestions the box is still a search box.
      if (!signal.aborted) close();
    }
  };

  const go = (at, inNewTab) => {
    const { href } = options[at].dataset;
    if (inNewTab) return window.open(href);
    close();
    location.assign(href);
  };

  // Up and down pass through the box itself, which has what was typed.
  const moves = { ArrowDown: () => (chosen + 2) % (options.length + 1) - 1, ArrowUp: () => (chosen < 0 ? options.length : chosen) - 1 };
  const ends = { Home: () => 0, End: () => options.length - 1 };

  const keys = (event) => {
    const isOpen = !list.hidden;
    if (event.key === "Escape" && (isOpen || box.value)) {
      if (isOpen) return close(), true;
      box.value = "";
      box.dispatchEvent(new Event("input", { bubbles: true }));
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
    if (event.key === "Enter" && chosen >= 0) return go(chosen, false), true;
    if (event.key === "Enter") close();
    if (event.key === "ArrowDown" && !isOpen) return (!event.altKey && hits().length > 0 ? step(1) : ask()), true;
    const move = isOpen && (moves[event.key] ?? (chosen >= 0 && ends[event.key]));
    if (move) choose(move());
    return Boolean(move);
  };

  box.addEventListener("input", (event) => {
    clearTimeout(pause);
    // Half a Chinese word, still in Latin letters, is nothing to search for.
    if (!event.isComposing) pause = setTimeout(ask, PAUSE);
  });
  box.addEventListener("compositionend", () => { pause = setTimeout(ask, PAUSE); });
  box.addEventListener("keydown", (event) => { if (!event.isComposing && keys(event)) event.preventDefault(); });
  box.addEventListener("blur", close);
  box.form.addEventListener("submit", close);
  addEventListener("pagehide", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const at = options.indexOf(event.target.closest("[role=option]"));
    if (at >= 0) go(at, event.ctrlKey || event.metaKey);
  });
}

for (const box of document.querySelectorAll("[role=search] input[name=q]")) attach(box);
