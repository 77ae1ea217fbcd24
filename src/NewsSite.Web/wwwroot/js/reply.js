// Gives one press of the reply button one command id, so that a double click stores one comment. What is typed anew is a new command.
// Says how long the typing took, by which machines give themselves away.
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
}
