// Photos in the body: chosen from the latest in a dialog, or sent to the newsroom's photos when they are dropped or pasted.
const dialog = document.querySelector("[data-photo-dialog]");
const form = dialog.querySelector("form");
const choices = dialog.querySelector("[data-choices]");
let done = null;

async function load(address) {
  const answer = await fetch(address, { redirect: "manual" });
  if (!answer.ok) throw new Error(answer.statusText);
  return await answer.text();
}

/** Opens the dialog; calls back with number, alt text and caption when a photo was chosen. */
export async function choosePhoto(chosen) {
  done = chosen;
  form.reset();
  choices.replaceChildren("One moment");
  dialog.showModal();
  try {
    choices.innerHTML = await load("/admin/photo-choices");
    if (choices.childElementCount === 0) choices.textContent = "There are no photos yet.";
    choices.querySelector("input")?.focus();
  } catch {
    choices.textContent = "The photos cannot be reached. Close this and try again.";
  }
}

choices.addEventListener("change", event => {
  // What the picture shows is a beginning; the story's own words replace it.
  form.elements.alt.value = event.target.dataset.description;
});
choices.addEventListener("click", async event => {
  const more = event.target.closest("[data-next]");
  if (!more) return;
  try {
    const html = await load(`/admin/photo-choices?before=${more.dataset.next}`);
    const last = choices.querySelectorAll("input").length;
    more.outerHTML = html;
    choices.querySelectorAll("input")[last]?.focus();
  } catch {
    more.textContent = "That did not work. Try again";
  }
});
form.addEventListener("submit", () => {
  const chosen = Object.fromEntries(new FormData(form));
  // While the dialog is open nothing beside it can be typed into.
  dialog.addEventListener("close", () => done(chosen.photo, chosen.alt, chosen.caption), { once: true });
});
dialog.querySelector("[data-cancel]").addEventListener("click", () => dialog.close());

/** Sends files to the newsroom's photos; calls back with each that was taken, and says what was not and why. */
export async function takeFiles(files, say, taken) {
  const body = new FormData();
  for (const file of files) body.append("files", file);
  say(files.length === 1 ? `Sending ${files[0].name}` : `Sending ${files.length} files`);
  try {
    const token = document.querySelector("#article input[name=__RequestVerificationToken]").value;
    const answer = await fetch("/admin/photos", { method: "POST", body, redirect: "manual", headers: { Accept: "application/json", RequestVerificationToken: token } });
    if (answer.status === 401) return say("Not sent: your session has ended. Sign in again, then try once more.");
    if (answer.status === 413) return say("Not sent: that is more than can be taken at once.");
    if (answer.status !== 201 && answer.status !== 422) throw new Error(answer.statusText);
    const { photos, refused } = await answer.json();
    for (const photo of photos) taken(photo);
    const sentences = refused.map(file => `${file.name}: ${file.reason}`);
    if (photos.length > 0) sentences.unshift(photos.length === 1 ? `Photo ${photos[0].id} is in the body.` : `${photos.length} photos are in the body.`);
    say(sentences.join(" "));
  } catch {
    say("Not sent: the server cannot be reached. Try again.");
  }
}
