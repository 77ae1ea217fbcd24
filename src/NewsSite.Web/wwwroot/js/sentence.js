// Corrects the reading of a photo's caption on the sentence itself: a part, or words selected in it, are put into the field they belong to.
// Without this script they are typed there.
const sentence = document.querySelector("[data-sentence]");
const puts = document.querySelector("[data-puts]");

if (sentence && puts) {
  const buttons = [...puts.querySelectorAll("button")];
  const said = puts.querySelector("[role=status]");
  let words = "";

  const wordsOf = node => {
    for (const label of node.querySelectorAll("b")) label.remove();
    return node.textContent.replace(/\s+/g, " ").trim();
  };
  // A comma is too small to be hit; it can be selected with the words around it.
  const parts = [...sentence.querySelectorAll("[data-part]")].filter(part => (wordsOf(part.cloneNode(true)).match(/[\p{L}\p{N}]/gu) ?? []).length > 2);
  const pick = (picked, part) => {
    words = picked;
    for (const one of parts) one.setAttribute("aria-pressed", one === part ? "true" : "false");
    for (const button of buttons) button.disabled = words === "";
    said.textContent = words === "" ? "" : `“${words}” is:`;
  };
  const selected = () => {
    const selection = getSelection();
    if (selection.isCollapsed || !sentence.contains(selection.anchorNode) || !sentence.contains(selection.focusNode)) return "";
    return wordsOf(selection.getRangeAt(0).cloneContents());
  };

  for (const part of parts) {
    part.tabIndex = 0;
    part.setAttribute("role", "button");
    part.setAttribute("aria-pressed", "false");
    part.addEventListener("keydown", event => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      pick(wordsOf(part.cloneNode(true)), part);
    });
  }
  sentence.addEventListener("mouseup", event => {
    const part = event.target.closest("[data-part]");
    const marked = selected();
    if (marked) pick(marked, null);
    else if (part) pick(wordsOf(part.cloneNode(true)), part);
  });
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const field = document.getElementById(button.dataset.field);
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      pick("", null);
      said.textContent = `${button.textContent}: “${field.value}”. Save to keep it.`;
      field.focus();
    });
  }
  puts.hidden = false;
}
