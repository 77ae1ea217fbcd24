// A gallery in the body: several photos chosen, put in order by keyboard or by dragging, each with its words; written as Markdown, and read from it again.
import { loadChoices, offerPhotos } from "./photo-choices.js";
import { element } from "./combobox.js";

const dialog = document.querySelector("[data-gallery-dialog]");
const form = dialog.querySelector("form");
const list = dialog.querySelector("[data-photos]");
const none = dialog.querySelector("[data-none]");
const problem = dialog.querySelector("[data-problem]");
const said = dialog.querySelector("[data-said]");
const choices = dialog.querySelector("[data-choices]");
const find = dialog.querySelector("[data-find]");
const most = 100;
let done = null;
let count = 0;

const block = /^(:{3,})[ \t]*gallery\b[ \t]*([^\n]*)\n([\s\S]*?)^\1:*[ \t]*$/gim;
const photo = /!\[((?:\\.|[^\]\\])*)\]\(photo:(\d{1,9})(?:[ \t]+"((?:\\.|[^"\\])*)")?[ \t]*\)/g;
const unescape = text => (text ?? "").replace(/\\([!-/:-@[-`{-~])/g, "$1");
const line = text => text.replace(/\s+/g, " ").trim().replace(/\\/g, "\\\\");

/** One photo as Markdown, on one line. */
export function photoMarkdown(id, alt, caption) {
  const title = caption.trim() ? ` "${line(caption).replace(/"/g, "\\\"")}"` : "";
  return `![${line(alt).replace(/[[\]]/g, "\\$&")}](photo:${id}${title})`;
}

/** The gallery in a text that a place lies in, with where it begins and ends; null where there is none. */
export function galleryAt(text, place) {
  for (const match of text.matchAll(block)) {
    const end = match.index + match[0].length;
    if (place < match.index || place > end) continue;
    return {
      from: match.index, to: end, name: match[2].trim(),
      photos: [...match[3].matchAll(photo)].map(([, alt, id, caption]) => ({ id, alt: unescape(alt), caption: unescape(caption) })),
    };
  }
  return null;
}

const offer = offerPhotos(choices, find, () => {
  // Each is a button here: more than one can be chosen.
  for (const label of choices.querySelectorAll("label.choice")) {
    const input = label.querySelector("input");
    const button = element("button", { type: "button", className: "choice" });
    Object.assign(button.dataset, { id: input.value, description: input.dataset.description, alt: input.dataset.alt });
    input.remove();
    button.append(...label.childNodes);
    label.replaceWith(button);
  }
});

const items = () => [...list.children];
const nameOf = item => item.querySelector(".what").textContent;

function refresh() {
  const all = items();
  none.hidden = all.length > 0;
  all.forEach((item, i) => {
    const [up, down, gone] = item.querySelectorAll("button");
    up.disabled = i === 0;
    down.disabled = i === all.length - 1;
    for (const [button, act] of [[up, "Move up"], [down, "Move down"], [gone, "Remove"]]) button.setAttribute("aria-label", `${act}: photo ${i + 1}, ${nameOf(item)}`);
  });
}

function move(item, by, button) {
  const all = items();
  const to = all.indexOf(item) + by;
  if (by < 0) all[to].before(item); else all[to].after(item);
  refresh();
  (button.disabled ? item.querySelector("button:not(:disabled)") : button).focus();
  said.textContent = `${nameOf(item)} is now number ${to + 1} of ${all.length}`;
}

function field(label, value, isNeeded) {
  const area = element("textarea", { rows: 2, value, required: isNeeded, dir: "auto", id: `gallery-photo-${++count}` });
  const part = element("p", { className: "field" });
  part.append(element("label", { htmlFor: area.id, textContent: label }), area);
  return part;
}

/** Puts a photo at the end. */
function add({ id, alt, caption, picture, what, credit }) {
  const item = element("li");
  item.dataset.id = id;
  const side = element("div", { className: "side" });
  const shown = picture ?? element("span", { textContent: `Photo ${id}` });
  shown.draggable = false;
  shown.title = "Drag it to its place";
  const acts = element("p", { className: "row" });
  const up = element("button", { type: "button", textContent: "↑" });
  const down = element("button", { type: "button", textContent: "↓" });
  const gone = element("button", { type: "button", textContent: "×" });
  up.addEventListener("click", () => move(item, -1, up));
  down.addEventListener("click", () => move(item, 1, down));
  gone.addEventListener("click", () => {
    const next = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    refresh();
    (next?.querySelector("button:not(:disabled)") ?? find).focus();
    said.textContent = `${nameOf(item)} is removed`;
  });
  acts.append(up, down, gone);
  side.append(shown, acts);
  const words = element("div");
  words.append(element("p", { className: "what", textContent: what || `Photo ${id}` }), element("p", { className: "quiet", textContent: credit }), field("Alt text", alt, true), field("Caption", caption, false));
  item.append(side, words);
  list.append(item);
  refresh();
  return item;
}

/** What is chosen of the newsroom's photos, as it is shown there. */
const shownOf = choice => ({
  picture: choice.querySelector("img").cloneNode(), what: choice.querySelector("span").textContent, credit: choice.querySelector("small").textContent,
});

choices.addEventListener("click", event => {
  const choice = event.target.closest("button.choice");
  if (!choice || items().length >= most) return;
  const { id, alt, description } = choice.dataset;
  add({ id, alt, caption: description, ...shownOf(choice) });
  problem.textContent = "";
  said.textContent = `${nameOf(list.lastElementChild)} is number ${items().length} of the gallery`;
});

// By pointer, so that fingers can do it too; the list holds the pointer, because the photo itself is moved.
let dragged = null;
list.addEventListener("pointerdown", event => {
  if (event.button !== 0 || !event.target.matches(".side > :first-child")) return;
  event.preventDefault();
  dragged = event.target.closest("li");
  dragged.classList.add("dragged");
  list.setPointerCapture(event.pointerId);
});
list.addEventListener("pointermove", event => {
  if (!dragged) return;
  for (const item of items()) {
    const box = item.getBoundingClientRect();
    if (item === dragged || event.clientY < box.top || event.clientY > box.bottom) continue;
    if (event.clientY < box.top + box.height / 2) item.before(dragged); else item.after(dragged);
  }
});
for (const end of ["pointerup", "pointercancel"]) {
  list.addEventListener(end, () => {
    dragged?.classList.remove("dragged");
    dragged = null;
    refresh();
  });
}

/** Opens the dialog with a gallery that is there, or with none; calls back with the Markdown. */
export async function editGallery(gallery, written) {
  done = written;
  form.reset();
  list.replaceChildren();
  problem.textContent = "";
  form.elements.name.value = gallery?.name ?? "";
  for (const each of gallery?.photos ?? []) add(each);
  refresh();
  dialog.showModal();
  find.focus();
  await Promise.all([offer(), gallery?.photos.length > 0 ? show(gallery.photos) : null]);
}

/** Shows what the photos of a gallery look like; their words can be written before. */
async function show(photos) {
  try {
    const found = document.createElement("template");
    found.innerHTML = await loadChoices(photos.map(each => ["only", each.id]));
    for (const item of items()) {
      const choice = found.content.querySelector(`input[value="${item.dataset.id}"]`)?.closest(".choice");
      if (!choice) continue;
      const { picture, what, credit } = shownOf(choice);
      picture.draggable = false;
      picture.title = "Drag it to its place";
      item.querySelector(".side > :first-child").replaceWith(picture);
      item.querySelector(".what").textContent = what;
      item.querySelector(".quiet").textContent = credit;
    }
    refresh();
  } catch {
    // Numbers stand in their place, and everything can be done with them.
  }
}

form.addEventListener("submit", event => {
  if (items().length === 0) {
    event.preventDefault();
    problem.textContent = "A gallery needs at least one photo.";
    find.focus();
    return;
  }
  const name = form.elements.name.value.replace(/\s+/g, " ").trim();
  const lines = items().map(item => photoMarkdown(item.dataset.id, ...[...item.querySelectorAll("textarea")].map(area => area.value)));
  const text = [`::: gallery ${name}`.trim(), ...lines, ":::"].join("\n");
  // While the dialog is open nothing beside it can be typed into.
  dialog.addEventListener("close", () => done(text), { once: true });
});
dialog.querySelector("[data-cancel]").addEventListener("click", () => dialog.close());
