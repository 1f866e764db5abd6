// Makes a query of what was typed: every word must be there, or for the names of a topic any of its other names.
import { processTerm, tokenize } from "./words.js";

const terms = (text) => tokenize(text).map(processTerm).filter(Boolean);
// A text with another name of what was asked for is an answer, and one with the name itself a better one.
const OTHER_NAME = 0.3;
const isAt = (name, words, at) => name.every((word, i) => words[at + i] === word);

/**
 * @param {string[][]} groups - names that mean the same
 * @returns {(text: string) => object | null} a query for MiniSearch; null for a text without words
 */
export function planner(groups) {
  const synonyms = groups.map((names) => names.map(terms).filter((name) => name.length > 0));
  // The longest name that stands at a place: "deep neural network" is not a "network".
  const nameAt = (words, at) => {
    let best = null;
    for (const names of synonyms) {
      for (const name of names) if (name.length > (best?.name.length ?? 0) && isAt(name, words, at)) best = { name, names };
    }
    return best;
  };
  const all = (words, weight) => ({ combineWith: "AND", queries: words, boostTerm: () => weight });
  return (text) => {
    const words = terms(text);
    const parts = [];
    for (let at = 0; at < words.length;) {
      const found = nameAt(words, at);
      parts.push(found ? { combineWith: "OR", queries: found.names.map((name) => all(name, name === found.name ? 1 : OTHER_NAME)) } : words[at]);
      at += found?.name.length ?? 1;
    }
    return parts.length === 0 ? null : { combineWith: "AND", queries: parts };
  };
}

/** The same query, of which any part will do. */
export const looser = (query) => ({ ...query, combineWith: "OR" });
