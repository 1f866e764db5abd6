// The results of a search, as the keyboard goes through them.

/** The links of the results, in order. */
export const hits = () => [...document.querySelectorAll("[data-hit]")];

/**
 * Goes to the next or the previous result; before the first one stands the search box.
 * @param {1 | -1} by
 * @returns {boolean} whether there was somewhere to go
 */
export function step(by) {
  const all = hits();
  if (all.length === 0) return false;
  const at = all.indexOf(document.activeElement);
  if (at < 0 && by < 0) return false;
  if (at === 0 && by < 0) document.getElementById("q").focus();
  else all[Math.min(at + by, all.length - 1)].focus();
  return true;
}
