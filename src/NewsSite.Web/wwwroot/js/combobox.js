// A text input with suggestions below it, by the ARIA pattern for comboboxes with a list: arrows walk through the list, Enter takes, Escape closes.
let count = 0;

/**
 * Makes a text input a combobox.
 * @param {HTMLInputElement} input with a label
 * @param {(text: string, signal: AbortSignal) => Promise<object[]>} suggest options for a text, each with a `label` and perhaps a `note`
 * @param {(option: object) => void} choose what to do with the option taken; the input is left as it is
 */
export function combobox(input, { suggest, choose }) {
  const box = element("span", { className: "combobox" });
  const list = element("span", { className: "options", id: `options-${++count}`, hidden: true });
  const heard = element("span", { className: "said" });
  let options = [];
  let active = -1;
  let timer = 0;
  let asking = null;
  let composing = false;

  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  heard.setAttribute("aria-live", "polite");
  input.before(box);
  box.append(input, list, heard);
  input.autocomplete = "off";
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) input.setAttribute(name, value);

  const isOpen = () => !list.hidden;

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    options = [];
    point(-1);
    input.setAttribute("aria-expanded", "false");
  }

  function point(to) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = to;
    const pointed = list.children[active];
    pointed?.setAttribute("aria-selected", "true");
    pointed?.scrollIntoView({ block: "nearest" });
    if (pointed) input.setAttribute("aria-activedescendant", pointed.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function take(option) {
    close();
    heard.textContent = "";
    choose(option);
  }

  function show(found) {
    point(-1);
    options = found;
    list.replaceChildren(...found.map((option, i) => {
      const item = element("span", { className: "option", id: `${list.id}-${i}` }, element("span", { dir: "auto", textContent: option.label }));
      if (option.note) item.append(" ", element("span", { className: "quiet", textContent: option.note }));
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.addEventListener("pointerdown", event => event.preventDefault()); // keeps the focus where it is
      item.addEventListener("click", () => take(option));
      return item;
    }));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    heard.textContent = found.length === 0 ? "" : found.length === 1 ? "One suggestion" : `${found.length} suggestions`;
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    const text = input.value.trim();
    try {
      const found = text === "" ? [] : await suggest(text, signal);
      if (!signal.aborted && document.activeElement === input) show(found);
    } catch {
      if (!signal.aborted) close(); // typing goes on without suggestions
    }
  }

  input.addEventListener("compositionstart", () => { composing = true; });
  input.addEventListener("compositionend", () => { composing = false; });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener("keydown", event => {
    if (composing) return;
    if (event.key === "ArrowDown" && !isOpen()) ask();
    else if (event.key === "ArrowDown") point(active + 1 < options.length ? active + 1 : -1);
    else if (event.key === "ArrowUp" && isOpen()) point(active >= 0 ? active - 1 : options.length - 1);
    else if (event.key === "Enter" && active >= 0) take(options[active]);
    else if (event.key === "Escape" && isOpen()) close();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  input.addEventListener("blur", close);
  return { close };
}

/** Suggestions from an address of the desk that answers `?q=` with JSON. */
export const fromServer = address => async (text, signal) => {
  const answer = await fetch(`${address}?q=${encodeURIComponent(text)}`, { signal, headers: { Accept: "application/json" }, redirect: "error" });
  return answer.ok ? answer.json() : [];
};

/** An element with properties and children. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
