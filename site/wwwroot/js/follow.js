// Follows a run: keeps the bar, the line beside it and the plots up to date until the run ends.

/** Replaces the drawing of one plot; the frame keeps its size, so nothing moves. */
function draw(plots, { plot, svg, caption }) {
  let figures = plots.querySelectorAll("figure.plot");
  if (figures.length <= plot) {
    const figure = document.createElement("figure");
    figure.className = "plot";
    figure.append(Object.assign(document.createElement("div"), { className: "plot-frame" }), Object.assign(document.createElement("figcaption"), { lang: "en" }));
    plots.querySelector(".plot-options").before(figure);
    figures = plots.querySelectorAll("figure.plot");
  }
  const figure = figures[Math.min(plot, figures.length - 1)];
  figure.classList.add("drawn");
  const frame = figure.querySelector(".plot-frame");
  frame.classList.remove("plot-empty");
  frame.replaceChildren(document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true));
  let text = figure.querySelector("figcaption");
  if (!text) frame.after((text = Object.assign(document.createElement("figcaption"), { lang: "en" })));
  text.textContent = caption;
}

/** Puts values into a sentence of the page: "{0} of {1}". */
export const fill = (sentence, ...values) => sentence.replace(/\{(\d)\}/g, (_, i) => values[i]);

/** Says what a reader must not miss among the steps of a run: it stays until the reader acts or the run ends, and is read out. */
export function insist({ now, said }, text) {
  now.dataset.stays = "";
  now.textContent = text;
  said.textContent = text;
}

/** Lets the steps of the run be shown again. */
export const yieldTo = (now) => { delete now.dataset.stays; };

/** What a script's request accepts: answers as data, and refusals that say why. */
export const json = { Accept: "application/problem+json, application/json" };

/** Why the site refused: in its own words where it says so, else by the status, in a sentence of the page. */
export async function refusal(answer, sentence) {
  const { detail, title } = answer.headers.get("Content-Type")?.startsWith("application/problem+json") ? await answer.json() : {};
  return detail ?? title ?? fill(sentence, answer.status);
}

/** Counts the seconds that a run has taken, for the eye alone. */
function count(place) {
  if (!place) return () => {};
  const begun = performance.now();
  const tell = () => { place.textContent = fill(place.dataset.words, ((performance.now() - begun) / 1000).toFixed(1), place.dataset.budget); };
  tell();
  place.hidden = false;
  const ticking = setInterval(tell, 200);
  return () => { clearInterval(ticking); place.hidden = true; };
}

/**
 * @param {{events: string, page: string}} run
 * @param {{bar: HTMLProgressElement, now: HTMLElement, said: HTMLElement, elapsed: HTMLElement | null, plots: HTMLElement}} place
 * @param {{lost: string, ended?: string}} words what is said when the connection is lost, and when it is refused
 * @returns {Promise<void>} settled when the run has ended and its page can be shown
 */
export function follow(run, { bar, now, said, elapsed = null, plots }, words) {
  bar.hidden = false;
  // The line follows every step. A screen reader is told of each arm, of a lost connection, and of what came out: no more.
  const tell = (text) => { if (!("stays" in now.dataset)) now.textContent = text; };
  const announce = (text) => { tell(text); said.textContent = text; };
  // Waiting for its turn is no part of what a run takes.
  let isCounting = false;
  let stop = () => {};
  return new Promise((resolve, reject) => {
    const source = new EventSource(run.events);
    source.addEventListener("phase", (e) => {
      announce(JSON.parse(e.data).text);
      if (!isCounting) stop = count(elapsed);
      isCounting = true;
    });
    source.addEventListener("progress", (e) => {
      const { done, doing } = JSON.parse(e.data);
      bar.value = done;
      tell(doing);
    });
    source.addEventListener("plot", (e) => draw(plots, JSON.parse(e.data)));
    source.addEventListener("verdict", (e) => {
      const { word, sentence } = JSON.parse(e.data);
      bar.value = 1;
      yieldTo(now);
      tell(`${word[0].toUpperCase()}${word.slice(1)}.`);
      said.textContent = sentence.toLowerCase().startsWith(word.toLowerCase()) ? sentence : `${now.textContent} ${sentence}`;
    });
    source.addEventListener("end", () => {
      source.close();
      stop();
      resolve();
    });
    let isLost = false;
    source.onopen = () => { isLost = false; };
    source.onerror = () => {
      // The browser asks again by itself; only a refusal ends the stream for good.
      if (source.readyState === EventSource.CLOSED) { stop(); reject(new Error(words.ended)); }
      else if (!isLost) announce(words.lost);
      isLost = true;
    };
  });
}

const parse = async (page) => {
  const answer = await fetch(page);
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};

const STOPS = "a[href], button, input, select, summary, textarea, [tabindex]";

const stopsOf = (part) => [part, ...part.querySelectorAll(STOPS)];

/** Puts one part of the page in place of another. Focus that was inside goes on to its counterpart, or to the part itself; wide tables stay where they were scrolled to. */
export function replace(before, now) {
  const held = document.activeElement;
  const at = before.contains(held) ? stopsOf(before).indexOf(held) : -1;
  const scrolled = [...before.querySelectorAll(".table-box[id]")].map((box) => [box.id, box.scrollLeft]);
  before.replaceWith(now);
  for (const [id, left] of scrolled) document.getElementById(id)?.scrollTo({ left, behavior: "instant" });
  if (at < 0) return;
  const stops = stopsOf(now);
  const href = held.getAttribute("href");
  const counterpart = held.id ? document.getElementById(held.id) : stops.find((stop) => href && stop.getAttribute("href") === href) ?? stops[at];
  const target = counterpart ?? now;
  if (!target.matches(STOPS)) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/**
 * Takes parts of another page: verdict, plots and findings from a run's. What is the same there stays.
 * @returns {Promise<Document>} the other page
 */
export async function show(page, parts = ["verdict", "plots", "findings"]) {
  const fresh = await parse(page);
  const hidden = document.querySelector(".reference-switch input")?.checked === false;
  for (const part of parts) {
    const before = document.querySelector(`[data-part="${part}"]`);
    const after = fresh.querySelector(`[data-part="${part}"]`);
    // A list that the reader is choosing from stays as it is.
    if (!before || !after || (part === "history" && before.contains(document.activeElement))) continue;
    const now = document.importNode(after, true);
    for (const open of before.querySelectorAll("details[open][id]")) now.querySelector(`#${open.id}`)?.setAttribute("open", "");
    if (!before.isEqualNode(now)) replace(before, now);
  }
  const reference = document.querySelector(".reference-switch input");
  if (reference && hidden) reference.checked = false;
  if (parts.includes("verdict")) document.title = fresh.title;
  return fresh;
}

/** Takes all that an element holds from the same element of another page. */
export async function renew(page, element, selector) {
  const fresh = await parse(page);
  element.replaceChildren(...document.importNode(fresh.querySelector(selector), true).childNodes);
  document.title = fresh.title;
}
