// The library of photos: ticking many, going through the grid by keys, and on a wide screen a photo in full beside it. Without this script every
// photo leads to its own page.
import { ticking } from "./ticks.js";

const library = document.querySelector("[data-library]");
const bulk = document.querySelector("#bulk");

if (library && bulk) {
  const grid = library.querySelector("[data-photos]");
  const panel = library.querySelector("[data-panel]");
  const items = [...grid.children];
  const wide = matchMedia("(min-width: 70rem)");
  const all = library.querySelector("[data-all]");
  const count = bulk.querySelector("[data-count]");
  let asked = null;

  all.hidden = false;
  ticking(items.map(item => item.querySelector(".tick")), all.querySelector("input"), ticked => {
    count.hidden = false;
    count.textContent = ticked === 0 ? "None is ticked." : ticked === 1 ? "1 photo is ticked." : `${ticked} photos are ticked.`;
    bulk.classList.toggle("floating", ticked > 0);
  });

  const shown = () => panel.querySelector("[data-photo]")?.dataset.photo;
  const mark = () => {
    for (const item of items) item.classList.toggle("shown-beside", !panel.hidden && item.dataset.photo === shown());
  };
  const keep = id => {
    const address = new URL(location);
    if (id) address.searchParams.set("show", id);
    else address.searchParams.delete("show");
    history.replaceState(null, "", address);
  };
  const close = () => {
    asked?.abort();
    panel.hidden = true;
    keep(null);
    mark();
  };
  const closing = () => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "bare close", textContent: "Close" });
    button.addEventListener("click", close);
    panel.prepend(button);
  };

  async function open(id) {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`/admin/photos/${id}/panel`, { signal: asked.signal, headers: { "X-Requested-With": "fetch" } });
      if (!answer.ok || answer.redirected) throw new Error("refused");
      panel.innerHTML = await answer.text();
    } catch (error) {
      if (error.name !== "AbortError") location.assign(`/admin/photos/${id}`);
      return;
    }
    panel.hidden = false;
    closing();
    keep(id);
    mark();
  }

  const step = by => {
    const at = items.indexOf(document.activeElement?.closest("[data-photo]"));
    const next = items[at < 0 ? 0 : Math.min(Math.max(at + by, 0), items.length - 1)];
    for (const item of items) delete item.dataset.at;
    next.dataset.at = "";
    next.tabIndex = -1;
    next.focus();
  };
  const across = () => items.filter(item => item.offsetTop === items[0].offsetTop).length;

  grid.addEventListener("click", event => {
    const link = event.target.closest("a.what");
    if (!link || !wide.matches || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { photo } = link.closest("[data-photo]").dataset;
    if (!panel.hidden && photo === shown()) return;
    event.preventDefault();
    open(photo);
  });
  grid.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across(), ArrowUp: -across() }[event.key];
    if (by) {
      event.preventDefault();
      step(by);
    } else if (event.key === "Enter" && items.includes(event.target)) {
      event.preventDefault();
      event.target.querySelector("a.what").click();
    }
  });
  grid.addEventListener("focusin", event => {
    const item = event.target;
    if (items.includes(item) && !panel.hidden && wide.matches && item.dataset.photo !== shown()) open(item.dataset.photo);
  });
  addEventListener("keydown", event => {
    if (event.key === "Escape" && !panel.hidden && !event.defaultPrevented && !document.querySelector("dialog[open]")) close();
  });
  if (!panel.hidden) {
    closing();
    mark();
  }
}
