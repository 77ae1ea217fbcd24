// Shows in place what a card only names, once a reader asks for it; before that nothing is loaded from the other site.
for (const card of document.querySelectorAll(".embed[data-frame]")) {
  const { frame } = card.dataset;
  const [map, play, loads] = card.closest("[data-frames]").dataset.frames.split("|");
  const link = card.querySelector(".what a");
  const kind = card.querySelector(".kind").textContent;
  const button = document.createElement("button");
  const note = document.createElement("span");
  const row = document.createElement("p");
  button.type = "button";
  button.textContent = /^Map/.test(kind) ? map : play;
  note.textContent = loads.replace("#", new URL(frame).host);
  row.className = "ask";
  row.append(button, note);
  card.append(row);
  button.addEventListener("click", () => {
    const shown = document.createElement("iframe");
    shown.src = frame;
    shown.title = `${kind}: ${link.textContent}`;
    shown.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
    shown.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube plays for nobody it is not told of
    shown.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation");
    row.replaceWith(shown);
    shown.tabIndex = 0;
    shown.focus();
  });
}
