// Binds the shortcuts that the sheet lists. None of a single letter or sign acts while something is being typed, and all of those can be
// turned off in this browser.
const sheet = document.querySelector("[data-key-sheet]");
const items = sheet.querySelector("[data-items]").dataset.items;
const bound = [...sheet.querySelectorAll("[data-keys]")].filter(row => row.dataset.act).map(row => row.dataset);
const single = sheet.querySelector("[data-single-keys]");
const off = "newssite:single-keys-off";
const patience = 1500;
let begun = "";
let timer = 0;

const store = work => { try { return work(); } catch { return null; } }; // a browser may forbid or run out of storage
single.checked = store(() => localStorage.getItem(off)) === null;
single.addEventListener("change", () => store(() => single.checked ? localStorage.removeItem(off) : localStorage.setItem(off, "true")));

document.querySelector("main > [data-without-script]")?.remove();
if (/Mac|iP(hone|ad)/.test(navigator.platform)) {
  for (const key of document.querySelectorAll(".keys kbd")) key.textContent = key.textContent.replace("Ctrl+", "⌘").replace("Shift+", "⇧").replace("Alt+", "⌥");
}

const shown = element => element.getClientRects().length > 0;
const first = (selector, within = document) => [...within.querySelectorAll(selector)].find(shown);
const current = () => document.activeElement?.closest(items) ?? document.querySelector("[data-at]");

const acts = {
  sheet: () => open(),
  go: address => location.assign(address),
  focus: selector => {
    for (const folded of document.querySelectorAll("main details.search:not([open])")) folded.open ||= folded.querySelector(selector) !== null;
    first(selector)?.focus();
  },
  click: selector => first(selector)?.click(),
  open: selector => {
    const details = first(selector);
    if (!details) return;
    details.open = true;
    first("input:not([type=hidden]), textarea, select", details)?.focus();
  },
  within: selector => current() && first(selector, current())?.click(),
  "within-focus": selector => current() && first(selector, current())?.focus(),
  step: by => {
    const all = [...document.querySelectorAll(items)].filter(shown);
    if (all.length === 0) return;
    const at = all.indexOf(current());
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + Number(by), 0), all.length - 1)];
    for (const item of all) delete item.dataset.at;
    next.dataset.at = "";
    next.tabIndex = -1;
    next.focus();
  },
};

const isTyping = target => target.closest?.("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit])");

function open() {
  if (!sheet.open) sheet.showModal();
}

document.querySelector("[data-open-keys]").addEventListener("click", event => {
  event.preventDefault();
  open();
});

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.repeat && !/^[jk]$/.test(event.key)) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.ctrlKey || event.metaKey) {
    const binding = bound.find(b => b.keys === `Mod+${event.key.toUpperCase()}`);
    if (!binding || event.shiftKey || !first(binding.target)) return;
    event.preventDefault();
    acts[binding.act](binding.target);
    return;
  }
  if (!single.checked || isTyping(event.target)) return;
  const keys = begun ? `${begun} ${event.key}` : event.key;
  clearTimeout(timer);
  begun = "";
  const binding = bound.find(b => b.keys === keys);
  if (binding) {
    event.preventDefault();
    acts[binding.act](binding.target);
  } else if (bound.some(b => b.keys.startsWith(`${keys} `))) {
    begun = keys;
    timer = setTimeout(() => { begun = ""; }, patience);
  }
});
