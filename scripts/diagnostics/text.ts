import picocolors from "picocolors";
import { groupBy } from "../group-by.ts";
import { formatFrame } from "./code-frame.ts";
import { countBySeverity, type Diagnostic, messageOf, type Report, type SourceLocation } from "./diagnostic.ts";
import { showText } from "./display.ts";
import { formatMessage, type Message, type Words } from "./message.ts";
import { message } from "./report-message.ts";

/**
 * The report for people: the diagnostics by file, each with line and column, severity, message, rule and code frame, then a
 * summary in one line and, after a build, another line about the written site. Control characters from content files are made visible, so that none reaches the terminal.
 */
export function formatText(report: Report): string {
  const colours = picocolors.createColors(report.colour === "colour");
  const groups = groupBy(report.diagnostics, ({ place }) => place.file);
  const blocks = [...groups].map(([file, diagnostics]) => formatFile(file, diagnostics, report, colours));
  return `${[...blocks, formatSummary(report, groups.size)].join("\n\n")}\n`;
}

type Colours = ReturnType<typeof picocolors.createColors>;

function formatFile(
  file: string,
  diagnostics: readonly Diagnostic[],
  { sources, words }: Pick<Report, "sources" | "words">,
  colours: Colours,
): string {
  const lines = sources.get(file)?.split(/\r?\n/);
  const widths = {
    place: widest(diagnostics.map(({ place }) => formatLocation(place))),
    severity: widest(diagnostics.map(({ severity }) => formatMessage(message(severity), words))),
  };
  const entries = diagnostics.flatMap((diagnostic) => [
    formatDiagnostic(diagnostic, widths, words, colours),
    ...(lines === undefined ? [] : formatFrame(lines, diagnostic.place).map((line) => colours.dim(line))),
  ]);
  return [colours.underline(showText(file)), ...entries].join("\n");
}

function formatDiagnostic(
  diagnostic: Diagnostic,
  widths: { readonly place: number; readonly severity: number },
  words: Words,
  colours: Colours,
): string {
  const { place, severity, rule } = diagnostic;
  const paint = severity === "error" ? colours.red : colours.yellow;
  const start = widths.place === 0 ? "" : `${formatLocation(place).padEnd(widths.place)}  `;
  const sentence = showText(messageOf(diagnostic, words));
  return `  ${start}${paint(formatMessage(message(severity), words).padEnd(widths.severity))}  ${sentence}   ${colours.dim(showText(rule))}`;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0);
}

function formatLocation({ line, column }: SourceLocation): string {
  if (line === undefined) return "";
  return column === undefined ? `${line}` : `${line}:${column}`;
}

function formatSummary({ diagnostics, filesChecked: checked, written, words }: Report, files: number): string {
  const { error: errors, warning: warnings } = countBySeverity(diagnostics);
  const summary = summaryOf({ errors, warnings, files, checked });
  const lines = written === undefined ? [summary] : [summary, message("site-written", { ...written })];
  return lines.map((line) => formatMessage(line, words)).join("\n");
}

function summaryOf(counts: Readonly<Record<"errors" | "warnings" | "files" | "checked", number>>): Message {
  if (counts.errors > 0 && counts.warnings > 0) return message("errors-and-warnings-found", counts);
  if (counts.errors > 0) return message("errors-found", counts);
  return counts.warnings > 0 ? message("warnings-found", counts) : message("nothing-found", counts);
}
