// Sends notes without leaving the page, so that what stands unsaved in the story's form stays; keeps a note that is being typed in this tab;
// and proposes colleagues after an @.
const said = document.body.appendChild(Object.assign(document.createElement("p"), { className: "said" }));
said.setAttribute("role", "status");
const place = document.querySelector("[data-notes] form.note-form")?.action;
const kept = `newssite:note:${place}`;
const store = work => { try { return work(); } catch { return null; } }; // a browser may forbid or run out of storage

document.addEventListener("submit", async event => {
  const form = event.target.closest("[data-note-form]");
  if (!form) return;
  event.preventDefault();
  if (form.inert) return;
  const isNote = form.matches(".note-form");
  const back = form.querySelector("[name=Back], [name=back]");
  const data = new FormData(form, event.submitter);
  data.delete(back.name);
  form.inert = true;
  const problem = await send(form, data, isNote, back.value);
  form.inert = false;
  if (problem) {
    const shown = document.querySelector("[data-note-problem]");
    shown.textContent = problem;
    if (isNote) form.querySelector("textarea").focus();
  }
});

async function send(form, data, isNote, back) {
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(data) });
    if (answer.status === 401 || answer.status === 400) return "NOT sent: your session has ended. Sign in again in another tab or by saving the story, then send it.";
    if (!answer.ok && answer.status !== 422) return "NOT sent: the server could not take it. Send it again.";
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const notes = page.querySelector("[data-notes]");
    if (!notes) return "NOT sent: your account may not write notes.";
    show(notes, isNote, back, new URL(answer.url).searchParams.get("written"), answer.ok);
    return null;
  } catch {
    return "NOT sent: the server cannot be reached. Your note is still here.";
  }
}

function show(notes, isNote, back, written, ok) {
  const old = document.querySelector("[data-notes]");
  const typing = old.querySelector("textarea");
  for (const input of notes.querySelectorAll("[name=Back], [name=back]")) input.value = back;
  old.replaceWith(notes);
  if (isNote && ok) store(() => sessionStorage.removeItem(kept));
  if (!isNote) notes.querySelector("textarea").value = typing.value;
  prepare(notes.querySelector("textarea"));
  const note = written && document.getElementById(`note-${written}`);
  (isNote ? notes.querySelector("textarea") : note ?? notes.querySelector("textarea")).focus();
  said.textContent = !ok ? "" : isNote ? "Your note was sent." : "The note was changed.";
}

function prepare(field) {
  if (!field) return;
  field.form.querySelector("[data-without-script]")?.remove();
  if (!field.value) field.value = store(() => sessionStorage.getItem(kept)) ?? "";
  field.addEventListener("input", () => store(() => field.value ? sessionStorage.setItem(kept, field.value) : sessionStorage.removeItem(kept)));

  const hint = document.getElementById(`${field.id}-hint`);
  const usual = hint.textContent;
  const list = field.parentElement.appendChild(Object.assign(document.createElement("ul"), { className: "options mentions", id: `${field.id}-colleagues`, hidden: true }));
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Colleagues");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  let asked = 0;
  let chosen = -1;

  const begun = () => /(?:^|[^\p{L}\p{M}\p{N}@./_+-])@([\p{L}\p{M}\p{N}-]*)$/u.exec(field.value.slice(0, field.selectionStart))?.[1];
  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.removeAttribute("aria-activedescendant");
  };
  const choose = index => {
    chosen = (index + list.children.length) % list.children.length;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === chosen));
    field.setAttribute("aria-activedescendant", list.children[chosen].id);
    list.children[chosen].scrollIntoView({ block: "nearest" });
  };
  const take = option => {
    const at = field.selectionStart - begun().length;
    field.setRangeText(`${option.dataset.handle} `, at, field.selectionStart, "end");
    close();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  async function propose() {
    const start = begun();
    const mine = ++asked;
    hint.textContent = usual;
    if (start === undefined) return close();
    const answer = await fetch(`/admin/handles?start=${encodeURIComponent(start)}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (mine !== asked || !answer?.ok || answer.redirected || begun() === undefined) return;
    const colleagues = await answer.json();
    if (mine !== asked) return;
    list.replaceChildren(...colleagues.map(({ handle, name }, i) => {
      const option = Object.assign(document.createElement("li"), { className: "option", id: `${list.id}-${i}` });
      option.setAttribute("role", "option");
      option.dataset.handle = handle;
      option.append(Object.assign(document.createElement("b"), { textContent: name }), ` @${handle}`);
      return option;
    }));
    if (colleagues.length === 0) {
      hint.textContent = said.textContent = `Nobody here is called @${start}.`;
      return close();
    }
    list.hidden = false;
    said.textContent = `${colleagues.length} ${colleagues.length === 1 ? "colleague" : "colleagues"}: arrow keys and Enter choose.`;
    choose(0);
  }

  field.addEventListener("input", propose);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", event => {
    if (list.hidden || event.isComposing) return;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) choose(chosen + moves[event.key]);
    else if (event.key === "Enter" || event.key === "Tab") take(list.children[chosen]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  list.addEventListener("pointerdown", event => {
    event.preventDefault(); // the field keeps the focus
    const option = event.target.closest("[role=option]");
    if (option) take(option);
  });
}

prepare(document.querySelector("[data-notes] textarea[data-mentions]"));
