// Says that a live story has new entries, and puts them in when the reader asks for it; before that nothing on the page moves.
const live = document.querySelector(".live");
const list = live?.querySelector(".entries");
const every = 20_000;

if (list) {
  const { live: address } = live.dataset;
  const bar = document.createElement("div");
  const button = document.createElement("button");
  const state = live.querySelector(".live-state");
  let changes = Number(live.dataset.changes);
  let held = null;
  let stream = null;
  let timer = 0;

  const isPinned = entry => entry.dataset.pinned === "true";
  const numberOf = entry => Number(entry.dataset.number);
  const [newOnes, changedOnes, tooMany, ended] = live.dataset.words.split("|");
  const plurals = new Intl.PluralRules(document.documentElement.lang);

  /** Says how many there are, in the form that the number takes in the language of the page. */
  function many(count, words) {
    const forms = Object.fromEntries(words.split("~").map(form => form.split(":")));
    return count ? (forms[plurals.select(count)] ?? forms.other).replace("#", count) : "";
  }

  /** The entries that are held back, those that the page has already apart from those that are new to it. */
  function sorted() {
    const newest = Math.max(0, ...[...list.children].map(numberOf));
    const entries = [...held.children];
    return { added: entries.filter(e => numberOf(e) > newest), changed: entries.filter(e => document.getElementById(e.id)) };
  }

  async function ask() {
    const answer = await fetch(`${address}?since=${changes}`);
    if (answer.status === 404) return stop(); // the story is gone; the page that the reader has stays
    if (!answer.ok) return;
    held = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("ol");
    const { added, changed } = sorted();
    const words = held.dataset.tooMuch === "true" ? tooMany
      : [many(added.length, newOnes), many(changed.length, changedOnes)].filter(Boolean).join(", ");
    if (words) button.textContent = words;
    button.hidden = !words;
    if (held.dataset.ended === "true") {
      state.textContent = ended;
      stop();
    }
  }

  function show() {
    if (held.dataset.tooMuch === "true") return location.assign(`${location.pathname}#live`);
    const { added, changed } = sorted();
    for (const entry of changed) document.getElementById(entry.id).replaceWith(entry);
    list.append(...added);
    list.append(...[...list.children].sort((a, b) => isPinned(b) - isPinned(a) || numberOf(b) - numberOf(a)));
    live.querySelector(".live-none")?.remove();
    changes = Number(held.dataset.changes);
    button.hidden = true;
    const first = added[0] ?? changed[0];
    first.focus({ preventScroll: true });
    first.scrollIntoView();
  }

  function follow() {
    stop();
    stream = new EventSource(`${address}/stream?since=${changes}`);
    stream.onmessage = event => { if (Number(event.data) > changes) ask(); };
    stream.onerror = () => {
      // It comes back by itself unless it was refused; then, and where a proxy lets no stream through, the reader's browser asks.
      if (stream.readyState === EventSource.CLOSED) timer ||= setInterval(ask, every);
    };
  }

  function stop() {
    stream?.close();
    clearInterval(timer);
    timer = 0;
  }

  bar.className = "live-bar";
  bar.setAttribute("role", "status");
  button.type = "button";
  button.hidden = true;
  button.addEventListener("click", show);
  bar.append(button);
  live.append(bar);
  state.querySelector("[data-look]").hidden = true;

  // A page that nobody looks at holds no connection, of which a browser has few; nor does one that is kept to come back to.
  const turn = () => document.hidden ? stop() : follow();
  document.addEventListener("visibilitychange", turn);
  addEventListener("pagehide", stop);
  addEventListener("pageshow", event => { if (event.persisted) turn(); });
  turn();
}
