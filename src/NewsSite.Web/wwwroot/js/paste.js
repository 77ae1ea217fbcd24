// Makes the Markdown of a body from what Word, Google Docs or a web page put on the clipboard as HTML. The HTML is parsed into a document of its
// own, in which no script runs and nothing is loaded.
const dropped = "script, style, meta, link, title, noscript, template, iframe, object, embed, svg, math, img, picture, video, audio, canvas, "
  + "button, input, select, textarea, [hidden], [data-look*='mso-element:comment'], [data-look*='mso-hide:all'], .MsoCommentReference, .msocomtxt";
const blockTags = "address, article, aside, blockquote, center, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, "
  + "li, main, nav, ol, p, pre, section, summary, table, tbody, td, tfoot, th, thead, tr, ul";
const looks = "data-look";
const plain = { bold: false, italic: false, href: "" };

/** Whether there is anything to read in some HTML. */
export const hasWords = html => html !== "" && clean(html).textContent.trim() !== "";

/** Markdown of the same meaning; empty when there is none. */
export function markdownFrom(html) {
  const body = clean(html);
  const holdsBlocks = new Set();
  for (const block of body.querySelectorAll(blockTags)) for (let e = block; e && !holdsBlocks.has(e); e = e.parentElement) holdsBlocks.add(e);
  const levels = [...body.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(h => h.textContent.trim()).map(h => Number(h.tagName[1]));
  const reader = new Reader(holdsBlocks, Math.min(...levels, 6));
  return reader.blocksOf(body, plain).join("\n\n").replace(/\n{3,}/g, "\n\n").trim();
}

function clean(html) {
  // The page's Content-Security-Policy forbids style attributes, here too; what they say is read all the same.
  const readable = html.replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\sstyle\s*=/i, ` ${looks}=`));
  const { body } = new DOMParser().parseFromString(readable, "text/html");
  for (const element of body.querySelectorAll(dropped)) element.remove();
  for (const element of body.querySelectorAll(`[${looks}*=display]`)) if (look(element, "display") === "none") element.remove();
  return body;
}

/** What an element's own style says of something; empty when it says nothing. */
const look = (element, name) => new RegExp(`(?:^|[;"'\\s])${name}\\s*:\\s*([^;]*)`, "i").exec(element?.getAttribute(looks) ?? "")?.[1].trim().toLowerCase() ?? "";

class Reader {
  constructor(holdsBlocks, topLevel) {
    this.holdsBlocks = holdsBlocks;
    this.topLevel = topLevel;
  }

  /** The blocks within an element, each as Markdown without blank lines around it. */
  blocksOf(element, state) {
    const blocks = [];
    let runs = [];
    let wordList = [];
    const flushRuns = () => {
      for (const paragraph of paragraphs(runs)) blocks.push(paragraph);
      runs = [];
    };
    const flushList = () => {
      if (wordList.length > 0) blocks.push(nested(wordList));
      wordList = [];
    };
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE || (child.nodeType === Node.ELEMENT_NODE && !this.holdsBlocks.has(child))) {
        if (wordList.length > 0 && child.textContent.trim()) flushList();
        this.gather(child, state, runs);
        continue;
      }
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      flushRuns();
      const item = wordItem(child);
      if (item) {
        if (wordList.at(-1)?.list !== item.list) flushList();
        wordList.push({ ...item, text: this.textOf(child, state) });
        continue;
      }
      flushList();
      blocks.push(...this.blocksFrom(child, state));
    }
    flushRuns();
    flushList();
    return blocks.filter(block => block !== "");
  }

  blocksFrom(element, state) {
    const tag = element.tagName.toLowerCase();
    if (/^h[1-6]$/.test(tag)) {
      const text = this.textOf(element, state, true);
      return text ? [`${"#".repeat(Math.min(Number(tag[1]) - this.topLevel + 2, 4))} ${text}`] : [];
    }
    if (tag === "p" && /\bMso(Title|Subtitle)\b/.test(element.className)) {
      const text = this.textOf(element, state, true);
      return text ? [`## ${text}`] : [];
    }
    if (tag === "ul" || tag === "ol") return [this.list(element, state)];
    if (tag === "blockquote" || /\bMso(Intense)?Quote\b/.test(element.className)) {
      const inner = this.blocksOf(element, { ...state, italic: false }).map(block => /\bMso/.test(element.className) ? block.replace(/^\*(?!\*)([^*]+)\*$/, "$1") : block);
      return inner.length > 0 ? [prefixed(inner.join("\n\n"), "> ", "> ")] : [];
    }
    if (tag === "table") return this.table(element, state);
    if (tag === "pre") return element.textContent.trim() ? [`\`\`\`\n${element.textContent.replace(/\n$/, "")}\n\`\`\``] : [];
    if (tag === "hr") return ["---"];
    return this.blocksOf(element, formatOf(element, state));
  }

  list(list, state) {
    const isNumbered = list.tagName === "OL";
    const items = [];
    let number = list.start > 0 ? list.start : 1;
    for (const child of list.children) {
      if (child.tagName === "UL" || child.tagName === "OL") { // Google Docs nests lists beside their items
        const inner = this.list(child, state);
        if (items.length > 0) items[items.length - 1].push(inner);
        else items.push([inner]);
      } else {
        const blocks = this.blocksOf(child, state);
        if (blocks.length > 0) items.push(blocks);
      }
    }
    return items.map(blocks => {
      const mark = isNumbered ? `${number++}. ` : "- ";
      const text = blocks.reduce((all, block) => all === "" ? block : /^(- |\d+\. )/.test(block) ? `${all}\n${block}` : `${all}\n\n${block}`, "");
      return prefixed(text, mark, " ".repeat(mark.length));
    }).join("\n");
  }

  table(table, state) {
    const rows = [...table.rows].filter(row => row.closest("table") === table && row.cells.length > 0);
    const width = Math.max(0, ...rows.map(row => [...row.cells].reduce((sum, cell) => sum + Math.min(cell.colSpan, 50), 0)));
    if (width < 2 || rows.length < 2) return rows.flatMap(row => [...row.cells].flatMap(cell => this.blocksOf(cell, state))); // one that only arranges
    const cells = rows.map((row, i) => {
      const texts = [...row.cells].flatMap(cell => [
        this.textOf(cell, state, i === 0).replace(/\\?\n/g, " ").replace(/\|/g, "\\|"), ...Array(Math.min(cell.colSpan, 50) - 1).fill(""),
      ]);
      return [...texts, ...Array(width - texts.length).fill("")];
    });
    const isRight = Array.from({ length: width }, (_, i) => rows.slice(1).every(row => /^(right|end)$/.test(alignment(row.cells[i]))));
    const line = texts => `| ${texts.join(" | ")} |`;
    return [[line(cells[0]), line(isRight.map(right => right ? "---:" : "---")), ...cells.slice(1).map(line)].join("\n")];
  }

  /** All words below an element on one line, as for headings and cells, which are bold anyway. */
  textOf(element, state, isBold = false) {
    const runs = [];
    this.gather(element, state, runs);
    return paragraphs(isBold ? runs.map(run => ({ ...run, bold: false })) : runs).join(" ").replace(/\\?\n/g, " ");
  }

  /** Adds the words below a node to runs of one look each. */
  gather(node, state, runs) {
    if (node.nodeType === Node.TEXT_NODE) {
      runs.push({ ...state, text: node.data });
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || look(node, "mso-list") === "ignore") return;
    if (node.tagName === "BR") {
      if (!node.classList.contains("Apple-interchange-newline")) runs.push({ ...plain, text: "", isBreak: true });
      return;
    }
    if (node.tagName === "CODE" && node.textContent.trim() && !node.textContent.includes("`")) {
      runs.push({ ...state, text: node.textContent, isCode: true });
      return;
    }
    const note = node.tagName === "A" && /#_(ftn|edn)(ref)?(\d+)$/.exec(node.getAttribute("href") ?? "");
    if (note) {
      runs.push({ ...plain, text: note[2] ? `[^${note[3]}]: ` : `[^${note[3]}]`, isMarkdown: true });
      return;
    }
    const inner = formatOf(node, state);
    const isApart = this.holdsBlocks.has(node) && runs.length > 0;
    if (isApart) runs.push({ ...plain, text: " " });
    for (const child of node.childNodes) this.gather(child, inner, runs);
  }
}

/** Bold and italic of an element: by its tag, unless its style says otherwise, which is how Google Docs wraps everything in a bold that is not. */
function formatOf(element, state) {
  const [fontWeight, fontStyle] = [look(element, "font-weight"), look(element, "font-style")];
  const weight = { bold: 700, bolder: 700, normal: 400, lighter: 300 }[fontWeight] ?? Number.parseInt(fontWeight, 10);
  const tag = element.tagName;
  const bold = Number.isNaN(weight) ? state.bold || tag === "B" || tag === "STRONG" : weight >= 600;
  const italic = fontStyle ? /^(italic|oblique)/.test(fontStyle) : state.italic || tag === "I" || tag === "EM" || tag === "CITE";
  return { bold, italic, href: tag === "A" ? harmless(element.getAttribute("href")) : state.href };
}

/** The address of a link that leads somewhere harmless on the web; empty for all others. */
function harmless(href) {
  let url;
  try { url = new URL(href ?? ""); } catch { return ""; }
  if (url.hostname === "www.google.com" && url.pathname === "/url") return harmless(url.searchParams.get("q") ?? url.searchParams.get("url"));
  return /^(https?|mailto):$/.test(url.protocol) ? url.href.replace(/[()<>\s]/g, c => encodeURIComponent(c).replace("(", "%28").replace(")", "%29")) : "";
}

const alignment = cell => look(cell, "text-align") || cell?.getAttribute("align") || look(cell?.querySelector("p, div"), "text-align");

/** A paragraph that Word means as an item of a list: how deep, and whether it is numbered. */
function wordItem(element) {
  const place = /^l\d+\s+level(\d+)(?:\s+(lfo\d+))?/.exec(look(element, "mso-list"));
  if (!place) return null;
  const mark = [...element.querySelectorAll(`[${looks}]`)].find(e => look(e, "mso-list") === "ignore")?.textContent.trim() ?? "";
  return { depth: Number(place[1]), list: place[2], isNumbered: /^\(?([0-9]+|[a-z]|[ivx]+)[.)]/i.test(mark) };
}

/** Word's flat items as a nested list. */
function nested(items) {
  const lines = [];
  const open = []; // the items above, each with its depth, the indent of what is below it, and the next number there
  for (const item of items) {
    while (open.length > 0 && open.at(-1).depth > item.depth) open.pop();
    if (open.at(-1)?.depth !== item.depth) open.push({ depth: item.depth, indent: open.length > 0 ? open.at(-1).inner : "", number: 0 });
    const here = open.at(-1);
    const mark = item.isNumbered ? `${++here.number}. ` : "- ";
    here.inner = here.indent + " ".repeat(mark.length);
    lines.push(here.indent + mark + item.text);
  }
  return lines.join("\n");
}

const prefixed = (text, first, others) => text.split("\n").map((line, i) => line === "" && others.trim() === "" ? "" : ((i === 0 ? first : others) + line).trimEnd()).join("\n");

/** Paragraphs of Markdown from runs; two breaks in a row part them. */
function paragraphs(runs) {
  const texts = [];
  let line = [];
  let lines = [];
  const endLine = () => {
    const text = inline(line);
    if (text !== "") lines.push(escapeStart(text));
    else if (lines.length > 0) endParagraph();
    line = [];
  };
  const endParagraph = () => {
    if (lines.length > 0) texts.push(lines.join("\\\n"));
    lines = [];
  };
  for (const run of runs) {
    if (run.isBreak) endLine();
    else line.push(run);
  }
  endLine();
  endParagraph();
  return texts;
}

/** One line of Markdown: runs of the same look joined, marks close to the words, space outside them. */
function inline(runs) {
  const joined = [];
  for (const run of spaced(runs)) {
    const last = joined.at(-1);
    const isSame = last && !last.isCode && !run.isCode && !last.isMarkdown && !run.isMarkdown
      && last.href === run.href && (run.text.trim() === "" || (last.bold === run.bold && last.italic === run.italic));
    if (isSame) last.text += run.text;
    else if (run.text !== "") joined.push({ ...run });
  }
  return grouped(joined, run => run.href, (href, linked) => around(grouped(linked, run => run.bold, (bold, strong) => around(
    grouped(strong, run => run.italic, (italic, words) => around(words.map(written).join(""), text => italic ? `*${text}*` : text)),
    text => bold ? `**${text}**` : text)), text => href ? link(text, href) : text)).trim();
}

const link = (text, href) => text === href ? `<${href}>` : `[${text}](${href})`;
const written = run => run.isMarkdown ? run.text : run.isCode ? `\`${run.text}\`` : escaped(run.text);

function grouped(runs, keyOf, write) {
  let text = "";
  for (let i = 0; i < runs.length;) {
    const key = keyOf(runs[i]);
    let end = i + 1;
    while (end < runs.length && keyOf(runs[end]) === key) end++;
    text += write(key, runs.slice(i, end));
    i = end;
  }
  return text;
}

/** Marks around words and not around the space beside them. */
function around(text, mark) {
  const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text);
  return words === "" ? text : before + mark(words) + after;
}

/** White space as a browser shows it: one space, none at the beginning of a line; spaces that do not break stay where typography wants them. */
function spaced(runs) {
  let last = " ";
  return runs.map(run => {
    let text = run.text.replace(/[ \t\r\n\f]+/g, " ").replace(/(.?)\u00a0(?=(.?))/gs, (all, before, after) =>
      /[«0-9]/.test(before) && (before === "«" || /[0-9]/.test(after)) || /[»;:!?%]/.test(after) ? `${before}\u00a0` : `${before} `).replace(/ {2,}/g, " ");
    if (last === " ") text = text.replace(/^ /, "");
    if (text !== "") last = text.at(-1);
    return { ...run, text };
  });
}

/** Signs that Markdown would take as its own. */
const escaped = text => text.replace(/[\\*`]/g, "\\$&").replace(/(^|[^\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, (all, before = "") => `${before}\\_`)
  .replace(/\](?=[([])/g, "\\]").replace(/\[(?=\^)/g, "\\[").replace(/&(?=#?\w+;)/g, "\\&");

const escapeStart = text => text.replace(/^(#{1,6}(?= )|[-+](?= )|>|:::|-{3,}$|={3,}$)/, "\\$1").replace(/^(\d+)([.)])(?= )/, "$1\\$2");
