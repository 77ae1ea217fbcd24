// What a browser can do with a story besides showing it: copy its link, hand it to another program, and read it aloud. Each button is there only where it works.
const row = document.querySelector("[data-share]");

if (row) {
  const [share, copy, copied, play, pause, goOn, end] = row.dataset.words.split("|");
  const link = row.querySelector("[data-copy]");
  const say = row.querySelector("[role=status]");
  const button = (words, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: words });
    made.addEventListener("click", act);
    return made;
  };

  if (navigator.clipboard) {
    link.replaceWith(button(copy, async () => {
      await navigator.clipboard.writeText(link.href);
      say.textContent = copied;
    }));
  }
  if (navigator.share) {
    row.prepend(button(share, () => navigator.share({ title: row.dataset.share, url: link.href }).catch(() => {}))); // whoever changes their mind needs no message
  }

  const voice = window.speechSynthesis;
  if (voice) {
    const parts = () => document.querySelectorAll(".story h1, .story header .standfirst, .story > .body > :is(p, h2, h3, ul, ol, blockquote)");
    const language = (document.querySelector(".story[lang]") ?? document.documentElement).lang;
    const stop = button(end, () => voice.cancel());
    const listen = button(play, () => {
      if (voice.paused) voice.resume();
      else if (voice.speaking) voice.pause();
      else {
        for (const part of parts()) {
          const words = new SpeechSynthesisUtterance(part.textContent);
          words.lang = language;
          words.onend = words.onerror = show;
          voice.speak(words);
        }
      }
      show();
    });
    // Browsers report a pause a moment after it was asked for.
    const show = () => setTimeout(() => {
      listen.textContent = voice.paused && voice.speaking ? goOn : voice.speaking || voice.pending ? pause : play;
      stop.hidden = !voice.speaking && !voice.pending;
    }, 50);
    stop.hidden = true;
    stop.addEventListener("click", show);
    addEventListener("pagehide", () => voice.cancel());
    row.prepend(listen, stop);
  }
}
