// What can be found, and how it is found and narrowed: everything of a search but the page.
import MiniSearch from "../../lib/minisearch/index.js";
import { looser, planner } from "./query.js";
import { options, processTerm, tokenize } from "./words.js";

export const FACETS = ["type", "topic", "survey", "year", "kind", "verdict"];
export const PAGE = 20;

const VALUES = {
  type: ({ type }) => [type],
  topic: ({ topics }) => topics,
  survey: ({ surveys }) => surveys,
  year: ({ year }) => (year ? [String(year)] : []),
  kind: ({ kind }) => (kind ? [kind] : []),
  verdict: ({ verdicts }) => verdicts,
};

// The sign of a sort that keeps what is equal in the order of the ranking.
const ORDERS = {
  newest: (one, other) => other.year - one.year,
  oldest: (one, other) => one.year - other.year,
  "most-claims": (one, other) => (other.claims?.length ?? 0) - (one.claims?.length ?? 0),
};

/** What an address asks for. */
export function asked(address) {
  const fields = new URLSearchParams(address);
  const sort = fields.get("sort");
  return {
    q: (fields.get("q") ?? "").trim().slice(0, 400),
    sort: Object.hasOwn(ORDERS, sort) ? sort : null,
    page: Math.min(500, Math.max(1, Number.parseInt(fields.get("page") ?? "1", 10) || 1)),
    chosen: Object.fromEntries(FACETS.map((name) => [name, [...new Set(fields.getAll(name).filter(Boolean))]])),
  };
}

/** The address of a search, beginning with its question mark. */
export function addressOf({ q, sort, page, chosen }) {
  const fields = new URLSearchParams();
  if (q) fields.set("q", q);
  for (const name of FACETS) for (const value of chosen[name]) fields.append(name, value);
  if (sort) fields.set("sort", sort);
  if (page > 1) fields.set("page", page);
  return `?${fields}`;
}

/** The search with a value of a facet put in or taken out, on the first page. */
export const toggled = (search, name, value) => ({
  ...search,
  page: 1,
  chosen: { ...search.chosen, [name]: search.chosen[name].includes(value) ? search.chosen[name].filter((other) => other !== value) : [...search.chosen[name], value] },
});

// A year may be a range: "2019..2021", with either end left out.
function isIn(range, years) {
  const [, from, to] = /^(\d{4})?\.\.(\d{4})?$/.exec(range) ?? [];
  return years.some((year) => (from || to) && year >= (from ?? "0000") && year <= (to ?? "9999"));
}

const wordsOf = (text) => [...new Set(tokenize(text).map(processTerm).filter(Boolean))];
// A title that is much of what was asked for is likelier meant; and of two that match alike, the one that others build on.
// Both are ideas of the site's own ranking (docs/search.md); the weights were chosen by tests/data/search/tuning.
const IN_TITLE = 2;
const STANDING = 0.08;

export class Atlas {
  #index;
  #plan;
  #titles;

  /** @param {object} file - what the export wrote */
  constructor({ documents, facets, marks, synonyms, index }) {
    this.documents = documents;
    this.facets = facets;
    this.marks = marks;
    this.byId = new Map(documents.map((one) => [`${one.type} ${one.id}`, one]));
    this.#index = MiniSearch.loadJS(index, options);
    this.#plan = planner(synonyms);
    this.#titles = documents.map(({ title }) => new Set(wordsOf(title)));
  }

  /** The documents that the words find, the best first, and the words of theirs that were met. */
  #ranked(text) {
    const query = this.#plan(text);
    if (!query) return this.documents.map((one) => ({ one, terms: [] }));
    const found = this.#index.search(query);
    const asked = wordsOf(text);
    const inTitle = (title) => asked.filter((word) => title.has(word)).length ** 2 / (title.size * asked.length || 1);
    return (found.length > 0 ? found : this.#index.search(looser(query)))
      .map(({ id, score, terms }) => ({ one: this.documents[id], terms, score: score * (1 + IN_TITLE * inTitle(this.#titles[id])) * (1 + STANDING * Math.log2(1 + (this.documents[id].later ?? 0))) }))
      .toSorted((a, b) => b.score - a.score);
  }

  /** What a search finds: the page, how many there are, and for each facet how many have each value. */
  find(search) {
    const ranked = this.#ranked(search.q);
    const narrow = FACETS.filter((name) => search.chosen[name].length > 0);
    const passes = (one, name) => {
      const values = VALUES[name](one);
      return search.chosen[name].some((wanted) => values.includes(wanted) || (name === "year" && isIn(wanted, values)));
    };
    const failing = ranked.map(({ one }) => narrow.filter((name) => !passes(one, name)));
    let hits = ranked.filter((_, i) => failing[i].length === 0);
    if (search.sort) hits = hits.toSorted((a, b) => ORDERS[search.sort](a.one, b.one));

    // A facet's counts respect every filter but its own.
    const counts = Object.fromEntries(FACETS.map((name) => [name, new Map()]));
    for (const [i, { one }] of ranked.entries()) {
      for (const name of FACETS) {
        if (failing[i].some((other) => other !== name)) continue;
        for (const value of VALUES[name](one)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
      }
    }
    const pages = Math.max(1, Math.ceil(hits.length / PAGE));
    const page = Math.min(search.page, pages);
    return { total: hits.length, page, pages, hits: hits.slice((page - 1) * PAGE, page * PAGE), counts };
  }
}
