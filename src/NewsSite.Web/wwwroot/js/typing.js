// Changes what is in a text area as if it were typed, so that the browser's own undo takes it back.

/** Puts text in place of what stands between two places, and selects a part of it, given from its beginning. */
export function put(area, from, to, text, [start, end] = [text.length, text.length]) {
  if (area.readOnly) return;
  area.focus();
  area.setSelectionRange(from, to);
  // Old and deprecated, and the only way to change a text area without losing what undo knows.
  const done = text === "" ? from === to || document.execCommand("delete") : insertLines(area, text) || document.execCommand("insertText", false, text);
  if (!done) {
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  area.setSelectionRange(from + start, from + end);
}

/** Chromium takes seconds to insert a long text line by line, and not as one piece of HTML; says whether that went well. */
function insertLines(area, text) {
  if (text.split("\n", 31).length < 31) return false;
  const { value, selectionStart: from, selectionEnd: to } = area;
  const encoded = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  if (!document.execCommand("insertHTML", false, `<pre>\n${encoded}</pre>`)) return false;
  if (area.value === value.slice(0, from) + text + value.slice(to)) return true;
  document.execCommand("undo");
  area.setSelectionRange(from, to);
  return false;
}

const selection = area => [area.selectionStart, area.selectionEnd, area.value.slice(area.selectionStart, area.selectionEnd)];

/** Puts signs around what is selected, or takes them away again. */
export function wrap(area, sign, sample) {
  const [from, to, chosen] = selection(area);
  const { value } = area;
  const isAround = value.slice(from - sign.length, from) === sign && value.slice(to, to + sign.length) === sign
    && (sign !== "*" || value[from - 2] !== "*" || value.slice(from - 3, from) === "***");
  if (isAround) return put(area, from - sign.length, to + sign.length, chosen, [0, chosen.length]);
  if (chosen.length > 2 * sign.length && chosen.startsWith(sign) && chosen.endsWith(sign) && chosen[sign.length] !== "*")
    return put(area, from, to, chosen.slice(sign.length, -sign.length), [0, chosen.length - 2 * sign.length]);
  const before = /^\s*/.exec(chosen)[0];
  const after = chosen.length > before.length ? /\s*$/.exec(chosen)[0] : "";
  const words = chosen.slice(before.length, chosen.length - after.length) || sample;
  put(area, from, to, before + sign + words + sign + after, [before.length + sign.length, before.length + sign.length + words.length]);
}

/** Begins each selected line with what a function of line and number says. */
export function begin(area, line) {
  const { value } = area;
  const from = value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const next = value.indexOf("\n", Math.max(area.selectionEnd - (area.selectionEnd > area.selectionStart && value[area.selectionEnd - 1] === "\n" ? 1 : 0), from));
  const to = next < 0 ? value.length : next;
  const lines = value.slice(from, to).split("\n");
  const text = lines.map(line).join("\n");
  put(area, from, to, text, lines.length > 1 ? [0, text.length] : [text.length, text.length]);
}

/** Puts in text that needs lines of its own, in place of what is selected. */
export function block(area, text, select) {
  const { value } = area;
  const [from, to] = selection(area);
  const [head, tail] = [value.slice(Math.max(0, from - 2), from), value.slice(to, to + 2)];
  const before = from === 0 || head.endsWith("\n\n") ? "" : head.endsWith("\n") ? "\n" : "\n\n";
  const after = to === value.length || tail.startsWith("\n\n") ? "" : tail.startsWith("\n") ? "\n" : "\n\n";
  const [start, end] = select ?? [text.length, text.length];
  put(area, from, to, before + text + after, [before.length + start, before.length + end]);
}
