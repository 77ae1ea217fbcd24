// Leafs through the photos of a gallery, which can be scrolled without this too.
for (const gallery of document.querySelectorAll(".gallery")) {
  const strip = gallery.querySelector("ol");
  const slides = [...strip.children];
  if (slides.length < 2) continue;
  const count = gallery.querySelector(".count");
  const [all, back, on, place] = gallery.dataset.words.split("|");
  const nav = document.createElement("nav");
  nav.ariaLabel = all;
  const leaf = (sign, name, by) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.ariaLabel = name;
    button.addEventListener("click", () => show(at + by));
    return button;
  };
  const isRightToLeft = getComputedStyle(strip).direction === "rtl";
  const previous = leaf(isRightToLeft ? "→" : "←", back, -1);
  const next = leaf(isRightToLeft ? "←" : "→", on, 1);
  let at = 0;

  /** Where a slide begins in the strip, as scrollLeft counts, which is below zero from right to left. */
  const placeOf = slide => isRightToLeft ? slide.offsetLeft + slide.offsetWidth - strip.clientWidth : slide.offsetLeft;

  /** A browser begins to load what is hidden beside a strip only when it is seen. */
  function loadAhead() {
    for (const image of slides.slice(at, at + 3).flatMap(slide => [...slide.querySelectorAll("img")])) image.loading = "eager";
  }

  function show(wanted) {
    at = Math.max(0, Math.min(wanted, slides.length - 1));
    loadAhead();
    strip.scrollTo({ left: placeOf(slides[at]) });
    say();
  }

  function say() {
    const text = place.replace("#", at + 1).replace("#", slides.length);
    if (count.textContent !== text) count.textContent = text;
    // A button that loses focus when it is disabled would send the reader back to the top.
    for (const [button, isEnd] of [[previous, at === 0], [next, at === slides.length - 1]]) button.ariaDisabled = String(isEnd);
  }

  let timer = 0;
  strip.addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const ends = isRightToLeft ? strip.scrollLeft - strip.clientWidth <= 2 - strip.scrollWidth : strip.scrollLeft + strip.clientWidth >= strip.scrollWidth - 2;
      const distance = slide => Math.abs(placeOf(slide) - strip.scrollLeft);
      at = ends ? slides.length - 1 : slides.reduce((nearest, slide, i) => distance(slide) < distance(slides[nearest]) ? i : nearest, 0);
      loadAhead();
      say();
    }, 120);
  }, { passive: true });
  strip.tabIndex = 0;
  count.ariaLive = "polite";
  nav.append(count, previous, next);
  gallery.querySelector(".gallery-head").append(nav);
  say();
}
