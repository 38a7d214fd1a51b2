import picocolors from "picocolors";
import { groupBy } from "../group-by.ts";
import { formatFrame } from "./code-frame.ts";
import type { Report } from "./diagnostic.ts";
import { countBySeverity, type Diagnostic, messageOf, type SourceLocation } from "./diagnostic.ts";
import { showText } from "./display.ts";

/**
 * The report for people: the diagnostics by file, each with line and column, severity, message, rule and code frame, then a
 * summary on the last line. Control characters from content files are made visible, so that none reaches the terminal.
 */
export function formatText(report: Report): string {
  const colours = picocolors.createColors(report.colour === "colour");
  const groups = groupBy(report.diagnostics, ({ place }) => place.file);
  const blocks = [...groups].map(([file, diagnostics]) =>
    formatFile(file, diagnostics, report.sources.get(file), colours),
  );
  return `${[...blocks, formatSummary(report, groups.size)].join("\n\n")}\n`;
}

type Colours = ReturnType<typeof picocolors.createColors>;

function formatFile(
  file: string,
  diagnostics: readonly Diagnostic[],
  source: string | undefined,
  colours: Colours,
): string {
  const lines = source?.split(/\r?\n/);
  const widths = {
    place: widest(diagnostics.map(({ place }) => formatLocation(place))),
    severity: widest(diagnostics.map(({ severity }) => severity)),
  };
  const entries = diagnostics.flatMap((diagnostic) => [
    formatDiagnostic(diagnostic, widths, colours),
    ...(lines === undefined ? [] : formatFrame(lines, diagnostic.place).map((line) => colours.dim(line))),
  ]);
  return [colours.underline(showText(file)), ...entries].join("\n");
}

function formatDiagnostic(
  diagnostic: Diagnostic,
  widths: { readonly place: number; readonly severity: number },
  colours: Colours,
): string {
  const { place, severity, rule } = diagnostic;
  const paint = severity === "error" ? colours.red : colours.yellow;
  const start = widths.place === 0 ? "" : `${formatLocation(place).padEnd(widths.place)}  `;
  const sentence = showText(messageOf(diagnostic));
  return `  ${start}${paint(severity.padEnd(widths.severity))}  ${sentence}   ${colours.dim(showText(rule))}`;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0);
}

function formatLocation({ line, column }: SourceLocation): string {
  if (line === undefined) return "";
  return column === undefined ? `${line}` : `${line}:${column}`;
}

function formatSummary({ diagnostics, filesChecked }: Report, files: number): string {
  const checked = `${inWords(filesChecked, "file")} checked`;
  const { error, warning } = countBySeverity(diagnostics);
  const found = [
    ...(error > 0 ? [inWords(error, "error")] : []),
    ...(warning > 0 ? [inWords(warning, "warning")] : []),
  ];
  return found.length === 0
    ? `No errors or warnings, ${checked}`
    : `${found.join(" and ")} in ${inWords(files, "file")}, ${checked}`;
}

function inWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
