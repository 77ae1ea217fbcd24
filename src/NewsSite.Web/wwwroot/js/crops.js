// Focal point and crops set on the picture itself, by pointer or keyboard. What is set stands in the number fields, which are what is sent;
// without this script they are typed into.
const form = document.querySelector("form[data-crops]");
const stage = form.querySelector("[data-stage]");
const photo = stage.querySelector("img");
const help = form.querySelector("[data-help]");
const whole = form.elements.KeepsWhole;
const narrowest = 0.05;
const [across, down] = [Number(photo.getAttribute("width")), Number(photo.getAttribute("height"))];
const clamp = (value, most) => Math.min(Math.max(value, 0), Math.max(most, 0));
const percent = fraction => String(Math.round(fraction * 10000) / 100);

/** What a field says as a fraction; NaN when it says nothing that can be used. */
const fraction = field => field.value.trim() === "" ? NaN : Number(field.value) / 100;
const focus = () => [form.elements.FocusX, form.elements.FocusY].map(field => clamp(Number.isNaN(fraction(field)) ? 0.5 : fraction(field), 1));

/** A shape with its part of the page. The height of a crop follows from its width: all of it in fractions of the picture. */
const shapes = [...form.querySelectorAll("[data-shape]")].map(part => {
  const name = part.dataset.shape;
  const [wide, high] = form.querySelector(`[data-what] [value=${name}]`).dataset.ratio.split("/").map(Number);
  const fields = ["Left", "Top", "Width"].map(field => form.elements[`${name}.${field}`]);
  const tall = width => width * across * high / wide / down;
  const most = Math.min(1, down * wide / high / across);
  return {
    name, part, fields, tall, most,
    get isDrawn() { return fields.every(field => !Number.isNaN(fraction(field))); },
    /** As the server cuts it. */
    get box() {
      const drawn = this.isDrawn ? fields.map(fraction) : null;
      const width = drawn ? Math.min(Math.max(drawn[2], narrowest), most) : most;
      const [left, top] = drawn ?? [focus()[0] - width / 2, focus()[1] - tall(width) / 2];
      return { left: clamp(left, 1 - width), top: clamp(top, 1 - tall(width)), width };
    },
    draw(left, top, width) {
      const kept = Math.min(Math.max(width, narrowest), most);
      [clamp(left, 1 - kept), clamp(top, 1 - tall(kept)), kept].forEach((value, i) => { fields[i].value = percent(value); });
    },
    follow() { for (const field of fields) field.value = ""; },
  };
});

const control = (className, description) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.setAttribute("aria-describedby", description);
  stage.append(button);
  return button;
};
const point = control("focus", "stage-help");
const frame = control("frame", "stage-help");
const speech = document.createElement("p");
speech.className = "said";
speech.setAttribute("aria-live", "polite");
form.append(speech);

for (const shape of shapes) {
  const cut = shape.part.querySelector("[data-cut]");
  shape.live = photo.cloneNode();
  shape.live.className = "live";
  shape.live.alt = "";
  cut.replaceChildren(shape.live);
  shape.part.querySelector("[data-plain]").hidden = true;
  shape.part.querySelector("[data-follow]").addEventListener("click", () => { shape.follow(); show(); say("It follows the focal point."); });
}

const chosen = () => shapes.find(shape => shape.name === form.elements.on.value);
const say = text => { speech.textContent = text; };
const numbers = () => {
  const shape = chosen();
  if (!shape) return `Focal point: ${focus().map(value => Math.round(value * 100)).join(" per cent from the left, ")} per cent from the top`;
  const { left, top, width } = shape.box;
  return `${shape.name} crop: ${Math.round(width * 100)} per cent wide, ${Math.round(left * 100)} from the left, ${Math.round(top * 100)} from the top`;
};

/** Brings all that is seen into line with the fields. */
function show() {
  const keeps = whole?.checked ?? true;
  const shape = chosen();
  const place = (element, left, top) => { element.style.left = `${left * 100}%`; element.style.top = `${top * 100}%`; };
  point.hidden = keeps || shape !== undefined;
  frame.hidden = keeps || shape === undefined;
  stage.classList.toggle("sets-focus", !point.hidden);
  place(point, ...focus());
  if (shape) {
    const { left, top, width } = shape.box;
    place(frame, left, top);
    frame.style.width = `${width * 100}%`;
    frame.style.height = `${shape.tall(width) * 100}%`;
  }
  (shape ? frame : point).setAttribute("aria-label", numbers());
  help.textContent = keeps ? "It is shown whole everywhere, so there is nothing to set."
    : shape ? "Drag it, or its corner. Arrow keys move it, with Shift further; + and − make it larger and smaller."
      : "Click or drag to what matters. Arrow keys move it, with Shift further.";
  for (const each of shapes) {
    const { left, top, width } = each.box;
    const cut = each.live.parentElement;
    cut.classList.toggle("whole", keeps);
    each.live.classList.toggle("live", !keeps);
    each.live.style.width = keeps ? "" : `${100 / width}%`;
    each.live.style.transform = keeps ? "" : `translate(${-left * 100}%, ${-top * 100}%)`;
    const pixels = Math.round(width * across);
    each.part.querySelector("[data-state]").textContent = keeps ? "" : `${each.isDrawn ? "Drawn" : "By focal point"}: ${pixels} × ${Math.round(each.tall(width) * down)} pixels.`;
    each.part.querySelector("[data-follow]").hidden = !each.isDrawn;
  }
}

function setFocus(x, y) {
  form.elements.FocusX.value = percent(clamp(x, 1));
  form.elements.FocusY.value = percent(clamp(y, 1));
  show();
}

/** Where a pointer is, in fractions of the picture. */
const at = event => {
  const box = stage.getBoundingClientRect();
  return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
};

let drag = null;
stage.addEventListener("pointerdown", event => {
  if (event.button !== 0 || (point.hidden && frame.hidden)) return;
  const [x, y] = at(event);
  const shape = chosen();
  if (!shape) {
    drag = (toX, toY) => setFocus(toX, toY);
    drag(x, y);
    point.focus({ preventScroll: true });
  } else {
    const { left, top, width } = shape.box;
    const corner = event.target === frame && frame.getBoundingClientRect().right - event.clientX < 26 && frame.getBoundingClientRect().bottom - event.clientY < 26;
    if (event.target !== frame) return;
    drag = corner
      ? (toX, toY) => {
        const wanted = Math.max(toX - left, (toY - top) / shape.tall(1));
        shape.draw(left, top, Math.min(wanted, 1 - left, (1 - top) / shape.tall(1)));
      }
      : (toX, toY) => shape.draw(left + toX - x, top + toY - y, width);
    frame.focus({ preventScroll: true });
  }
  stage.setPointerCapture(event.pointerId);
  event.preventDefault();
});
stage.addEventListener("pointermove", event => {
  if (!drag) return;
  drag(...at(event));
  show();
});
for (const end of ["pointerup", "pointercancel"]) stage.addEventListener(end, () => { drag = null; });

stage.addEventListener("keydown", event => {
  const step = event.shiftKey ? 0.05 : 0.01;
  const move = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
  const grow = { "+": step, "=": step, "-": -step, "−": -step }[event.key];
  const shape = chosen();
  if (!move && !(shape && grow)) return;
  event.preventDefault();
  if (!shape) {
    const [x, y] = focus();
    setFocus(x + move[0], y + move[1]);
  } else {
    const { left, top, width } = shape.box;
    if (move) shape.draw(left + move[0], top + move[1], width);
    else shape.draw(left - grow / 2, top - shape.tall(grow) / 2, width + grow);
    show();
  }
  say(numbers());
});

form.addEventListener("input", show);
form.querySelector("[data-what]").hidden = false;
help.hidden = false;
photo.addEventListener("load", show);
show();
