import { type Diagnostic, messageOf, type Report, type SourceLocation } from "./diagnostic.ts";
import type { Words } from "./message.ts";

/** The report as a SARIF 2.1.0 log (OASIS) with one run, for code scanning services and editors. */
export function formatSarif(report: Report): string {
  const rules = [...new Set(report.diagnostics.map(({ rule }) => rule))];
  const indexOfRule = new Map(rules.map((rule, index) => [rule, index]));
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Dateline", language: report.words.language, rules: rules.map(toDescriptor) } },
        columnKind: "utf16CodeUnits",
        results: report.diagnostics.map((diagnostic) => toResult(diagnostic, indexOfRule, report.words)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A reportingDescriptor, §3.49. Services expect a description; the name of a rule is the same in all languages. */
function toDescriptor(rule: string): object {
  return { id: rule, shortDescription: { text: rule } };
}

/** A result, §3.27. */
function toResult(diagnostic: Diagnostic, indexOfRule: ReadonlyMap<string, number>, words: Words): object {
  const { id: messageId, values } = diagnostic.message;
  return {
    ruleId: diagnostic.rule,
    ruleIndex: indexOfRule.get(diagnostic.rule),
    level: diagnostic.severity,
    message: { text: messageOf(diagnostic, words) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodePath(diagnostic.place.file) },
          region: toRegion(diagnostic.place),
        },
      },
    ],
    properties: { messageId, values },
  };
}

/** A region, §3.30; its endColumn is the column after the last one. */
function toRegion({ line, column, length }: SourceLocation): object | undefined {
  if (line === undefined) return undefined;
  if (column === undefined) return { startLine: line };
  return { startLine: line, startColumn: column, endColumn: length === undefined ? undefined : column + length };
}

/** A relative reference (RFC 3986 §4.2). Lone surrogates, which no URI can contain, become U+FFFD. */
function encodePath(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .split("/")
    .map((step) => encodeURIComponent(step))
    .join("/");
}
