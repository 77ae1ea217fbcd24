// Photos in the body: chosen in a dialog, or sent to the newsroom's photos when they are dropped or pasted.
import { offerPhotos } from "./photo-choices.js";

const dialog = document.querySelector("[data-photo-dialog]");
const form = dialog.querySelector("form");
const choices = dialog.querySelector("[data-choices]");
const offer = offerPhotos(choices, dialog.querySelector("[data-find]"));
let done = null;

/** Opens the dialog; calls back with number, alt text and caption when a photo was chosen. */
export async function choosePhoto(chosen) {
  done = chosen;
  form.reset();
  dialog.showModal();
  await offer();
  choices.querySelector("input")?.focus();
}

choices.addEventListener("change", event => {
  // What the sender says is a beginning; the story's own words replace it. A description is no alt text: it says what cannot be seen, too.
  const { alt, description } = event.target.dataset;
  form.elements.alt.value = alt;
  form.elements.caption.value = description;
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
    const token = document.querySelector("form[method=post] input[name=__RequestVerificationToken]").value;
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
