import { createHash } from "node:crypto";
import { renderForeign } from "../../../scripts/content/browser.ts";
import { escapeHtml } from "../../../scripts/content/index.ts";
import { formatMessage, type Message, type Words } from "../../../scripts/diagnostics/index.ts";
import { digestOf } from "../../../scripts/release/index.ts";
import { describe, type FileOutcome, type ImportReport, reasonsToKeep, summarize } from "./import-report.ts";
import { message } from "./message.ts";
import type { SourceContent } from "./source.ts";

/**
 * The report as one HTML page for editors, which needs no other file and loads nothing: each text that was changed or is to be checked, with
 * a box to tick off and the original beside the imported text. The browser keeps the ticks until the notes on a text change.
 */
export function formatReportPage(report: ImportReport, words: Words): string {
  const { skipped, notes, events = [], files = [] } = report;
  const outcomes = [...report.outcomes, ...events, ...files];
  const say: Say = (...sentences) =>
    sentences.map((each) => markCode(escapeHtml(formatMessage(each, words)))).join(" ");
  const isDraft = ({ unfinished }: FileOutcome): boolean => unfinished.length > 0;
  const noted = outcomes.filter((each) => !isDraft(each) && each.notes.length > 0);
  const kept = outcomes.flatMap((each) => reasonsToKeep(each).map((reason) => `${code(each.file)} ${say(...reason)}`));
  const addresses = report.outcomes.flatMap(({ address, file }) =>
    address === undefined ? [] : [`${linkTo(address)} → ${code(file)}`],
  );
  const texts = (all: readonly FileOutcome[]) => all.map((each) => formatText(each, say));
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'">
<title>${say(message("import-heading"))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${say(message("import-heading"))}</h1>
<p>${say(...summarize(report))}</p>
${section(say(message("import-drafts")), texts(outcomes.filter(isDraft)))}
${section(say(message("import-noted")), texts(noted))}
${listSection(
  say(message("import-skipped")),
  skipped.map(({ item, reason }) => `${escapeHtml(describe(item))}<br>${say(...reason)}`),
)}
${listSection(
  say(message("import-of-source")),
  notes.map((note) => say(...note)),
)}
${listSection(say(message("import-kept")), kept)}
${listSection(say(message("import-addresses")), addresses)}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

type Say = (...sentences: readonly Message[]) => string;

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; padding: 1rem; overflow-wrap: anywhere; }
main { max-width: 70rem; margin-inline: auto; }
h2 { margin-block: 2rem .5rem; }
h3 { margin: 0; font-size: 1.05rem; }
article { padding-block: .75rem; border-block-start: 1px solid GrayText; }
article p, article ul { margin-block: .25rem; }
article:has(:checked) h3 { text-decoration: line-through; }
article:has(:checked) ul { display: none; }
input { inline-size: 1.2rem; block-size: 1.2rem; margin: 0 .4rem 0 0; vertical-align: -.2rem; }
code { font: .9em ui-monospace, monospace; }
summary { cursor: pointer; padding-block: .25rem; }
.texts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; }
figure { margin: 0; }
iframe { box-sizing: border-box; inline-size: 100%; block-size: 16rem; resize: vertical; border: 1px solid GrayText; background: white; color-scheme: light; }
@media print { summary, iframe, figcaption { display: none; } article { break-inside: avoid; } }
`;

/** Keeps ticks; a browser that keeps nothing for files shows the boxes all the same. */
const SCRIPT = `
for (const box of document.querySelectorAll("input")) {
  try { box.checked = localStorage.getItem(box.id) !== null; } catch {}
  box.addEventListener("change", () => {
    try { box.checked ? localStorage.setItem(box.id, "1") : localStorage.removeItem(box.id); } catch {}
  });
}
`;

const SCRIPT_HASH = createHash("sha256").update(SCRIPT).digest("base64");

function section(heading: string, entries: readonly string[]): string {
  return entries.length === 0 ? "" : `<h2>${heading} (${entries.length})</h2>\n${entries.join("\n")}`;
}

function listSection(heading: string, entries: readonly string[]): string {
  if (entries.length === 0) return "";
  return `<h2>${heading} (${entries.length})</h2>\n<ul>\n${entries.map((entry) => `<li>${entry}</li>`).join("\n")}\n</ul>`;
}

function formatText({ file, title = "", address, unfinished, notes, texts }: FileOutcome, say: Say): string {
  const lines = [...unfinished, ...notes].map((note) => `<li>${say(...note)}</li>`);
  const id = `import-${digestOf([file, ...lines].join("\n"))}`;
  const places = [code(file), ...(address === undefined ? [] : [linkTo(address)])];
  return `<article>
<h3><label><input type="checkbox" id="${id}">${escapeHtml(title.trim() || file)}</label></h3>
<p>${places.join(" · ")}</p>
<ul>
${lines.join("\n")}
</ul>${texts === undefined ? "" : formatTexts(texts, say)}
</article>`;
}

function formatTexts({ original, imported }: NonNullable<FileOutcome["texts"]>, say: Say): string {
  const sides = [
    [say(message("import-original")), htmlOf(original)],
    [say(message("import-imported")), renderForeign(imported)],
  ] as const;
  const frames = sides.map(
    ([name, html]) =>
      `<figure><figcaption>${name}</figcaption><iframe sandbox loading="lazy" title="${name}" srcdoc="${escapeHtml(`${FRAME}${html}`)}"></iframe></figure>`,
  );
  return `
<details>
<summary>${say(message("import-original-beside"))}</summary>
<div class="texts">${frames.join("")}</div>
</details>`;
}

const FRAME =
  "<!doctype html><style>body{font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}img,video,iframe{max-width:100%}</style>";

/** A text as its readers saw it, apart from its style. The frame around it runs and loads nothing. */
function htmlOf({ kind, text }: SourceContent): string {
  if (kind === "html") return text;
  return kind === "markdown" ? renderForeign(text) : `<div style="white-space:pre-wrap">${escapeHtml(text)}</div>`;
}

function linkTo(address: string): string {
  const shown = escapeHtml(address);
  return /^https?:/i.test(address) ? `<a href="${shown}" rel="noreferrer">${shown}</a>` : shown;
}

function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

function markCode(html: string): string {
  return html.replaceAll(/`([^`]*)`/g, "<code>$1</code>");
}
