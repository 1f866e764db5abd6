// The claim graph: larger and smaller, moved by dragging, and what is linked with the claim that is looked at.
const figure = document.querySelector("[data-graph]");
const box = figure.querySelector("[data-graph-box]");
const graph = box.querySelector("svg");
const reading = figure.querySelector("[data-graph-reading]");
const drawn = graph.viewBox.baseVal;
const LEAST = 0.2, MOST = 3, STEP = 1.25;

figure.querySelector("[data-graph-tools]").hidden = false;

/** How many pixels a unit of the drawing takes now. */
const scale = () => graph.getBoundingClientRect().width / drawn.width;

/** Draws at another scale; the point of the drawing under (x, y) of the window stays where it is. */
function zoom(to, x, y) {
  const frame = box.getBoundingClientRect();
  x ??= frame.left + frame.width / 2;
  y ??= frame.top + frame.height / 2;
  const before = graph.getBoundingClientRect();
  const [left, top] = [(x - before.left) / before.width, (y - before.top) / before.height];
  const width = drawn.width * Math.min(MOST, Math.max(LEAST, to));
  graph.style.minWidth = "0";
  graph.style.width = `${width}px`;
  const after = graph.getBoundingClientRect();
  box.scrollLeft += after.left + left * after.width - x;
  box.scrollTop += after.top + top * after.height - y;
}

function fit() {
  // Its least width, with which it is legible at first, would not fit.
  graph.style.minWidth = "0";
  graph.style.width = "";
  box.scrollTo(0, 0);
}

const actions = { in: () => zoom(scale() * STEP), out: () => zoom(scale() / STEP), fit };
for (const button of figure.querySelectorAll("[data-zoom]")) button.addEventListener("click", actions[button.dataset.zoom]);

figure.addEventListener("keydown", (event) => {
  const action = { "+": "in", "=": "in", "-": "out", "−": "out", 0: "fit" }[event.key];
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  actions[action]();
});

// Trackpads report a pinch as a wheel with Ctrl; the wheel alone scrolls, so that nobody is caught in the drawing.
box.addEventListener("wheel", (event) => {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  zoom(scale() * Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 160), event.clientX, event.clientY);
}, { passive: false });

// Two fingers; one finger scrolls by itself.
let pinch = null;
const spread = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
box.addEventListener("touchstart", (event) => { pinch = event.touches.length === 2 ? { spread: spread(event.touches), scale: scale() } : null; }, { passive: true });
box.addEventListener("touchmove", (event) => {
  if (!pinch || event.touches.length !== 2) return;
  event.preventDefault();
  const [one, other] = event.touches;
  zoom(pinch.scale * spread(event.touches) / pinch.spread, (one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2);
}, { passive: false });
box.addEventListener("touchend", () => { pinch = null; });

// Dragging with the mouse; a drag that begins on a claim is not a click on it.
let drag = null;
box.addEventListener("dragstart", (event) => event.preventDefault());
box.addEventListener("pointerdown", (event) => {
  if (event.pointerType === "mouse" && event.button === 0) drag = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop, moved: false };
});
addEventListener("pointermove", (event) => {
  if (!drag) return;
  const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
  drag.moved ||= Math.hypot(x, y) > 4;
  if (!drag.moved) return;
  box.classList.add("dragging");
  box.scrollLeft = drag.left - x;
  box.scrollTop = drag.top - y;
});
addEventListener("pointerup", () => {
  box.classList.remove("dragging");
  setTimeout(() => { drag = null; });
});
box.addEventListener("click", (event) => { if (drag?.moved) event.preventDefault(); }, true);

// What is linked with the claim under the pointer or the focus.
const cells = [...graph.querySelectorAll("[data-claim]")];
const links = [...graph.querySelectorAll("[data-from]")];
function read(claim) {
  const near = new Set([claim]);
  for (const link of links) {
    const isNear = link.dataset.from === claim || link.dataset.to === claim;
    link.classList.toggle("near", isNear);
    if (isNear) near.add(link.dataset.from).add(link.dataset.to);
  }
  for (const cell of cells) cell.classList.toggle("near", claim !== undefined && near.has(cell.dataset.claim));
  graph.classList.toggle("reading", claim !== undefined && near.size > 1);
  reading.textContent = cells.find((cell) => cell.dataset.claim === claim)?.querySelector("title").textContent ?? "";
}
for (const kind of ["pointerover", "focusin"]) graph.addEventListener(kind, (event) => read(event.target.closest("[data-claim]")?.dataset.claim));
for (const kind of ["pointerleave", "focusout"]) graph.addEventListener(kind, () => read());
