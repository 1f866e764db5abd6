// Follows a run: keeps the bar, the line below it and the plots up to date until the run ends.

/** Replaces the drawing of one plot; the frame keeps its size, so nothing moves. */
function draw(plots, { plot, svg, caption }) {
  let figures = plots.querySelectorAll("figure.plot");
  if (figures.length <= plot) {
    const figure = document.createElement("figure");
    figure.className = "plot";
    figure.append(Object.assign(document.createElement("div"), { className: "plot-frame" }), document.createElement("figcaption"));
    plots.append(figure);
    figures = plots.querySelectorAll("figure.plot");
  }
  const figure = figures[Math.min(plot, figures.length - 1)];
  figure.classList.add("drawn");
  const frame = figure.querySelector(".plot-frame");
  frame.classList.remove("plot-empty");
  frame.replaceChildren(document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true));
  let text = figure.querySelector("figcaption");
  if (!text) frame.after((text = document.createElement("figcaption")));
  text.textContent = caption;
}

/**
 * @param {{events: string, page: string}} run
 * @param {{bar: HTMLProgressElement, now: HTMLElement, plots: HTMLElement}} place
 * @returns {Promise<void>} settled when the run has ended and the page shows what came out
 */
export function follow(run, { bar, now, plots }) {
  bar.hidden = false;
  // A screen reader should hear where the run is, not every step; the latest words are never dropped.
  let latest = "";
  let pause = 0;
  const say = (text) => {
    latest = text;
    if (pause) return;
    now.textContent = text;
    pause = setTimeout(() => {
      pause = 0;
      if (now.textContent !== latest) say(latest);
    }, 400);
  };
  const conclude = (text) => {
    clearTimeout(pause);
    pause = 0;
    now.textContent = text;
  };
  return new Promise((resolve, reject) => {
    const source = new EventSource(run.events);
    source.addEventListener("phase", (e) => say(JSON.parse(e.data).text));
    source.addEventListener("progress", (e) => {
      const { done, doing } = JSON.parse(e.data);
      bar.value = done;
      say(doing);
    });
    source.addEventListener("plot", (e) => draw(plots, JSON.parse(e.data)));
    source.addEventListener("verdict", (e) => {
      const { word, sentence } = JSON.parse(e.data);
      bar.value = 1;
      conclude(`${word[0].toUpperCase()}${word.slice(1)}.`);
      // The sentence is about to stand in the verdict; here it is only for those who are told of changes.
      if (!sentence.toLowerCase().startsWith(word)) now.append(Object.assign(document.createElement("span"), { className: "unseen", textContent: ` ${sentence}` }));
    });
    source.addEventListener("end", () => {
      source.close();
      show(run.page).then(resolve, reject);
    });
    source.onerror = () => {
      // The browser asks again by itself; only a refusal ends the stream for good.
      if (source.readyState === EventSource.CLOSED) { clearTimeout(pause); reject(new Error("The stream of the run’s events ended.")); }
      else conclude("The connection was lost; trying again.");
    };
  });
}

/** Takes parts of another page: verdict, plots and findings from a run's. */
export async function show(page, parts = ["verdict", "plots", "findings"]) {
  const answer = await fetch(page);
  if (!answer.ok) throw new Error(`The run’s page answered ${answer.status}.`);
  const hidden = document.querySelector(".reference-switch input")?.checked === false;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of parts) {
    const before = document.querySelector(`[data-part="${part}"]`);
    const after = fresh.querySelector(`[data-part="${part}"]`);
    // A list that the reader is choosing from stays as it is.
    if (!before || !after || (part === "history" && before.contains(document.activeElement))) continue;
    const now = document.importNode(after, true);
    for (const open of before.querySelectorAll("details[open][id]")) now.querySelector(`#${open.id}`)?.setAttribute("open", "");
    before.replaceWith(now);
  }
  const reference = document.querySelector(".reference-switch input");
  if (reference && hidden) reference.checked = false;
  if (parts.includes("verdict")) document.title = fresh.title;
}
