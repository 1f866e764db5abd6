// How texts and queries are taken apart into words, for the index and for those who search it: both must do it alike.

const HAN = /\p{Script=Han}+/gu;
// They say nothing about what a paper is about.
const EMPTY = new Set(["a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "into", "is", "it", "its", "of", "on", "or", "that", "the", "this", "to", "was", "we", "which", "with"]);

/** Chinese is written without spaces; every two characters that stand together count as a word. */
const pairs = (run) => {
  const letters = [...run];
  return letters.length === 1 ? letters : letters.slice(1).map((letter, i) => letters[i] + letter);
};

/** Plurals are found by their singular and the other way round. */
const singular = (word) => (word.length > 3 && /[^isu]s$/.test(word) ? word.slice(0, -1) : word);

/** A text without accents, capitals and forms of letters that look alike. */
export const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a text, in order. */
export const tokenize = (text) =>
  (folded(text).replace(HAN, " $& ").match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => (/\p{Script=Han}/u.test(word) ? pairs(word) : [word]));

/** A word as it is looked up; null for one that is not. */
export const processTerm = (word) => (EMPTY.has(word) ? null : singular(word));

/** What MiniSearch is told, here and when the index is made. */
export const options = {
  fields: ["title", "authors", "topics", "text", "facts"],
  tokenize,
  processTerm,
  searchOptions: {
    boost: { title: 4, authors: 2, topics: 1.5 },
    combineWith: "AND",
    prefix: (word) => word.length > 2 || /\p{Script=Han}/u.test(word),
    fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    maxFuzzy: 2,
  },
};
