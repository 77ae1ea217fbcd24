// What the parts of a story's form need that put another control in a field's place.
import { element } from "./combobox.js";

export const form = document.getElementById("article");
export const split = text => text.split(",").map(name => name.trim()).filter(Boolean);

/** Writes into a field that is sent, and tells the journal. */
export function write(field, value) {
  if (field.value === value) return;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Gives a field's id, and so its label and the link from the list of problems, to the input that takes its place. */
export function takePlace(field, input) {
  input.id = field.id;
  field.id += "-sent";
  field.hidden = true;
  for (const name of ["aria-describedby", "aria-invalid"]) {
    if (field.hasAttribute(name)) input.setAttribute(name, field.getAttribute(name));
    field.removeAttribute(name);
  }
}

/** A live region without a role, because the page has its status already. */
export function voice() {
  const heard = element("span", { className: "said" });
  heard.setAttribute("aria-live", "polite");
  return heard;
}

export function button(label, sign, act) {
  const made = element("button", { type: "button", className: "sign", textContent: sign, title: label });
  made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}

/** Calls back when the whole form was filled by script, such as with what the browser had kept. */
export const onRefill = act => form.addEventListener("input", event => { if (event.target === form) act(); });
