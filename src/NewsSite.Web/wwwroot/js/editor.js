// The writing side of a story and of a live entry: toolbar and shortcuts, counts, preview, paste and photos. Without it the form is plain fields, and works.
import { countAll } from "./counts.js";
import { markdownFrom, hasWords } from "./paste.js";
import { choosePhoto, takeFiles } from "./body-photos.js";
import { editGallery, galleryAt, photoMarkdown } from "./body-gallery.js";
import { startPreview } from "./preview.js";
import { begin, block, put, wrap } from "./typing.js";

const writing = document.querySelector("[data-writing]");
const area = writing.querySelector("textarea");
const toolbar = writing.querySelector("[role=toolbar]");
const said = writing.querySelector("[data-writing-state]");

/** Says something where it is seen, and to those who hear the page. */
const say = text => {
  said.hidden = false;
  said.textContent = text;
};
const speech = document.createElement("p");
speech.className = "said";
speech.setAttribute("aria-live", "polite");
writing.append(speech);
countAll(text => { speech.textContent = text; });

const chosen = () => area.value.slice(area.selectionStart, area.selectionEnd);
const isAddress = text => /^https?:\/\/\S+$/.test(text.trim());
/** A template in which one part is selected to be typed over. */
const template = (text, part) => block(area, text, [text.indexOf(part), text.indexOf(part) + part.length]);
const words = sample => chosen().trim() || sample;
const toggle = (pattern, make) => begin(area, (line, i) => pattern.test(line) ? line.replace(pattern, "") : make(line, i));

const preview = startPreview(writing, area, toolbar.querySelector("[data-act=preview]"));
const acts = {
  bold: () => wrap(area, "**", "bold words"),
  italic: () => wrap(area, "*", "words in italics"),
  link: () => {
    const text = chosen();
    const [name, address] = isAddress(text) ? ["words", text.trim()] : [text || "words", "https://"];
    const select = isAddress(text) ? [1, 1 + name.length] : [name.length + 3, name.length + 3 + address.length];
    put(area, area.selectionStart, area.selectionEnd, `[${name}](${address})`, select);
  },
  heading: () => begin(area, line => /^### /.test(line) ? line.slice(4) : /^## /.test(line) ? `#${line}` : `## ${line.replace(/^#+ */, "")}`),
  list: () => toggle(/^- /, line => `- ${line.replace(/^\d+\. /, "")}`),
  numbers: () => toggle(/^\d+\. /, (line, i) => `${i + 1}. ${line.replace(/^- /, "")}`),
  quote: () => toggle(/^> ?/, line => `> ${line}`),
  photo: () => {
    const [from, to] = [area.selectionStart, area.selectionEnd];
    choosePhoto((id, alt, caption) => {
      area.setSelectionRange(from, to);
      insertPhoto(id, alt, caption);
    });
  },
  gallery: () => {
    const [from, to] = [area.selectionStart, area.selectionEnd];
    const there = galleryAt(area.value, from);
    editGallery(there, text => {
      if (there) return put(area, there.from, there.to, text);
      area.setSelectionRange(from, to);
      block(area, text);
    });
  },
  embed: () => {
    const address = isAddress(chosen()) ? chosen().trim() : "https://";
    template(`![What it shows](${address} "From whom")`, address === "https://" ? address : "What it shows");
  },
  story: () => template(`[${words("Its headline")}](story:number)`, "number"),
  pull: () => template(`::: quote Who said it\n${words("The words.")}\n:::`, "Who said it"),
  facts: () => template(`::: facts What about\n${chosen().trim() ? chosen().trim() : "- A fact"}\n:::`, "What about"),
  table: () => template("| What | How many |\n| --- | ---: |\n| One | 1 |\n| Two | 2 |", "What"),
  note: () => {
    const number = Math.max(0, ...[...area.value.matchAll(/\[\^(\d+)\]/g)].map(m => Number(m[1]))) + 1;
    put(area, area.selectionEnd, area.selectionEnd, `[^${number}]`);
    const end = area.value.trimEnd().length;
    const isAfterNote = /(^|\n)\[\^[^\]]+\]:[^\n]*$/.test(area.value.slice(0, end));
    put(area, end, area.value.length, `${isAfterNote ? "\n" : "\n\n"}[^${number}]: `);
  },
  preview: () => preview.toggle(),
};

const insertPhoto = (id, alt, caption) => block(area, photoMarkdown(id, alt, caption));

// One stop of the tab key; the arrows move within the toolbar.
const buttons = [...toolbar.querySelectorAll("button")];
const moveTo = button => {
  for (const other of buttons) other.tabIndex = other === button ? 0 : -1;
};
moveTo(buttons[0]);
toolbar.hidden = false;
toolbar.addEventListener("focusin", event => moveTo(event.target));
toolbar.addEventListener("keydown", event => {
  const at = buttons.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons.at(to % buttons.length).focus();
});
toolbar.addEventListener("click", event => {
  const act = event.target.closest("button")?.dataset.act;
  if (act) acts[act]();
});

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);
const shortcuts = new Map(buttons.map(button => [button.getAttribute("aria-keyshortcuts"), button.dataset.act]));
if (isMac) {
  for (const button of buttons) {
    button.setAttribute("aria-keyshortcuts", button.getAttribute("aria-keyshortcuts").replace("Control", "Meta"));
    button.title = button.title.replace("Ctrl+", "⌘").replace("Shift+", "⇧").replace("Alt+", "⌥");
  }
}
writing.addEventListener("keydown", event => {
  if (event.getModifierState("AltGraph")) return; // types letters on many keyboards
  const main = isMac ? event.metaKey : event.ctrlKey;
  const key = event.code.replace(/^(Key|Digit)/, "");
  const keys = [main && "Control", event.altKey && "Alt", event.shiftKey && "Shift", key].filter(Boolean).join("+");
  const act = shortcuts.get(keys);
  if (!act) return;
  event.preventDefault();
  acts[act]();
});

let asPlainText = false;
area.addEventListener("keydown", event => { asPlainText = event.shiftKey && (event.ctrlKey || event.metaKey) && event.code === "KeyV"; });
area.addEventListener("paste", event => {
  const plain = asPlainText;
  asPlainText = false;
  const html = plain ? "" : event.clipboardData.getData("text/html");
  const files = plain ? [] : [...event.clipboardData.files];
  // Word and Excel put a picture of the words beside the words.
  if (files.length > 0 && !hasWords(html)) {
    event.preventDefault();
    take(files);
    return;
  }
  const text = html ? markdownFrom(html) : "";
  const asPlain = event.clipboardData.getData("text/plain");
  if (text === "" || text === asPlain.trim()) return;
  event.preventDefault();
  const isWithinSentence = !text.includes("\n");
  const [before, after] = isWithinSentence ? [/^ */.exec(asPlain)[0], / *$/.exec(asPlain)[0]] : ["", ""];
  put(area, area.selectionStart, area.selectionEnd, before + text + after);
});

const take = files => takeFiles(files, say, photo => insertPhoto(photo.id, "", photo.description ?? ""));
const bringsFiles = event => event.dataTransfer.types.includes("Files");
area.addEventListener("dragover", event => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "copy";
  area.classList.add("dropping");
});
for (const over of ["dragleave", "drop"]) area.addEventListener(over, () => area.classList.remove("dropping"));
area.addEventListener("drop", event => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  take([...event.dataTransfer.files]);
});
