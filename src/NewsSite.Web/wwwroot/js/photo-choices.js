// The newsroom's photos to choose from: the latest, those with some words, older ones on request.
const address = "/admin/photo-choices";
const pause = 250;

export async function loadChoices(query) {
  const answer = await fetch(`${address}?${new URLSearchParams(query)}`, { redirect: "manual" });
  if (!answer.ok) throw new Error(answer.statusText);
  return await answer.text();
}

/** Fills an element with photos as they are looked for in a field; what it returns begins anew. Each time some have come, it calls back. */
export function offerPhotos(choices, find, arrived = () => {}) {
  let asked = 0;
  let timer = 0;

  async function offer() {
    clearTimeout(timer);
    const mine = ++asked;
    const q = find.value.trim();
    if (choices.childElementCount === 0) choices.textContent = "One moment";
    try {
      const html = await loadChoices({ q });
      if (mine !== asked) return;
      choices.innerHTML = html;
      if (choices.childElementCount === 0) choices.textContent = q === "" ? "There are no photos yet." : "No photo has these words.";
      arrived();
    } catch {
      if (mine === asked) choices.textContent = "The photos cannot be reached. Close this and try again.";
    }
  }

  find.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(offer, pause);
  });
  find.addEventListener("keydown", event => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // the dialog stays open
    offer();
  });
  choices.addEventListener("click", async event => {
    const more = event.target.closest("[data-next]");
    if (!more) return;
    const mine = asked;
    try {
      const html = await loadChoices({ q: find.value.trim(), before: more.dataset.next });
      if (mine !== asked) return;
      const last = choices.querySelectorAll(".choice").length;
      more.outerHTML = html;
      arrived();
      const first = choices.querySelectorAll(".choice")[last];
      (first?.querySelector("input") ?? first)?.focus();
    } catch {
      more.textContent = "That did not work. Try again";
    }
  });
  return offer;
}
