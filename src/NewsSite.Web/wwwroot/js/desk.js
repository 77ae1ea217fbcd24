// Nothing typed at the desk is lost: sends the article form to the journal while it is written, keeps in the browser what the server does not
// have yet, and lets an editor whose session has ended sign in again in place. Answers are never written into the form's fields.
const form = document.getElementById("article");
const settings = document.querySelector("[data-journal]");
if (form && settings) {
  const { account, place } = settings.dataset;
  const state = document.querySelector("[data-journal-state]");
  const dialog = document.querySelector("dialog[data-sign-in]");
  const notices = [...document.querySelectorAll("[data-unsaved-notice]")];
  const localPrefix = `newssite:${account}:`;
  const localKey = `${localPrefix}${place}:${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  const own = new Set(["__RequestVerificationToken", "ArticleId", "DraftId", "Window", "Seen", "TakenUp", "TakenUpTo", "Sequence", "ConfirmShrink"]);
  const clock = { server: Number(settings.dataset.now), local: Date.now() };
  const wait = { typing: 1500, longest: 3000, first: 1000, last: 30000 };
  let kept = Number(form.elements.Seen.value); // the last send that the server has
  let sent = kept;
  let dirty = settings.dataset.typed === "true";
  let dismissed = false;
  let firstUnsent = 0;
  let typedAt = 0;
  let timer = 0;
  let retries = 0;
  let sending = null;
  let submitter = null;
  let leaving = false;

  const say = (text, problem = false) => {
    state.hidden = false;
    state.classList.toggle("problem", problem);
    if (state.textContent !== text) state.textContent = text;
  };
  const fields = () => [...new FormData(form)].filter(([name]) => !own.has(name));
  const store = work => { try { return work(); } catch { return null; } }; // a browser may forbid or run out of storage
  const keepLocally = (sequence = 0) => store(() => localStorage.setItem(localKey, JSON.stringify({ fields: fields(), window: form.elements.Window.value, sequence, at: Date.now() })));
  const forgetLocally = key => store(() => localStorage.removeItem(key));
  const schedule = delay => { clearTimeout(timer); timer = setTimeout(send, Math.max(0, delay)); };

  const scheduleTyped = () => schedule(Math.min(wait.typing, firstUnsent + wait.longest - Date.now()));

  const message = () => {
    sent = Math.max(sent + 1, clock.server + Date.now() - clock.local);
    const data = new FormData(form);
    data.delete("ConfirmShrink");
    data.set("Sequence", sent);
    data.set("Seen", form.elements.Seen.value);
    form.elements.Seen.value = sent;
    return new URLSearchParams(data);
  };

  // True when the form may go on to be saved: the server has the text, or has said that only the form's own answer can help.
  async function sendOnce() {
    clearTimeout(timer);
    say("Saving");
    const generation = typedAt;
    dirty = false;
    const answer = await fetch("/admin/journal", { method: "POST", body: message(), redirect: "manual", headers: { Accept: "application/json" } });
    const mine = sent;
    if (answer.status === 401) throw new SignInNeeded();
    if (answer.status === 400 && await freshToken()) throw new Error("The token was old.");
    if (answer.status === 422) return refused((await answer.json()).problem);
    if (answer.status === 413) return refused("This is more than the form takes.");
    if (answer.type === "opaqueredirect" || answer.status === 403) return refused("Your account may not write here.");
    if (answer.status === 404) return refused("This story is no longer there.");
    if (!answer.ok) throw new Error(answer.statusText);
    const said = await answer.json();
    retries = 0;
    if (!said.kept) throw new Error("Something newer has overtaken it.");
    kept = mine;
    if (typedAt === generation) forgetLocally(localKey);
    const time = new Date(said.savedAt).toLocaleTimeString("en-GB");
    say(said.stale ? `Saved ${time}. ${said.savedBy ?? "Somebody"} saved this story meanwhile; saving will bring both together.` : `Saved ${time}`);
    return true;
  }

  function refused(problem) {
    dirty = true;
    say(`NOT saved: ${problem}`, true);
    return true;
  }

  async function send() {
    if (sending) return sending;
    sending = sendOnce().catch(async error => {
      dirty = true;
      keepLocally(sent);
      if (error instanceof SignInNeeded) {
        say(dismissed ? "NOT saved: press Save to sign in again" : "NOT saved: sign in again", true);
        if (!dismissed || submitter) askToSignIn();
      } else {
        say("NOT saved, retrying", true);
        schedule(Math.min(wait.last, wait.first * 2 ** retries++));
      }
      return false;
    });
    const done = await sending;
    sending = null;
    if (done && submitter) submitNow();
    else if (done && dirty && !state.classList.contains("problem")) scheduleTyped();
    return done;
  }

  class SignInNeeded extends Error {}

  async function freshToken() {
    const answer = await fetch("/admin/form-token", { redirect: "manual" });
    if (answer.type === "opaqueredirect") throw new SignInNeeded();
    if (!answer.ok) return false;
    const { token, account: signedIn } = await answer.json();
    if (String(signedIn) !== account) throw new SignInNeeded();
    for (const input of document.querySelectorAll("input[name=__RequestVerificationToken]")) input.value = token;
    return true;
  }

  function askToSignIn() {
    if (dialog.open) return;
    dialog.showModal();
  }

  dialog.querySelector("form").addEventListener("submit", async event => {
    event.preventDefault();
    const problem = dialog.querySelector("[data-problem]");
    problem.textContent = "";
    try {
      const answer = await fetch("/admin/sign-in", { method: "POST", body: new URLSearchParams(new FormData(event.target)), redirect: "manual" });
      if (answer.type !== "opaqueredirect") problem.textContent = answer.status === 422 ? "Email and password do not match." : "That did not work. Try again.";
      else if (await freshToken()) {
        event.target.reset();
        dialog.close();
        dismissed = false;
        retries = 0;
        send();
      } else problem.textContent = "This account may not write.";
    } catch (error) {
      problem.textContent = error instanceof SignInNeeded ? "That is another account. Sign in with the one that wrote this." : "The server cannot be reached. Try again.";
    }
    if (problem.textContent) dialog.querySelector("input[type=password]").focus();
  });
  dialog.addEventListener("cancel", () => {
    dismissed = true;
    submitter = null;
    say("NOT saved: press Save to sign in again", true);
  });

  form.addEventListener("input", () => {
    const now = Date.now();
    if (!dirty) firstUnsent = now;
    dirty = true;
    typedAt = now;
    keepSoon();
    if (!sending) scheduleTyped();
  });
  let keeping = 0;
  const keepSoon = () => { keeping ||= setTimeout(() => { keeping = 0; if (dirty && !leaving) keepLocally(); }, 300); };

  form.addEventListener("submit", event => {
    if (leaving) return;
    event.preventDefault();
    submitter = event.submitter ?? form.querySelector("button[type=submit]");
    send();
  });
  function submitNow() {
    leaving = true;
    const button = submitter;
    submitter = null;
    clearTimeout(timer);
    say("Saving");
    form.requestSubmit(button);
  }

  // Somebody waits until what is typed is at the server, or cannot be brought there.
  document.addEventListener("newssite:send", event => {
    event.preventDefault();
    const settle = async () => {
      if (sending) await sending;
      if (dirty) await send();
      event.detail();
    };
    settle();
  });
  document.addEventListener("newssite:leave", () => { leaving = true; clearTimeout(timer); });
  addEventListener("online", () => { if (dirty) { retries = 0; schedule(0); } });
  addEventListener("pagehide", () => {
    if (!dirty || leaving) return;
    const body = message();
    keepLocally(sent);
    fetch("/admin/journal", { method: "POST", body, keepalive: body.toString().length < 60000 }).catch(() => {});
  });
  addEventListener("pageshow", event => { if (event.persisted) leaving = false; });

  // Offers what this browser kept and the server never had.
  function offerLocal() {
    const words = list => JSON.stringify(list.filter(([name]) => name !== "Version"));
    const shown = words(fields());
    const isAtServer = entry => notices.some(n => n.dataset.window === entry.window && Number(n.dataset.sequence) === entry.sequence);
    const left = Object.keys(localStorage).filter(key => key.startsWith(`${localPrefix}${place}:`)).map(key => ({ key, ...JSON.parse(localStorage.getItem(key)) }))
      .filter(entry => {
        if (words(entry.fields) !== shown && !isAtServer(entry)) return true;
        forgetLocally(entry.key);
        return false;
      }).sort((a, b) => b.at - a.at);
    if (left.length === 0) return;
    const entry = left[0];
    const offer = document.querySelector("template[data-local-offer]").content.firstElementChild.cloneNode(true);
    offer.querySelector("[data-at]").textContent = new Date(entry.at).toLocaleString("en-GB");
    const [takeUp, discard] = offer.querySelectorAll("button");
    takeUp.addEventListener("click", () => {
      for (const input of form.elements) if (input.type === "checkbox") input.checked = false;
      for (const [name, value] of entry.fields) {
        const input = form.querySelector(`[name="${CSS.escape(name)}"]`);
        if (input?.type === "checkbox") input.checked ||= value === input.value;
        else if (input) input.value = value;
      }
      // What the server has of that window is older.
      const older = notices.findIndex(n => n.dataset.window === entry.window);
      if (older >= 0) {
        [form.elements.TakenUp.value, form.elements.TakenUpTo.value] = [entry.window, notices[older].dataset.sequence];
        notices.splice(older, 1)[0].remove();
      }
      decided(offer, entry);
      form.dispatchEvent(new Event("input"));
      form.elements.Body.focus();
    });
    discard.addEventListener("click", () => {
      decided(offer, entry);
      offerLocal();
    });
    form.before(offer);
    form.inert = true;
  }
  function decided(offer, entry) {
    forgetLocally(entry.key);
    offer.remove();
    form.inert = notices.length > 0;
  }

  if (place.startsWith("draft:") && !location.search) history.replaceState(null, "", `/admin/articles/new?draft=${place.slice(6)}`);
  if (notices.length > 0) form.inert = true; // what was typed before is decided about before more is typed
  store(offerLocal);
  if (dirty && notices.length === 0) schedule(0);
}
