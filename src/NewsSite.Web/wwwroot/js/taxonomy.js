// Suggestions for the inputs of the pages about tags, authors and series; an option that has a value of its own is sent as that.
import { combobox, fromServer } from "./combobox.js";

for (const part of document.querySelectorAll("[data-suggest]")) {
  const input = part.querySelector("input");
  combobox(input, { suggest: fromServer(part.dataset.suggest), choose: option => { input.value = option.value ?? option.label; } });
}
