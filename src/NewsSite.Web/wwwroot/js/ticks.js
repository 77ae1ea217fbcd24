// Ticking many at once: all of a page, or a range with Shift.
export function ticking(boxes, all, changed) {
  let last = null;
  const show = () => {
    const ticked = boxes.filter(box => box.checked).length;
    all.checked = ticked > 0 && ticked === boxes.length;
    all.indeterminate = ticked > 0 && !all.checked;
    changed(ticked);
  };
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  boxes.forEach((box, at) => box.addEventListener("click", event => {
    if (event.shiftKey && last !== null) {
      for (const other of boxes.slice(Math.min(at, last), Math.max(at, last) + 1)) other.checked = box.checked;
    }
    last = at;
    show();
  }));
  addEventListener("pageshow", show);
  show();
}
