// What stands beside the words of a story: tags as chips, authors as a list in order, related stories, the slug that follows the headline, the language by name.
// The fields that are sent stay in the form and keep their names; what is made here only writes into them.
import { combobox, element, fromServer } from "./combobox.js";
import { button, form, onRefill, split, takePlace, voice, write } from "./fields.js";
import { enhanceRelated } from "./related.js";

const same = (a, b) => slugFrom(a) === slugFrom(b);

function enhanceTags(part) {
  const field = form.elements.Tags;
  const input = element("input", { type: "text", dir: "auto" });
  const chips = element("span", { className: "chips" });
  const heard = voice();
  const ask = fromServer(part.dataset.tags);
  const mayMake = "mayMake" in part.dataset;
  let names = split(field.value);
  chips.setAttribute("role", "list");
  takePlace(field, input);
  field.before(chips, input, heard);

  const keep = () => write(field, [...names, ...split(input.value)].join(", "));

  function draw() {
    chips.replaceChildren(...names.map(name => {
      const chip = element("span", { className: "chip" }, element("bdi", { textContent: name }), button(`Remove ${name}`, "×", () => remove(name)));
      chip.setAttribute("role", "listitem");
      if (made.has(name)) {
        chip.classList.add(mayMake ? "new" : "unknown");
        chip.title = mayMake ? "A new tag: it is made when you save." : "There is no such tag.";
        chip.firstChild.after(element("span", { className: "quiet", textContent: mayMake ? "new" : "no such tag" }));
      }
      return chip;
    }));
    chips.hidden = names.length === 0;
  }

  const made = new Set();
  function add(name, isKnown = false) {
    if (name === "" || names.some(other => same(other, name))) return;
    names.push(name);
    heard.textContent = `${name} added`;
    if (!isKnown) {
      ask(name).then(found => {
        const known = found.find(option => same(option.label, name));
        const place = names.indexOf(name);
        if (place < 0) return;
        if (known) names[place] = known.label;
        else made.add(name);
        draw();
        keep();
      }).catch(() => {});
    }
  }

  function remove(name) {
    const place = names.indexOf(name);
    names = names.filter(other => other !== name);
    draw();
    keep();
    heard.textContent = `${name} removed`;
    (chips.querySelectorAll("button")[place] ?? input).focus();
  }

  /** Makes chips of what is typed, all of it or what stands before the last comma. */
  function commit(whole) {
    const parts = input.value.split(",");
    const rest = whole ? "" : parts.pop().trimStart();
    for (const part of parts) add(part.trim());
    input.value = rest;
    draw();
    keep();
  }

  const box = combobox(input, {
    suggest: async (text, signal) => {
      const found = (await ask(text, signal)).filter(option => !names.some(name => same(name, option.label)));
      const isThere = [...found.map(option => option.label), ...names].some(name => same(name, text));
      return mayMake && !isThere && slugFrom(text) !== "" ? [...found, { label: text, note: "make this tag", isNew: true }] : found;
    },
    choose: option => {
      input.value = "";
      add(option.label, !option.isNew);
      draw();
      keep();
    },
  });
  input.addEventListener("input", () => {
    if (input.value.includes(",")) commit(false);
    else keep(); // what is typed and not yet a chip is sent as well
  });
  input.addEventListener("keydown", event => {
    if (event.key === "Enter" && input.value.trim() !== "") {
      event.preventDefault();
      box.close();
      commit(true);
    } else if (event.key === "Backspace" && input.value === "" && names.length > 0) {
      remove(names.at(-1));
      input.focus();
    }
  });
  onRefill(() => { names = split(field.value); input.value = ""; draw(); });
  draw();
}

function enhanceCredits(part) {
  const roles = ["Authors", "Translators", "Photographers"].map(name => {
    const field = form.elements[name];
    return { name, field, words: field.closest(".field").querySelector("label").textContent, place: field.closest(".field") };
  });
  const input = element("input", { type: "text", dir: "auto" });
  const list = element("ol", { className: "credits" });
  const heard = voice();
  const set = element("fieldset", { className: "choices" }, element("legend", { textContent: "Authors" }));
  let credits = [];

  for (const { field, place } of roles) {
    const problem = place.querySelector(".problem");
    if (problem) set.append(element("p", {}, problem));
    if (field === roles[0].field) takePlace(field, input);
    else if (problem) Object.assign(problem, { id: field.id, tabIndex: -1 });
    place.hidden = true;
  }
  input.removeAttribute("aria-describedby");
  const label = element("label", { htmlFor: input.id, textContent: "Add an author" });
  roles[0].place.querySelector("label").htmlFor = roles[0].field.id;
  set.append(list, element("p", { className: "field" }, label, input), heard);
  roles[0].place.before(set);

  const read = () => { credits = roles.flatMap(role => split(role.field.value).map(name => ({ name, role }))); };
  const keep = () => {
    for (const role of roles) {
      const typed = role === roles[0] ? split(input.value) : [];
      write(role.field, [...credits.filter(credit => credit.role === role).map(credit => credit.name), ...typed].join(", "));
    }
  };

  function draw() {
    list.replaceChildren(...credits.map((credit, i) => {
      const { name, role } = credit;
      const what = element("select", {}, ...roles.map(other => element("option", { textContent: other.words, selected: other === role })));
      what.setAttribute("aria-label", `What ${name} did`);
      what.addEventListener("change", () => {
        credit.role = roles[what.selectedIndex];
        credits = roles.flatMap(other => credits.filter(c => c.role === other));
        change(`${name}: ${credit.role.words}`);
        focus(credit, "select");
      });
      const up = button(`Move ${name} up`, "↑", () => move(credit, -1, ".up"));
      const down = button(`Move ${name} down`, "↓", () => move(credit, 1, ".down"));
      up.classList.add("up");
      down.classList.add("down");
      up.disabled = credits[i - 1]?.role !== role;
      down.disabled = credits[i + 1]?.role !== role;
      const gone = button(`Remove ${name}`, "×", () => {
        credits = credits.filter(other => other !== credit);
        change(`${name} removed`);
        input.focus();
      });
      return element("li", {}, element("bdi", { textContent: name }), element("span", { className: "acts" }, up, down, gone), what);
    }));
    list.hidden = credits.length === 0;
  }

  function change(words) {
    draw();
    keep();
    heard.textContent = words;
  }

  function focus(credit, what) {
    const row = list.children[credits.indexOf(credit)];
    const wanted = row.querySelector(what);
    (wanted.disabled ? row.querySelector("button:not(:disabled)") : wanted).focus();
  }

  function move(credit, by, what) {
    const from = credits.indexOf(credit);
    [credits[from], credits[from + by]] = [credits[from + by], credits[from]];
    change(`${credit.name} is now number ${credits.filter(c => c.role === credit.role).indexOf(credit) + 1}`);
    focus(credit, what);
  }

  function add(names) {
    input.value = "";
    keep();
    for (const each of split(names)) {
      if (credits.some(credit => credit.role === roles[0] && same(credit.name, each))) continue;
      credits.splice(credits.filter(credit => credit.role === roles[0]).length, 0, { name: each, role: roles[0] });
      change(`${each} added`);
    }
  }

  const ask = fromServer(part.dataset.credits);
  const box = combobox(input, {
    suggest: async (text, signal) => (await ask(text, signal)).filter(option => !credits.some(credit => credit.role === roles[0] && same(credit.name, option.label))),
    choose: option => add(option.label),
  });
  input.addEventListener("input", keep);
  input.addEventListener("keydown", event => {
    if (event.key !== "Enter" || input.value.trim() === "") return;
    event.preventDefault();
    box.close();
    add(input.value);
  });
  onRefill(() => { read(); draw(); });
  read();
  draw();
}

const spelledOut = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i" };

/** The server's rule (Slug.From) for the eyes of whoever types; the server's word is what counts. */
function slugFrom(text) {
  let slug = "";
  for (const c of text.normalize("NFD").toLowerCase().split("")) {
    if (slug.length >= 80) break;
    if (c === "'" || c === "’") continue;
    if (/\p{Mn}/u.test(c)) slug += slug !== "" && slug.at(-1) > "\x7f" ? c : "";
    else if (spelledOut[c]) slug += spelledOut[c];
    else if (/[\p{L}\p{Nd}]/u.test(c)) slug += c;
    else if (slug !== "" && slug.at(-1) !== "-") slug += "-";
  }
  return slug.normalize("NFC").slice(0, 80).replace(/^-+|-+$/g, "");
}

function followHeadline() {
  const { Slug: slug, Headline: headline } = form.elements;
  if (!slug || slug.type === "hidden") return;
  let follows = slug.value === "" || slug.value === slugFrom(headline.value);
  headline.addEventListener("input", () => { if (follows) slug.value = slugFrom(headline.value); });
  slug.addEventListener("input", () => { follows = slug.value === ""; });
}

const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"]);

function nameLanguage() {
  const { Language: field, Direction: direction } = form.elements;
  const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  const said = element("span", { className: "hint" });
  said.setAttribute("aria-live", "polite");
  field.closest(".field").append(said);
  const say = () => {
    let name;
    try { name = names.of(field.value.trim()); } catch { name = undefined; }
    said.textContent = name ?? (field.value.trim() === "" ? "" : "No language has this tag.");
  };
  field.addEventListener("input", say);
  field.addEventListener("change", () => { direction.value = rightToLeft.has(field.value.trim().split("-")[0].toLowerCase()) ? "Rtl" : "Ltr"; });
  say();
}

if (form) {
  for (const part of form.querySelectorAll("[data-tags]")) enhanceTags(part);
  for (const part of form.querySelectorAll("[data-credits]")) enhanceCredits(part);
  for (const part of form.querySelectorAll("[data-related]")) enhanceRelated(part);
  followHeadline();
  nameLanguage();
}
