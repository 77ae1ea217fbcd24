// Shows the body as readers would get it, made by the server while it is typed. The readers' styles stay within a shadow root.
const pause = 400;
const again = 4000;

export function startPreview(writing, area, button) {
  const pane = writing.querySelector(".preview");
  const state = writing.querySelector("[data-preview-state]");
  const { form } = area;
  const editor = writing.closest(".editor") ?? writing;
  const shadow = pane.attachShadow({ mode: "open" });
  shadow.append(writing.querySelector("[data-preview-page]").content.cloneNode(true));
  const story = shadow.querySelector("article");
  let timer = 0;
  let asked = 0;
  let running = null;
  let shown = null;

  const say = text => {
    state.hidden = text === "";
    if (state.textContent !== text) state.textContent = text;
  };
  const sent = () => new URLSearchParams({
    Body: area.value, Dateline: form.elements.Dateline?.value ?? "", __RequestVerificationToken: form.elements.__RequestVerificationToken.value,
  });

  async function refresh() {
    const body = sent();
    const key = body.toString();
    if (key === shown) return;
    const mine = ++asked;
    running?.abort();
    running = new AbortController();
    let problem = "";
    try {
      const answer = await fetch("/admin/preview", { method: "POST", body, signal: running.signal, redirect: "manual", headers: { Accept: "text/html, application/json" } });
      if (answer.ok) {
        const html = await answer.text();
        if (mine !== asked) return;
        story.lang = form.elements.Language?.value ?? "";
        story.dir = form.elements.Direction?.value === "Rtl" ? "rtl" : "ltr";
        story.innerHTML = html;
        shown = key;
        follow();
      } else if (answer.status === 422) problem = (await answer.json()).problem;
      else if (answer.status === 413) problem = "The body is longer than can be shown.";
      else problem = answer.status === 401 ? "your session has ended." : "the server could not make it.";
    } catch (error) {
      if (error.name === "AbortError") return;
      problem = "the server cannot be reached.";
    }
    if (mine !== asked) return;
    say(problem === "" ? "" : `The preview stands still: ${problem}`);
    if (problem !== "") schedule(again);
  }

  function schedule(delay) {
    clearTimeout(timer);
    if (!pane.hidden) timer = setTimeout(refresh, delay);
  }

  /** Scrolls the preview to about where the text is. */
  function follow() {
    const room = area.scrollHeight - area.clientHeight;
    if (room > 0) pane.scrollTop = area.scrollTop / room * (pane.scrollHeight - pane.clientHeight);
  }

  let following = false;
  area.addEventListener("scroll", () => {
    if (pane.hidden || following) return;
    following = true;
    requestAnimationFrame(() => { following = false; follow(); });
  }, { passive: true });
  for (const field of [area, form.elements.Dateline, form.elements.Language, form.elements.Direction]) {
    field?.addEventListener("input", () => {
      if (field.name === "Language" || field.name === "Direction") shown = null;
      schedule(pause);
    });
  }
  shadow.addEventListener("click", event => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault(); // the form stays open
    const address = link.getAttribute("href");
    if (address.startsWith("#")) shadow.getElementById(address.slice(1))?.scrollIntoView({ block: "nearest" });
    else window.open(link.href, "_blank", "noopener");
  });

  const store = work => { try { return work(); } catch { return null; } };
  function show(isOn) {
    pane.hidden = !isOn;
    button.setAttribute("aria-pressed", isOn);
    editor.classList.toggle("previewing", isOn);
    if (isOn) refresh();
    else say("");
  }
  if (store(() => localStorage.getItem("newssite:preview"))) show(true);
  return {
    toggle() {
      const isOn = pane.hidden;
      store(() => isOn ? localStorage.setItem("newssite:preview", "on") : localStorage.removeItem("newssite:preview"));
      show(isOn);
    },
  };
}
