// Ticking many stories at once: all of a page, or a range with Shift. Without this script every box is ticked by itself.
const table = document.querySelector("[data-articles]");
const bulk = document.querySelector("#bulk");

if (table && bulk) {
  const boxes = [...table.querySelectorAll(".tick input")];
  const count = bulk.querySelector("[data-count]");
  const act = bulk.querySelector("[data-act]");
  const all = Object.assign(document.createElement("input"), { type: "checkbox" });
  all.setAttribute("aria-label", "Tick all on this page");
  table.querySelector("th").replaceChildren(all);
  let last = null;

  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && !all.checked;
    count.hidden = false;
    count.textContent = ticked === 0 ? "None is ticked." : ticked === 1 ? "1 story is ticked." : `${ticked} stories are ticked.`;
    bulk.classList.toggle("floating", ticked > 0);
    for (const field of bulk.querySelectorAll("[data-for]")) field.hidden = !field.dataset.for.split(" ").includes(act.value);
  };

  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  table.addEventListener("click", (event) => {
    const at = boxes.indexOf(event.target);
    if (at < 0) return;
    if (event.shiftKey && last !== null) {
      for (const box of boxes.slice(Math.min(at, last), Math.max(at, last) + 1)) box.checked = event.target.checked;
    }
    last = at;
    show();
  });
  act.addEventListener("change", show);
  addEventListener("pageshow", show);
  show();
}
