import { escapeHtml } from "../../../scripts/content/index.ts";
import { fill, formatNumber } from "../../../scripts/i18n/index.ts";
import type { LocalizedSite, Phrase } from "../../../scripts/templates/index.ts";
import type { ReportRow, ReportTable } from "./report-table.ts";
import type { ReportWords } from "./words/report-words.ts";

/** The parts of a report besides its tables. */
export interface ReportFrame {
  readonly site: LocalizedSite;
  readonly words: ReportWords;
  /** Its days, as in its title. */
  readonly span: string;
  readonly style: string;
  /** The name of the table for spreadsheets beside it. */
  readonly figures: string;
}

/** The longest bar, in pixels. */
const LONGEST_BAR = 40;

/** The most rows of a table on the page; the table for spreadsheets has the others. */
const MOST_ROWS = 25;

/** A report as one HTML page that needs no other file and loads nothing. */
export function formatReportPage(tables: readonly ReportTable[], frame: ReportFrame): string {
  const { site, words, span, style, figures } = frame;
  const { lang, dir, title } = site.chrome;
  const heading = fill(words.report, { span });
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeHtml(`${title} – ${heading}`)}</title>
<style>${style}</style>
</head>
<body>
<main class="page page-report">
<header class="head">
<h1>${escapeHtml(heading)}</h1>
</header>
<div class="folio">
<p><a href="${escapeHtml(site.publication.masthead.url)}">${escapeHtml(title)}</a></p>
<p class="on-screen"><a href="${figures}">${escapeHtml(words.allFigures)} (CSV)</a></p>
<p class="on-paper">${escapeHtml(words.allFigures)} (${figures})</p>
</div>
<div class="coverage report">
${tables.map((table) => formatSection(table, frame)).join("\n")}
</div>
</main>
</body>
</html>
`;
}

function formatSection(
  { name, title, column, measures, rows, hasBars, note }: ReportTable,
  frame: ReportFrame,
): string {
  const id = name.replaceAll(/[^\w-]/g, "-");
  const most = hasBars === false ? undefined : Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const heads = measures.map((measure) => `<th scope="col">${escapeHtml(measure.title)}</th>`);
  const shown = rows.slice(0, MOST_ROWS).map((row) => formatRow(row, most, frame));
  const notes = [note, sayOthers(rows.length - MOST_ROWS, frame)].filter((text) => text !== undefined);
  return `<section${measures.length > 2 ? ' class="coverage-topics wide"' : ""}>
<h2 id="${id}">${formatPhrase(title)}</h2>
<table aria-labelledby="${id}">
<thead>
<tr><th scope="col">${escapeHtml(column)}</th>${heads.join("")}</tr>
</thead>
<tbody>
${shown.join("\n")}
</tbody>
</table>
${notes.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n")}
</section>`;
}

function formatRow({ name, url, counts }: ReportRow, most: number | undefined, { site }: ReportFrame): string {
  const named = url === undefined ? formatPhrase(name) : `<a href="${escapeHtml(url)}">${formatPhrase(name)}</a>`;
  const cells = counts.map(
    (count) => `<td>${formatBar(count, most)}${formatNumber(count, site.messages.numbers)}</td>`,
  );
  return `<tr><th scope="row">${named}</th>${cells.join("")}</tr>`;
}

/** A bar repeats a number, as on the pages of coverage. */
function formatBar(count: number, most: number | undefined): string {
  const width = count === 0 || most === undefined ? 0 : Math.max(2, Math.round((LONGEST_BAR * count) / most));
  if (width === 0) return "";
  return `<svg class="bar-chart" width="${width}" height="10" aria-hidden="true"><rect width="100%" height="100%"/></svg> `;
}

function formatPhrase({ text, lang, dir }: Phrase): string {
  if (lang === undefined) return escapeHtml(text);
  return `<span lang="${lang}"${dir === undefined ? "" : ` dir="${dir}"`}>${escapeHtml(text)}</span>`;
}

function sayOthers(count: number, { site, words, figures }: ReportFrame): string | undefined {
  if (count <= 0) return undefined;
  return fill(words.others, { count: formatNumber(count, site.messages.numbers), file: figures });
}
