// Counts characters and words while they are typed, as CharacterLimits, WordSplit and ReadingTime of the server do.
const wordsAMinute = 230;
const signsAMinute = 500;
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const mark = /[\p{M}\p{Cf}]/u;
const ofWord = /[\p{L}\p{Nd}]/u;
const number = new Intl.NumberFormat("en-GB");

export function measure(text) {
  let words = 0;
  let signs = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) { // most of most texts, and quicker than an expression
      if (code === 32 || (code >= 9 && code <= 13)) inWord = false;
      else if (!inWord && ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122))) { words++; inWord = true; }
      continue;
    }
    const sign = text[i];
    if (unspaced.test(sign)) {
      if (!mark.test(sign)) signs++;
      inWord = false;
    } else if (code === 0x85 || (code !== 0xfeff && /\s/.test(sign))) inWord = false;
    else if (!inWord && ((code >= 0xd800 && code <= 0xdfff) || ofWord.test(sign))) { words++; inWord = true; }
  }
  return { words, signs };
}

export function length(text) {
  const { words, signs } = measure(text);
  const count = words + signs;
  const minutes = count === 0 ? 0 : Math.max(1, Math.round(words / wordsAMinute + signs / signsAMinute));
  return `${number.format(count)} ${count === 1 ? "word" : "words"}, ${minutes} min to read`;
}

const characters = (count, soft, hard) => count > hard ? `${number.format(count)} characters, ${number.format(count - hard)} too many`
  : count > soft ? `${number.format(count)} of ${number.format(hard)} characters, long`
  : `${number.format(count)} of ${number.format(soft)} characters`;

/** Keeps a field's count; speaks of it, when the typing pauses, only near and past its limit. */
function count(counter, speak) {
  const field = document.getElementById(counter.dataset.characters);
  const [soft, hard] = [Number(counter.dataset.soft), Number(counter.dataset.hard)];
  let pause = 0;
  const show = () => {
    counter.textContent = characters(field.value.length, soft, hard);
    counter.classList.toggle("long", field.value.length > soft);
  };
  field.addEventListener("input", () => {
    show();
    clearTimeout(pause);
    pause = setTimeout(() => { if (field.value.length > soft * .9) speak(`${field.labels[0].textContent}: ${counter.textContent}`); }, 1000);
  });
  show();
}

function countWords(counter) {
  const field = document.getElementById(counter.dataset.words);
  let pause = 0;
  const show = () => { counter.textContent = length(field.value); };
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(show, 300);
  });
  show();
}

export function countAll(speak) {
  for (const counter of document.querySelectorAll("[data-characters]")) count(counter, speak);
  for (const counter of document.querySelectorAll("[data-words]")) countWords(counter);
}
