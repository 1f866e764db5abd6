// Keeps number fields, sliders, the address of the page and the command in step.

const digits = (value) => Number(value.toPrecision(4));

/** A slider's values: equal ways are equal steps, or equal ratios. */
function scaleOf(slider, field) {
  const low = Number(field.min);
  const high = Number(field.max);
  const whole = field.step === "1";
  if (slider.dataset.scale !== "log") return { at: Number, position: Number, nudge: null };
  const ratio = Math.log(high / low);
  const at = (position) => {
    const value = low * Math.exp(ratio * Number(position));
    return Math.min(high, Math.max(low, whole ? Math.round(value) : digits(value)));
  };
  // One press of an arrow must change the value, also where whole numbers lie far apart.
  const nudge = (value, by) => {
    const next = value * Math.exp((ratio * by) / 100);
    const moved = whole ? (by > 0 ? Math.max(value + 1, Math.round(next)) : Math.min(value - 1, Math.round(next))) : digits(next);
    return Math.min(high, Math.max(low, moved));
  };
  return { at, position: (value) => Math.log(value / low) / ratio, nudge };
}

function bindSlider(slider, field, changed) {
  const scale = scaleOf(slider, field);
  const follow = () => {
    const value = Number(field.value);
    if (field.value.trim() === "" || !Number.isFinite(value)) return;
    slider.value = scale.position(value);
    slider.setAttribute("aria-valuetext", field.value);
  };
  const set = (value) => {
    field.value = value;
    complain(field);
    slider.setAttribute("aria-valuetext", field.value);
    changed();
  };
  slider.addEventListener("input", () => set(scale.at(slider.value)));
  field.addEventListener("input", follow);
  if (scale.nudge) {
    slider.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      set(scale.nudge(Number(field.value), by));
      follow();
    });
  }
  slider.hidden = false;
  follow();
  return follow;
}

/** Says beside a field what is wrong with it, or with no message that nothing is. */
export function complain(field, message) {
  const box = field.closest(".field");
  box.querySelector(".field-error")?.remove();
  box.classList.toggle("field-wrong", Boolean(message));
  const described = [`${field.id}-bounds`];
  if (message) {
    box.append(Object.assign(document.createElement("span"), { className: "field-error", id: `${field.id}-error`, textContent: message }));
    described.push(`${field.id}-error`);
    field.setAttribute("aria-invalid", "true");
  } else field.removeAttribute("aria-invalid");
  field.setAttribute("aria-describedby", described.join(" "));
}

/** What is wrong, by field. A browser sends nothing at all for letters in a number field, so this cannot be left to the site. */
export function complaints(form) {
  const errors = {};
  for (const field of form.querySelectorAll("[data-wrong]")) {
    if (field.validity.valid) {
      if (field.value === "") field.value = field.dataset.default;
      complain(field);
    } else errors[field.name] = field.dataset.wrong;
  }
  return errors;
}

/** @param {HTMLFormElement} form the form whose fields carry their defaults */
export function bindParameters(form) {
  // The browser's own bubbles serve readers without scripts.
  form.noValidate = true;
  const fields = [...form.querySelectorAll("[data-default]")];
  const command = document.querySelector("[data-command]");
  const differing = () => fields.filter((field) => field.value.trim() !== "" && field.validity.valid && Number(field.value) !== Number(field.dataset.default));

  const write = () => {
    const query = new URLSearchParams(differing().map((field) => [field.name, field.value.trim()]));
    history.replaceState(history.state, "", form.dataset.run + (query.size ? `?${query}` : ""));
    for (const language of document.querySelectorAll(".language")) language.search = query;
  };
  let pause = 0;
  const changed = () => {
    if (command) command.textContent = command.dataset.command + differing().filter((field) => field.name !== "seed").map((field) => ` --set ${field.name}=${field.value.trim()}`).join("");
    // Browsers refuse an address that changes hundreds of times in a minute.
    clearTimeout(pause);
    pause = setTimeout(write, 120);
  };

  const follows = [...form.querySelectorAll("[data-slider]")].map((slider) => bindSlider(slider, form.elements[slider.dataset.slider], changed));
  const set = (values) => {
    for (const [field, value] of values) field.value = value;
    for (const [field] of values) complain(field);
    for (const follow of follows) follow();
    changed();
  };
  form.addEventListener("input", changed);
  // A wrong value is marked when the reader leaves it; words that moved the button away would make a click on it miss.
  form.addEventListener("input", ({ target }) => {
    if (target.dataset.wrong && target.validity.valid) complain(target);
  });
  form.addEventListener("change", ({ target }) => {
    if (!target.dataset.wrong || target.validity.valid) return;
    target.closest(".field").classList.add("field-wrong");
    target.setAttribute("aria-invalid", "true");
  });
  form.querySelector("[data-reset]").addEventListener("click", (event) => {
    event.preventDefault();
    set(fields.map((field) => [field, field.dataset.default]));
  });
  form.querySelector("[data-next-seed]").addEventListener("click", (event) => {
    event.preventDefault();
    const seed = Number(form.elements.seed.value);
    set([[form.elements.seed, Number.isInteger(seed) && seed >= 0 && seed < 2147483647 ? seed + 1 : 0]]);
  });

  // A quick reader types before this script has come.
  if (fields.some((field) => field.value !== field.defaultValue)) changed();
}
