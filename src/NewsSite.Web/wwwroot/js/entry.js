// Keeps what is typed into the form of an entry in this browser until it is posted, so that a crash, a closed window or a broken line loses nothing.
const account = document.querySelector("[data-sign-out]")?.dataset.signOut;

for (const form of document.querySelectorAll("form[data-entry]")) {
  const key = `newssite:${account}:entry:${form.dataset.entry}`;
  const isRefused = document.querySelector(".problems");
  const fields = ["Headline", "Body", "Byline"].map(name => form.elements[name]);
  const before = fields.map(field => field.value);
  const isTyped = () => fields.some((field, i) => field.value !== before[i]);

  const read = () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  function keep() {
    try {
      if (isTyped() || isRefused) localStorage.setItem(key, JSON.stringify(fields.map(field => field.value)));
      else localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing, or is full: the form still holds the words.
    }
  }

  const kept = read();
  const wasPosted = document.querySelector(".notice") && sessionStorage.getItem("newssite:posted") === key;
  sessionStorage.removeItem("newssite:posted");
  if (wasPosted) localStorage.removeItem(key);
  else if (Array.isArray(kept) && !isRefused && kept.some((value, i) => value !== before[i])) offer(kept);

  function offer(words) {
    const note = document.createElement("p");
    note.className = "notice restored";
    note.setAttribute("role", "status");
    const discard = Object.assign(document.createElement("button"), { type: "button", className: "bare", textContent: "Throw it away" });
    fields.forEach((field, i) => {
      field.value = words[i] ?? "";
      field.dispatchEvent(new Event("input"));
    });
    note.append("This is what you typed here before and did not post. ", discard);
    form.before(note);
    discard.addEventListener("click", () => {
      fields.forEach((field, i) => {
        field.value = before[i];
        field.dispatchEvent(new Event("input"));
      });
      localStorage.removeItem(key);
      note.remove();
      fields[0].focus();
    });
  }

  let pause = 0;
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(keep, 300);
  });
  addEventListener("pagehide", keep);

  let isSent = false;
  form.addEventListener("submit", event => {
    if (isSent) return event.preventDefault();
    isSent = true;
    keep();
    sessionStorage.setItem("newssite:posted", key);
  });
  addEventListener("pageshow", () => { isSent = false; });
  form.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
}
