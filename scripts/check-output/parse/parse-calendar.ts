import { findLeftovers } from "../leftovers.ts";
import { message } from "../message.ts";
import { uniqueReferences } from "./parse-references.ts";
import type { LocatedText, ParsedEdition, ParsedFile, Reference, Violation } from "./parsed-file.ts";

/** Without the line end (RFC 5545 §3.1). */
const MAX_LINE_OCTETS = 75;

/** Parses a calendar. */
export function parseCalendar(file: string, text: string): ParsedFile {
  const lines = linesOf(text);
  return {
    file,
    references: uniqueReferences(referencesOf(lines)),
    ids: [],
    leftovers: findLeftovers(text),
    errors: [],
    edition: editionOf(text, lines),
  };
}

/** A line without its end, and where it starts. */
type Line = LocatedText;

function linesOf(text: string): readonly Line[] {
  let next = 0;
  return text.split("\r\n").map((line) => {
    const at = next;
    next += line.length + "\r\n".length;
    return { text: line, at };
  });
}

function editionOf(text: string, lines: readonly Line[]): ParsedEdition {
  const hasTextAround = lines[0]?.text !== "BEGIN:VCALENDAR" || !text.endsWith("END:VCALENDAR\r\n");
  const { missing, duplicates } = checkEvents(lines);
  return {
    violations: [
      ...(/[^\r]\n/.test(text) ? [{ message: message("calendar-line-end"), at: 0 }] : []),
      ...(hasTextAround ? [{ message: message("calendar-text-around"), at: 0 }] : []),
      ...lines
        .map((line) => ({ octets: Buffer.byteLength(line.text), at: line.at }))
        .filter(({ octets }) => octets > MAX_LINE_OCTETS)
        .map(({ octets, at }) => ({ message: message("calendar-long-line", { octets, most: MAX_LINE_OCTETS }), at })),
      ...missing,
    ],
    duplicates,
  };
}

function checkEvents(lines: readonly Line[]): {
  readonly missing: readonly Violation[];
  readonly duplicates: readonly LocatedText[];
} {
  const missing: Violation[] = [];
  const duplicates: LocatedText[] = [];
  const seen = new Set<string>();
  let begin = 0;
  lines.forEach(({ text, at }, index) => {
    if (text === "BEGIN:VEVENT") begin = index;
    if (text.startsWith("UID:")) {
      const whole = unfold(lines, index);
      if (seen.has(whole)) duplicates.push({ text: whole, at });
      seen.add(whole);
    }
    if (text !== "END:VEVENT") return;
    const names = new Set(lines.slice(begin, index).map((each) => /^[A-Z-]+/.exec(each.text)?.[0]));
    for (const name of ["UID", "DTSTAMP", "DTSTART", "SUMMARY"])
      if (!names.has(name)) missing.push(eventWithout(name, lines[begin]?.at ?? 0));
  });
  return { missing, duplicates };
}

function eventWithout(missing: string, at: number): Violation {
  return { message: message("edition-part-missing", { part: "VEVENT", missing, standard: "RFC 5545" }), at };
}

/** The URLs of the calendar and of its events, from unfolded lines. */
function referencesOf(lines: readonly Line[]): readonly Reference[] {
  return lines.flatMap(({ text, at }, index): readonly Reference[] => {
    if (!/^(?:URL|SOURCE)[;:]/.test(text)) return [];
    const whole = unfold(lines, index);
    return [{ url: whole.slice(whole.indexOf(":") + 1), role: "link", at }];
  });
}

/** A line with its continuation lines (RFC 5545 §3.1). */
function unfold(lines: readonly Line[], index: number): string {
  const next = lines.findIndex((other, later) => later > index && !other.text.startsWith(" "));
  return [lines[index]?.text ?? "", ...lines.slice(index + 1, next).map((rest) => rest.text.slice(1))].join("");
}
