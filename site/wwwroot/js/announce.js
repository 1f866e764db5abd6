// Tells readers who do not see the page what changed on it, once they have stopped typing.
// A page may have a place of its own, for what must not wait.
const place = document.querySelector("body > [data-said]");
const waiting = new Map();
let pause = 0;

/** Takes back what has not been said yet. */
export const withdraw = (what) => { waiting.delete(what); };

/**
 * @param {string} what - what the words are about; later words about the same replace earlier ones
 * @param {string} words - the words; empty if there is nothing to say any more
 */
export function announce(what, words) {
  if (words) waiting.set(what, words);
  else waiting.delete(what);
  clearTimeout(pause);
  pause = setTimeout(() => {
    place.textContent = [...waiting.values()].join(". ");
    waiting.clear();
  }, 600);
}
