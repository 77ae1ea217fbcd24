// The stories that an editor picks as related: a list in order, of which the numbers are sent.
import { combobox, element, fromServer } from "./combobox.js";
import { button, form, onRefill, split, takePlace, voice, write } from "./fields.js";

export function enhanceRelated(part) {
  const field = form.elements.Related;
  const input = element("input", { type: "text", dir: "auto" });
  const list = part.querySelector("ol");
  const heard = voice();
  const ask = fromServer(part.dataset.related);
  const named = new Map([...list.children].map(row => [row.dataset.number, { headline: row.querySelector("a").textContent, note: row.querySelector(".quiet").textContent }]));
  let stories = split(field.value);
  takePlace(field, input);
  field.before(input);
  part.append(heard);

  const name = story => named.get(story)?.headline ?? story;
  const keep = () => write(field, [...stories, ...split(input.value)].join(", "));

  function draw() {
    list.replaceChildren(...stories.map((story, i) => {
      const known = named.get(story);
      const up = button(`Move ${name(story)} up`, "↑", () => move(story, -1, ".up"));
      const down = button(`Move ${name(story)} down`, "↓", () => move(story, 1, ".down"));
      up.classList.add("up");
      down.classList.add("down");
      up.disabled = i === 0;
      down.disabled = i === stories.length - 1;
      const gone = button(`Remove ${name(story)}`, "×", () => {
        stories = stories.filter(other => other !== story);
        change(`${name(story)} removed`);
        (list.children[i]?.querySelector("button:last-of-type") ?? input).focus();
      });
      return element("li", {}, element("span", {}, element("bdi", { textContent: name(story) }), " ", element("span", { className: "quiet", textContent: known?.note ?? "" })),
        element("span", { className: "acts" }, up, down, gone));
    }));
    list.hidden = stories.length === 0;
  }

  function change(words) {
    draw();
    keep();
    heard.textContent = words;
  }

  function move(story, by, what) {
    const from = stories.indexOf(story);
    [stories[from], stories[from + by]] = [stories[from + by], stories[from]];
    change(`${name(story)} is now number ${from + by + 1}`);
    const row = list.children[from + by];
    const wanted = row.querySelector(what);
    (wanted.disabled ? row.querySelector("button:not(:disabled)") : wanted).focus();
  }

  function add(option) {
    named.set(option.value, { headline: option.label || "Without headline", note: option.note });
    input.value = "";
    if (!stories.includes(option.value)) stories.push(option.value);
    change(`${name(option.value)} added`);
  }

  /** Looks up what the list has only the number of, such as after the browser filled the form. */
  async function nameAll() {
    for (const story of stories.filter(other => !named.has(other))) {
      const option = (await ask(story).catch(() => [])).find(found => found.value === story);
      if (option) named.set(story, { headline: option.label || "Without headline", note: option.note });
    }
    draw();
  }

  const box = combobox(input, {
    suggest: async (text, signal) => (await ask(text, signal)).filter(option => option.value !== part.dataset.own && !stories.includes(option.value)),
    choose: add,
  });
  input.addEventListener("input", keep); // what is typed and not yet chosen is sent as well
  input.addEventListener("keydown", async event => {
    const typed = input.value.trim();
    if (event.key !== "Enter" || typed === "") return;
    event.preventDefault();
    if (!/^\d+$|\//.test(typed)) return;
    box.close();
    const [option] = await ask(typed).catch(() => []);
    if (option && input.value.trim() === typed) add(option);
  });
  onRefill(() => { stories = split(field.value); input.value = ""; draw(); nameAll(); });
  draw();
  nameAll();
}
