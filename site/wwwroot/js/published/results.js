// Results and facets as elements, as the site's own pages have them.
import { addressOf, FACETS, PAGE, toggled } from "./atlas.js";
import { processTerm, tokenize } from "./words.js";

const AT_ONCE = 12;

export const fill = (sentence, ...values) => sentence.replace(/\{(\d)\}/g, (_, i) => values[i]);

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** HTML that the export wrote. */
function set(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

const mark = (atlas, verdict, name = null) => {
  const drawing = set(atlas.marks[verdict] ?? "").firstElementChild;
  if (name) for (const [attribute, value] of [["role", "img"], ["aria-label", name]]) drawing.setAttribute(attribute, value);
  if (name) drawing.removeAttribute("aria-hidden");
  return drawing;
};

/** Chinese runs on without spaces: a letter is met if it stands in a pair that is. */
function metInRun(run, wanted) {
  const letters = [...run];
  const pairs = letters.map((letter, i) => wanted.has(letter + (letters[i + 1] ?? "")));
  const pieces = [];
  for (const [i, letter] of letters.entries()) {
    const isMet = pairs[i] || Boolean(pairs[i - 1]) || wanted.has(letter);
    if (pieces.at(-1)?.isMet === isMet) pieces.at(-1).text += letter;
    else pieces.push({ text: letter, isMet });
  }
  return pieces;
}

/** Marks the words of a search in what is shown. */
function highlight(place, terms) {
  if (terms.length === 0) return place;
  const wanted = new Set(terms);
  const pieces = (text) => (text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|[^\p{L}\p{M}\p{N}]+/gu) ?? [])
    .flatMap((piece) => (/\p{Script=Han}/u.test(piece) ? metInRun(piece, wanted) : [{ text: piece, isMet: tokenize(piece).map(processTerm).some((word) => wanted.has(word)) }]));
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT, (text) => (text.parentElement?.closest("math") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) text.replaceWith(...pieces(text.data).map((piece) => (piece.isMet ? element("mark", {}, piece.text) : piece.text)));
  return place;
}

const label = (atlas, name, value, words) => {
  const { labels } = atlas.facets.find((facet) => facet.name === name);
  const [text, lang] = labels && Object.hasOwn(labels, value) ? labels[value] : [years(value, words)];
  return { text, lang };
};

function years(value, words) {
  const [from, to] = value.split("..");
  return to === undefined ? value : !from ? fill(words.until, to) : !to ? fill(words.from, from) : `${from}–${to}`;
}

/** A result. */
export function hit(atlas, { one, terms }, words) {
  const isClaim = one.type === "claim";
  const verdictOf = (claim) => label(atlas, "verdict", claim.verdicts[0], words).text;
  const title = element("a", { href: `../${isClaim ? "claims" : "papers"}/${one.id}/`, lang: words.english, "data-hit": true }, one.set ? set(one.set) : one.title);
  const by = one.by ? element("span", { lang: "en" }, one.by) : null;
  const source = isClaim
    ? [`${words.claim} · `, by, one.place ? ", " : null, one.place ? element("span", { lang: "en" }, one.place) : null]
    : [by, " · ", one.place ? element("span", { lang: "en" }, one.place) : words.preprint, ...(one.claims ?? []).map((id) => {
      const claim = atlas.byId.get(`claim ${id}`);
      return element("a", { class: "hit-claim", href: `../claims/${id}/`, title: claim.title, lang: words.english }, mark(atlas, claim.verdicts[0], verdictOf(claim)), element("span", { class: "unseen" }, claim.title));
    })];
  return element("li", { class: "hit" },
    element("h2", {}, isClaim ? mark(atlas, one.verdicts[0], verdictOf(one)) : null, highlight(title, terms)),
    element("p", { class: "hit-source" }, ...source),
    one.text ? highlight(element("p", { class: "snippet", lang: one.lang }, one.hasMaths ? set(one.text) : one.text), terms) : null);
}

/** What the search is narrowed to, each with a way to take it out. */
export function chosen(atlas, search, words) {
  const all = FACETS.flatMap((name) => search.chosen[name].map((value) => [name, value]));
  if (all.length === 0) return null;
  const everything = { ...search, page: 1, chosen: Object.fromEntries(FACETS.map((name) => [name, []])) };
  return element("ul", { class: "chosen", "aria-label": words.narrowed },
    ...all.map(([name, value]) => {
      const { text, lang } = label(atlas, name, value, words);
      const title = atlas.facets.find((facet) => facet.name === name).title;
      return element("li", {}, element("a", { href: addressOf(toggled(search, name, value)), "data-keep": `${name}:${value}`, lang }, element("span", { class: "unseen" }, `${words.remove} ${title} `), `${text} `, element("span", { class: "cross", "aria-hidden": "true" }, "✕")));
    }),
    all.length > 1 ? element("li", {}, element("a", { class: "all", href: addressOf(everything) }, words.removeAll)) : null);
}

/** The facets with how often each value occurs. */
export function facets(atlas, search, counts, words) {
  const link = (name, [value, count]) => {
    const isChosen = search.chosen[name].includes(value);
    const { text, lang } = label(atlas, name, value, words);
    return element("li", {},
      element("a", { href: addressOf(toggled(search, name, value)), "data-keep": `${name}:${value}`, lang, "aria-current": isChosen ? "true" : null }, name === "verdict" ? mark(atlas, value) : null, text),
      " ", element("span", { class: "count" }, String(count)));
  };
  return atlas.facets.filter(({ name }) => counts[name].size > 0).map(({ name, title }) => {
    const values = [...counts[name]].toSorted(([one, many], [other, few]) => (name === "year" ? other.localeCompare(one) : few - many || one.localeCompare(other)));
    const isShown = ([value], i) => i < AT_ONCE || search.chosen[name].includes(value);
    const rest = values.filter((value, i) => !isShown(value, i));
    return element("section", { "aria-labelledby": `f-${name}` },
      element("h2", { class: "label", id: `f-${name}` }, title),
      element("ul", {}, ...values.filter(isShown).map((value) => link(name, value))),
      rest.length === 0 ? null : element("details", { id: `more-${name}` },
        element("summary", {}, fill(words.showAll, values.length), element("span", { class: "unseen" }, ` ${title}`)),
        element("ul", {}, ...rest.map((value) => link(name, value)))));
  });
}

/** The ways to the pages before and after. */
export function pages(search, { page, pages: count }, words) {
  if (count === 1) return null;
  const to = (number, rel, text) => element("a", { rel, href: addressOf({ ...search, page: number }) }, text);
  return element("nav", { class: "pages", "aria-label": words.pages }, page > 1 ? to(page - 1, "prev", words.previous) : null, page < count ? to(page + 1, "next", words.next) : null);
}

/** The number that the list of a page begins with. */
export const first = ({ page }) => (page - 1) * PAGE + 1;
