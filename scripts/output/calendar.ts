import type { EditionFacts, FileFacts, Phrase, Reference } from "./facts.ts";
import { findLeftovers } from "./leftovers.ts";

/** Octets of a line without its end (RFC 5545 §3.1). */
const LONGEST = 75;

/** What the checks need of a calendar. */
export function factsOfCalendar(file: string, text: string): FileFacts {
  const lines = text.split("\r\n");
  return {
    file,
    references: referencesOf(lines),
    ids: [],
    leftovers: findLeftovers(text),
    faults: [],
    edition: editionOf(text, lines),
  };
}

function editionOf(text: string, lines: readonly string[]): EditionFacts {
  const lacks: Phrase[] = [];
  const at = (index: number, what: string): number => lacks.push({ text: what, line: index + 1, column: 1 });
  if (/[^\r]\n/.test(text)) at(0, "line that does not end with CR LF");
  if (lines[0] !== "BEGIN:VCALENDAR" || !text.endsWith("END:VCALENDAR\r\n")) at(0, "text around VCALENDAR");
  lines.forEach((line, index) => {
    if (Buffer.byteLength(line) > LONGEST) at(index, `line of ${Buffer.byteLength(line)} octets`);
  });
  const { missing, repeated } = checkEvents(lines);
  return { notation: "iCalendar", lacks: [...lacks, ...missing], repeated };
}

function checkEvents(lines: readonly string[]): {
  readonly missing: readonly Phrase[];
  readonly repeated: readonly Phrase[];
} {
  const missing: Phrase[] = [];
  const repeated: Phrase[] = [];
  const seen = new Set<string>();
  let begin = 0;
  lines.forEach((line, index) => {
    const spot = { line: index + 1, column: 1 };
    if (line === "BEGIN:VEVENT") begin = index;
    if (line.startsWith("UID:")) {
      if (seen.has(line)) repeated.push({ text: line, ...spot });
      seen.add(line);
    }
    if (line !== "END:VEVENT") return;
    const names = new Set(lines.slice(begin, index).map((each) => /^[A-Z-]+/.exec(each)?.[0]));
    for (const name of ["UID", "DTSTAMP", "DTSTART", "SUMMARY"])
      if (!names.has(name)) missing.push({ text: `event without ${name}`, line: begin + 1, column: 1 });
  });
  return { missing, repeated };
}

/** The addresses of its events and of itself, folded lines put together again. */
function referencesOf(lines: readonly string[]): readonly Reference[] {
  return lines.flatMap((line, index): readonly Reference[] => {
    if (!/^(?:URL|SOURCE)[;:]/.test(line)) return [];
    const next = lines.findIndex((other, at) => at > index && !other.startsWith(" "));
    const whole = [line, ...lines.slice(index + 1, next).map((rest) => rest.slice(1))].join("");
    return [{ url: whole.slice(whole.indexOf(":") + 1), role: "link", line: index + 1, column: 1 }];
  });
}
