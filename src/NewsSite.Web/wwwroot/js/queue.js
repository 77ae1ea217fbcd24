// The moderators' queue: goes from comment to comment without loading a page, decides at once and puts back what the server refuses, undoes, ticks
// many, and shows how much there is to do as it changes. Without this script every row is a link and every button a form.
import { ticking } from "./ticks.js";

const queue = document.querySelector("[data-queue]");
if (queue) {
  const list = queue.querySelector("[data-rows]");
  const pane = queue.querySelector("[data-pane]");
  const zen = queue.querySelector("[data-zen]");
  const announcer = document.querySelector("[data-announce]");
  const trouble = document.querySelector("[data-trouble]");
  const bar = document.querySelector("[data-undo-bar]");
  const bulk = document.querySelector("#bulk");
  const ahead = 3; // panes fetched before they are asked for
  const few = 8; // rows left at which the next ones are fetched
  const fresh = 60_000; // a pane that was fetched longer ago is fetched again
  const panes = new Map();
  const done = []; // what can be undone here, the last at the end
  let sending = Promise.resolve(); // one after the other, so that an undoing comes after what it undoes
  let shown = pane.querySelector("[data-comment]")?.dataset.comment ?? null;
  let refilling = false;
  let said = 0;

  const rows = () => [...list.children];
  const rowOf = id => list.querySelector(`[data-comment="${id}"]`);
  const token = () => document.querySelector("input[name=__RequestVerificationToken]")?.value ?? "";

  function say(words) {
    announcer.textContent = "";
    clearTimeout(said);
    said = setTimeout(() => { announcer.textContent = words; }, 30); // emptied first, so that the same words are said twice
  }

  function complain(words) {
    trouble.textContent = words;
    trouble.hidden = words === "";
  }

  async function post(address, data) {
    const answer = await fetch(address, { method: "POST", body: data, redirect: "manual", headers: { Accept: "application/json" } })
      .catch(() => { throw new Error("The site cannot be reached just now. Nothing was decided; try it again."); });
    if (answer.type === "opaqueredirect") throw new Error("You are signed out. Sign in in another window and try it again.");
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(told.problem ?? "The site refused this. Load the page anew and try it again.");
    return told;
  }

  // Panes

  function load(id) {
    const known = panes.get(id);
    if (known && (known.html === undefined || Date.now() - known.at < fresh)) return known.coming;
    const entry = { at: Date.now() };
    entry.coming = fetch(`/admin/comments/${id}/pane?${queue.dataset.query}`, { redirect: "manual", headers: { "X-Requested-With": "fetch" } }).then(async answer => {
      if (!answer.ok) throw new Error("refused");
      entry.html = await answer.text();
      return entry.html;
    });
    entry.coming.catch(() => panes.delete(id));
    panes.set(id, entry);
    return entry.coming;
  }

  function place(id, html) {
    pane.innerHTML = html;
    pane.scrollTop = 0;
    for (const next of following(rowOf(id)).slice(0, ahead)) load(next.dataset.comment).catch(() => {});
    refill();
  }

  function following(row) {
    const all = rows();
    const at = all.indexOf(row);
    return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()].filter(r => !r.dataset.readBy);
  }

  function mark(row) {
    for (const other of document.querySelectorAll("[data-at]")) delete other.dataset.at;
    for (const other of rows()) other.removeAttribute("aria-current");
    row.dataset.at = "";
    row.setAttribute("aria-current", "true");
  }

  async function show(row, focus) {
    const id = row.dataset.comment;
    shown = id;
    mark(row);
    if (focus) {
      row.tabIndex = -1;
      row.focus({ preventScroll: true });
      if (!queue.classList.contains("zen")) row.scrollIntoView({ block: "nearest" });
    }
    const address = new URL(location);
    for (const once of ["decided", "batch"]) address.searchParams.delete(once);
    address.searchParams.set("comment", id);
    history.replaceState(null, "", address);
    post(`/admin/comments/${id}/claim`, new URLSearchParams({ __RequestVerificationToken: token() })).catch(() => {});
    const known = panes.get(id);
    if (known?.html !== undefined && Date.now() - known.at < fresh) {
      place(id, known.html);
      return;
    }
    try {
      const html = await load(id);
      if (shown === id) place(id, html);
    } catch {
      if (shown === id) location.assign(row.querySelector("a.what").href);
    }
  }

  function clear() {
    shown = null;
    pane.innerHTML = "<p class=\"quiet\">The queue is empty here.</p>";
  }

  // Deciding

  function decide(form, button) {
    const data = new URLSearchParams(new FormData(form, button));
    if (form.dataset.noReason && !data.get("code") && !data.get("reason").trim()) {
      const field = form.querySelector("input[name=reason]");
      const problem = form.querySelector("[data-problem]");
      problem.textContent = form.dataset.noReason;
      problem.hidden = false;
      field.setAttribute("aria-invalid", "true");
      field.focus();
      return;
    }
    const id = shown;
    const row = rowOf(id);
    if (!row) { // reached by a link: the comment is not in this list
      form.submit();
      return;
    }
    const name = row.dataset.name;
    const [next] = following(row);
    const before = row.nextElementSibling;
    complain("");
    panes.delete(id);
    row.remove();
    if (next) show(next, true);
    else clear();
    say(`${button.dataset.says}: ${name}. ${next ? `Next: ${next.dataset.name}. ${next.querySelector(".excerpt").textContent}` : "The queue is empty here."}`);
    const back = () => {
      list.insertBefore(row, before?.parentElement === list ? before : null);
      row.removeAttribute("aria-current");
      row.querySelector(".tick").checked = false;
    };
    sending = sending.then(() => post(form.action, data)).then(
      answer => {
        done.push({ undo: answer.undo, row, back });
        offer(answer.notice);
      },
      error => {
        back();
        row.classList.add("refused");
        complain(`${name}: ${error.message}`);
        if (!shown) show(row, true);
      });
    list.dispatchEvent(new Event("change"));
  }

  /** Sends an act that leaves the comment in its place, and shows the comment anew. */
  function act(form, button) {
    const id = shown;
    const problem = form.querySelector("[data-problem]");
    sending = sending.then(() => post(button.hasAttribute("formaction") ? button.formAction : form.action, new URLSearchParams(new FormData(form, button)))).then(
      async answer => {
        if (answer.undo) done.push({ undo: answer.undo, row: rowOf(id), back: null });
        offer(answer.notice);
        say(answer.notice);
        panes.delete(id);
        const html = await load(id);
        if (shown === id) place(id, html);
        rowOf(id)?.focus();
      }).catch(error => {
        if (!problem) complain(error.message);
        else {
          problem.textContent = error.message;
          problem.hidden = false;
          form.querySelector("textarea, input:not([type=hidden])").focus();
        }
      });
  }

  function offer(words) {
    bar.hidden = false;
    bar.querySelector("[data-done]").textContent = words;
    bar.querySelector("[data-undo]").hidden = done.length === 0;
  }

  function undo() {
    sending = sending.then(async () => {
      const last = done.pop();
      if (!last) {
        say("There is nothing to undo.");
        return;
      }
      const answer = await post(last.undo, new URLSearchParams({ __RequestVerificationToken: token() }));
      complain("");
      offer(answer.notice);
      last.back?.();
      if (last.row) {
        panes.delete(last.row.dataset.comment);
        await show(last.row, true);
      }
      say(answer.notice);
    }).catch(error => complain(error.message));
  }

  // More rows

  async function refill() {
    const more = queue.querySelector("[data-more]");
    if (!more || refilling || list.children.length >= few) return;
    refilling = true;
    try {
      const answer = await fetch(more.href, { redirect: "manual" });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const row of page.querySelectorAll("[data-rows] > li")) if (!rowOf(row.dataset.comment)) list.append(document.adoptNode(row));
      const further = page.querySelector("[data-more]");
      if (further) more.href = further.href;
      else more.remove();
      if (!shown && list.firstElementChild) show(list.firstElementChild, false);
    } finally {
      refilling = false;
    }
  }

  list.addEventListener("click", event => {
    const link = event.target.closest("a.what");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(link.closest("[data-comment]"), true);
  });
  list.addEventListener("focusin", event => {
    if (event.target.matches("[data-comment]") && event.target.dataset.comment !== shown) show(event.target, false);
  });
  pane.addEventListener("submit", event => {
    const form = event.target;
    const button = event.submitter ?? form.querySelector("button[type=submit]");
    if (!form.matches("[data-decide], [data-act]")) return;
    event.preventDefault();
    if (form.matches("[data-decide]")) decide(form, button);
    else act(form, button);
  });
  pane.addEventListener("keydown", event => {
    const form = event.target.matches("input[type=radio]") ? event.target.closest("[data-reject]") : null;
    if (!form || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
    const choice = form.querySelectorAll("input[type=radio]")[Number(event.key) - 1];
    if (!choice) return;
    event.preventDefault();
    choice.checked = true;
    form.requestSubmit(form.querySelector("button[type=submit]"));
  });
  bar.addEventListener("submit", event => {
    if (done.length === 0) return; // what another page did is undone as without script
    event.preventDefault();
    undo();
  });

  // Only the comment

  const kept = "newssite:queue-zen";
  const store = work => { try { return work(); } catch { return null; } }; // a browser may forbid or run out of storage
  const turn = on => {
    queue.classList.toggle("zen", on);
    zen.setAttribute("aria-pressed", String(on));
  };
  zen.hidden = false;
  turn(store(() => localStorage.getItem(kept)) !== null);
  zen.addEventListener("click", () => {
    const on = !queue.classList.contains("zen");
    turn(on);
    store(() => on ? localStorage.setItem(kept, "on") : localStorage.removeItem(kept));
    say(on ? "Only the comment is shown." : "The list is shown again.");
  });

  // Many at once

  if (bulk) {
    const all = Object.assign(document.createElement("input"), { type: "checkbox", id: "all-rows" });
    const count = bulk.querySelector("[data-count]");
    const label = Object.assign(document.createElement("label"), { htmlFor: "all-rows", textContent: "Tick all in this list" });
    const line = Object.assign(document.createElement("p"), { className: "check" });
    line.append(all, label);
    count.before(line);
    ticking(rows().map(row => row.querySelector(".tick")), all, ticked => {
      count.hidden = false;
      count.textContent = ticked === 0 ? "None is ticked." : ticked === 1 ? "1 comment is ticked." : `${ticked} comments are ticked.`;
      bulk.classList.toggle("floating", ticked > 0);
    });
  }

  // How much there is to do

  function told(counts) {
    for (const place of document.querySelectorAll("[data-count-of]")) {
      const count = counts[place.dataset.countOf];
      if (count !== undefined) place.textContent = count;
    }
    const readers = new Map(counts.claims.map(claim => [String(claim.comment), claim.name]));
    for (const row of rows()) {
      const reader = readers.get(row.dataset.comment);
      const words = row.querySelector("[data-read-by-words]");
      words.hidden = !reader;
      words.textContent = reader ? `${reader} is reading it` : "";
      if (reader) row.dataset.readBy = reader;
      else delete row.dataset.readBy;
    }
  }

  const pollEvery = 15_000;
  let polling = 0;
  async function poll() {
    const answer = await fetch("/admin/comments/counts", { redirect: "manual", headers: { Accept: "application/json" } }).catch(() => null);
    if (answer?.ok) told(await answer.json());
  }
  function listen() {
    const events = new EventSource("/admin/comments/live");
    events.addEventListener("message", event => told(JSON.parse(event.data)));
    events.addEventListener("error", () => {
      if (events.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      polling ||= setInterval(poll, pollEvery);
      poll();
    });
    addEventListener("pagehide", () => events.close());
  }
  addEventListener("pageshow", event => { if (event.persisted) listen(); });
  listen();

  const current = shown && rowOf(shown);
  if (current) {
    mark(current);
    for (const next of following(current).slice(0, ahead)) load(next.dataset.comment).catch(() => {});
    post(`/admin/comments/${shown}/claim`, new URLSearchParams({ __RequestVerificationToken: token() })).catch(() => {});
  }
  refill();
}
