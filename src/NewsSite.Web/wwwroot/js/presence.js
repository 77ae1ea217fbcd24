// Says every few seconds that this window has the story open and whether something was typed, and shows who else is there. While somebody else
// writes, the form can be read and copied, and whoever wants to writes in it all the same: what keeps texts apart is their version, not this.
const form = document.getElementById("article");
const region = document.querySelector("[data-presence]");
if (form && region) {
  const status = document.querySelector("[data-presence-said]");
  const pen = document.getElementById("pen");
  const wait = { typed: 300, seen: 4000, hidden: 30000 };
  let typed = false;
  let shown = region.innerHTML.trim();
  let saying = region.firstElementChild?.dataset.said ?? "";
  let timer = 0;
  let saving = false;
  let along = false;

  const message = more => new URLSearchParams({
    __RequestVerificationToken: form.elements.__RequestVerificationToken.value, window: form.elements.Window.value, version: form.elements.Version.value, ...more,
  });

  async function beat() {
    clearTimeout(timer);
    const hasTyped = typed;
    typed = false;
    try {
      const answer = await fetch(region.dataset.presence, { method: "POST", body: message({ typed: hasTyped }), redirect: "manual", headers: { Accept: "application/json" } });
      if (answer.ok) show((await answer.text()).trim());
      else typed ||= hasTyped;
    } catch {
      typed ||= hasTyped;
    }
    clearTimeout(timer);
    timer = setTimeout(beat, typed ? wait.typed : document.hidden ? wait.hidden : wait.seen); // typed: while the answer was on its way
  }

  function show(html) {
    const focused = region.contains(document.activeElement) ? document.activeElement : null;
    if (html === shown || focused?.value && focused.tagName === "INPUT") return; // nobody's answer is taken away while it is written
    const again = focused?.getAttribute("formaction");
    region.innerHTML = shown = html;
    if (focused) (region.querySelector(`[formaction="${again}"]`) ?? form.elements.Body)?.focus();
    const said = region.firstElementChild?.dataset.said ?? "";
    if (said !== saying) status.textContent = saying = said;
    hold();
  }

  const isHeld = () => region.firstElementChild?.dataset.held === "True" && !along;
  const chosen = "select, [type=checkbox], [type=radio], [type=file], button[type=button], [role=option]";

  function hold() {
    const held = isHeld();
    form.toggleAttribute("data-held", held);
    for (const field of form.querySelectorAll("textarea, input:not([type=hidden])")) field.readOnly = held;
    for (const field of form.querySelectorAll(chosen)) held ? field.setAttribute("aria-disabled", "true") : field.removeAttribute("aria-disabled");
    const choice = region.querySelector("[data-along]");
    if (choice) choice.hidden = !held;
  }

  for (const kind of ["beforeinput", "paste", "cut", "drop"]) form.addEventListener(kind, event => { if (isHeld()) stop(event); }, true);
  for (const kind of ["mousedown", "click", "keydown"])
    form.addEventListener(kind, event => { if (isHeld() && event.key !== "Tab" && event.target.closest(chosen)) stop(event); }, true);

  function stop(event) {
    event.preventDefault();
    event.stopPropagation();
  }

  region.addEventListener("click", event => {
    if (!event.target.closest("[data-along]")) return;
    along = true;
    hold();
    form.elements.Body.focus();
  });

  form.addEventListener("input", () => {
    const isFirst = !typed;
    typed = true;
    if (isFirst) { clearTimeout(timer); timer = setTimeout(beat, wait.typed); }
  });
  form.addEventListener("submit", event => { if (!event.defaultPrevented) saving = true; });

  pen.addEventListener("submit", async event => {
    event.preventDefault();
    const button = event.submitter;
    button.disabled = true;
    const data = new URLSearchParams(new FormData(pen));
    data.set("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
    // The text goes to the journal before the story goes out of hand.
    if ("pass" in button.dataset) await new Promise(done => document.dispatchEvent(new CustomEvent("newssite:send", { detail: done })));
    await fetch(button.formAction, { method: "POST", body: data, redirect: "manual" }).catch(() => {});
    document.activeElement?.blur?.();
    await beat();
    button.disabled = false;
  });

  document.addEventListener("visibilitychange", () => { if (!document.hidden) beat(); });
  addEventListener("pagehide", () => {
    clearTimeout(timer);
    fetch(`${region.dataset.presence}/leave`, { method: "POST", body: message({ saving }), keepalive: true }).catch(() => {});
  });
  addEventListener("pageshow", event => { if (event.persisted) { saving = false; beat(); } });
  hold();
  beat();
}
