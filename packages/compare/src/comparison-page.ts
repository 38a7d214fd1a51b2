import { escapeHtml } from "../../../scripts/content/index.ts";
import { formatMessage, type Message, type Words } from "../../../scripts/diagnostics/index.ts";
import type { BlockChange } from "../../../scripts/model/index.ts";
import type { PageAt, PageChange, PictureChange, SiteComparison } from "./compare.ts";
import { FEED_WORDS, MAIL_WORDS, namedLists, type Say, shortenContext } from "./comparison-summary.ts";
import { message } from "./shell.ts";

/** Reads the bytes of a picture of the old or the new site as a `data:` URL; undefined if it is not there, or too many are. */
export type ShowPicture = (side: "before" | "after", src: string) => string | undefined;

/** The comparison as one HTML page that needs no other file and loads nothing. */
export function formatReport(
  comparison: SiteComparison,
  names: { readonly before: string; readonly after: string },
  show: ShowPicture,
  words: Words,
): string {
  const say: Say = (each) => formatMessage(each, words);
  const { came, gone, moved, changed, followed, feeds, lost, mails } = comparison;
  const title = `${names.before} → ${names.after}`;
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${say(message("compare-title"))}</h1>
<p>${escapeHtml(title)}</p>
${pagesSection(say(message("compare-changed-texts")), changed, show, say)}
${section(say(message("compare-new-pages")), came.map(formatPageLine))}
${section(
  say(message("compare-gone-pages")),
  gone.map((address) => `<li><code>${escapeHtml(address)}</code></li>`),
)}
${section(
  say(message("compare-moved-pages")),
  moved.map(
    ({ from, to, isRedirected }) =>
      `<li><code>${escapeHtml(from)}</code> → <code>${escapeHtml(to)}</code>${isRedirected ? "" : ` <strong class="bad">${say(message("compare-without-redirect"))}</strong>`}</li>`,
  ),
)}
${section(
  say(message("compare-lost")),
  lost.map((address) => `<li class="bad"><code>${escapeHtml(address)}</code></li>`),
)}
${section(
  say(message("compare-feeds")),
  feeds.map(({ address, ...lists }) => formatLists(address, lists, FEED_WORDS, say)),
)}
${section(
  say(message("compare-mails")),
  mails.map(({ address, changed: to, redirected, dead }) =>
    formatLists(address, { to, redirected, dead }, MAIL_WORDS, say),
  ),
)}
${followed.length === 0 ? "" : `<details>\n<summary>${say(message("compare-followed"))} (${followed.length})</summary>\n${followed.map((change) => formatPage(change, show, say)).join("\n")}\n</details>`}
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; padding: 1.5rem; }
main { max-width: 52rem; margin-inline: auto; }
article { border-block-start: 1px solid GrayText; padding-block: .5rem 1rem; }
h3 { margin-block: .5rem; font-size: 1.05rem; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
ins { background: #c9f0d1; color: #06371a; text-decoration: none; }
del { background: #ffd9d6; color: #5c0b07; }
.bad { color: #b3261e; }
.pictures { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.pictures figure { margin: 0; }
.pictures img { max-width: 100%; height: auto; }
@media (prefers-color-scheme: dark) {
  ins { background: #0f4424; color: #d5f5dc; }
  del { background: #5c1512; color: #ffdcd9; }
  .bad { color: #ff9b93; }
}
`;

function section(heading: string, entries: readonly string[]): string {
  return entries.length === 0 ? "" : `<h2>${heading} (${entries.length})</h2>\n<ul>\n${entries.join("\n")}\n</ul>`;
}

function pagesSection(heading: string, changes: readonly PageChange[], show: ShowPicture, say: Say): string {
  if (changes.length === 0) return "";
  return `<h2>${heading} (${changes.length})</h2>\n${changes.map((change) => formatPage(change, show, say)).join("\n")}`;
}

function formatPageLine({ address, title }: PageAt): string {
  return `<li><code>${escapeHtml(address)}</code> ${escapeHtml(title)}</li>`;
}

function formatPage({ page, changes, shownElsewhere, pictures }: PageChange, show: ShowPicture, say: Say): string {
  const blocks = changes.map((change) => `<p>${formatChange(change)}</p>`);
  const more = shownElsewhere === 0 ? [] : [`<p>${say(message("compare-elsewhere", { count: shownElsewhere }))}</p>`];
  return [
    `<article>\n<h3>${escapeHtml(page.title)}</h3>\n<p><code>${escapeHtml(page.address)}</code></p>`,
    ...blocks,
    ...pictures.map((picture) => formatPicture(picture, show, say)),
    ...more,
    "</article>",
  ].join("\n");
}

function formatChange(change: BlockChange): string {
  return change
    .map(({ kind, text }, index) => {
      if (kind === "removed") return `<del>${escapeHtml(text)}</del>`;
      if (kind === "added") return `<ins>${escapeHtml(text)}</ins>`;
      return escapeHtml(shortenContext(text, index === 0 ? "first" : index === change.length - 1 ? "last" : "middle"));
    })
    .join("");
}

/** The old picture at the start of the line, the new one at its end. */
function formatPicture({ before, after }: PictureChange, show: ShowPicture, say: Say): string {
  const figure = (side: "before" | "after", picture: PictureChange["before"], nothing: string): string => {
    if (picture === undefined) return `<figure><figcaption>${nothing}</figcaption></figure>`;
    const url = show(side, picture.src);
    const image = url === undefined ? `<code>${escapeHtml(picture.src)}</code>` : `<img src="${url}" alt="">`;
    return `<figure>${image}<figcaption>${escapeHtml(picture.alt)}</figcaption></figure>`;
  };
  return `<div class="pictures">${figure("before", before, say(message("compare-picture-new")))}${figure("after", after, say(message("compare-picture-gone")))}</div>`;
}

function formatLists<Name extends string>(
  address: string,
  lists: Readonly<Record<Name, readonly string[]>>,
  words: Readonly<Record<Name, Message>>,
  say: Say,
): string {
  const parts = namedLists(lists, words, say).map(
    ([word, entries]) => `<li>${word}: ${entries.map((each) => escapeHtml(each)).join("; ")}</li>`,
  );
  return `<li><code>${escapeHtml(address)}</code><ul>${parts.join("")}</ul></li>`;
}
