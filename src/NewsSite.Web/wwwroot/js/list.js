// Ticking many stories at once. Without this script every box is ticked by itself.
import { ticking } from "./ticks.js";

const table = document.querySelector("[data-articles]");
const bulk = document.querySelector("#bulk");

if (table && bulk) {
  const count = bulk.querySelector("[data-count]");
  const act = bulk.querySelector("[data-act]");
  const all = Object.assign(document.createElement("input"), { type: "checkbox" });
  all.setAttribute("aria-label", "Tick all on this page");
  table.querySelector("th").replaceChildren(all);
  const ask = () => {
    for (const field of bulk.querySelectorAll("[data-for]")) field.hidden = !field.dataset.for.split(" ").includes(act.value);
  };
  ticking([...table.querySelectorAll(".tick input")], all, ticked => {
    count.hidden = false;
    count.textContent = ticked === 0 ? "None is ticked." : ticked === 1 ? "1 story is ticked." : `${ticked} stories are ticked.`;
    bulk.classList.toggle("floating", ticked > 0);
    ask();
  });
  act.addEventListener("change", ask);
}
