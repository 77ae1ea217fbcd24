// The front page desk: stories are carried to another place by hand. What the buttons do, the carrying does too, through the same forms.
const board = document.querySelector("[data-front]");
for (const form of board?.querySelectorAll(".slot form") ?? []) {
  const slot = form.closest(".slot");
  const headline = slot.querySelector(".headline").textContent;
  const handle = document.createElement("button");
  handle.type = "button";
  handle.className = "handle";
  handle.textContent = "⠿";
  handle.setAttribute("aria-label", `Carry, or press arrow up or down: ${headline}`);
  slot.prepend(handle);

  handle.addEventListener("keydown", event => {
    const label = { ArrowUp: "Move up", ArrowDown: "Move down" }[event.key];
    const button = label && form.querySelector(`button[aria-label^="${label}"]`);
    if (!button) return;
    event.preventDefault();
    form.requestSubmit(button);
  });

  let over = null;
  const mark = target => {
    over?.classList.remove("over");
    over = target !== slot ? target : null;
    over?.classList.add("over");
  };
  const below = event => document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-place]") ?? null;
  const drop = () => {
    slot.classList.remove("carried");
    handle.onpointermove = handle.onpointerup = handle.onpointercancel = null;
    mark(null);
  };
  handle.addEventListener("pointerdown", event => {
    if (event.button !== 0) return;
    handle.setPointerCapture(event.pointerId);
    slot.classList.add("carried");
    handle.onpointermove = move => {
      mark(below(move));
      const edge = 60;
      if (move.clientY < edge) scrollBy(0, -12);
      else if (move.clientY > innerHeight - edge) scrollBy(0, 12);
    };
    handle.onpointercancel = drop;
    handle.onpointerup = () => {
      const target = over;
      drop();
      if (!target) return;
      const to = document.createElement("input");
      to.type = "hidden";
      to.name = "To";
      to.value = target.dataset.place;
      form.append(to);
      form.requestSubmit();
    };
  });
}
