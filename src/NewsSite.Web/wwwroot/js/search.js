// Suggestions below the field of the search: each leads to a story, a subject or an author. Without this the form searches all the same.
import { combobox, fromServer } from "./combobox.js";

const input = document.querySelector("[data-suggest] input");
const isFocused = document.activeElement === input;
combobox(input, { suggest: fromServer(input.form.dataset.suggest), choose: option => location.assign(option.address) });
if (isFocused) input.focus(); // the combobox puts the input elsewhere, which takes the focus from it
