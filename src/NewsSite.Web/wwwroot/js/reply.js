// Gives one press of the reply button one command id, so that a double click stores one comment. What is typed anew is a new command.
// Says how long the typing took, by which machines give themselves away. Remembers name and email where the reader has ticked that, and forgets
// them as soon as the tick is taken off. Answers below the comment that is answered, and respects without leaving the page.
const key = "newssite-commenter";

function read() {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null; // a browser that keeps nothing, or something else in its place
  }
}

function keep(person) {
  try {
    if (person) localStorage.setItem(key, JSON.stringify(person));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing.
  }
}

function remember(form) {
  const box = form.querySelector("[data-remember]");
  if (!box) return;
  const { Author: author, Email: email } = form.elements;
  const kept = read();
  if (kept) {
    box.checked = true;
    author.value ||= kept.author ?? "";
    email.value ||= kept.email ?? "";
  }
  box.addEventListener("change", () => { if (!box.checked) keep(null); });
  form.addEventListener("submit", () => { if (box.checked) keep({ author: author.value, email: email.value }); });
}

function answerInPlace(form) {
  const section = form.closest(".respond");
  const heading = section.querySelector("h2");
  const [words, home] = [heading.textContent, document.createComment("")];
  const [to, stop] = form.dataset.reply.split("|");
  if (form.elements.Parent) return; // the page is about one answer already
  section.before(home);
  const parent = Object.assign(document.createElement("input"), { type: "hidden", name: "Parent" });
  const cancel = Object.assign(document.createElement("button"), { type: "button", textContent: stop, className: "cancel" });
  cancel.addEventListener("click", () => {
    const link = document.querySelector(`[data-answer="${parent.value}"]`);
    parent.remove();
    cancel.remove();
    heading.textContent = words;
    home.after(section);
    link.focus();
  });
  for (const link of document.querySelectorAll("[data-answer]")) {
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      parent.value = link.dataset.answer;
      form.prepend(parent);
      heading.textContent = to.replace("#", () => link.closest(".comment").querySelector("b").textContent);
      heading.after(cancel);
      link.closest(".answer").after(section);
      form.elements.Comment.focus();
    });
  }
}

for (const form of document.querySelectorAll("form[data-reply]")) {
  let command = null;
  let begun = null;
  form.addEventListener("input", () => {
    command = null;
    begun ??= performance.now();
  });
  form.addEventListener("formdata", event => {
    command ??= Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, "0")).join("");
    event.formData.set("Command", command);
    if (begun !== null) event.formData.set("Taken", Math.round(performance.now() - begun));
  });
  remember(form);
  answerInPlace(form);
}

for (const form of document.querySelectorAll("form[data-respect]")) {
  const button = form.querySelector("button");
  let asks = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (asks) return;
    asks = true;
    try {
      const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) throw new Error(answer.statusText);
      const { given, count, action } = await answer.json();
      form.action = action;
      button.setAttribute("aria-pressed", given);
      button.querySelector(".count").textContent = count || "";
    } catch {
      form.submit(); // the page that answers says what is the matter
    } finally {
      asks = false;
    }
  });
}
