import { findLeftovers } from "./leftovers.ts";
import type { EditionReading, FileReading, Phrase, Reference } from "./parse/reading.ts";
import { eachOnce } from "./parse/references.ts";

/** Octets of a line without its end (RFC 5545 §3.1). */
const LONGEST = 75;

/** What the checks need of a calendar. */
export function readCalendar(file: string, text: string): FileReading {
  const lines = linesOf(text);
  return {
    file,
    references: eachOnce(referencesOf(lines)),
    ids: [],
    leftovers: findLeftovers(text),
    faults: [],
    edition: editionOf(text, lines),
  };
}

/** A line without its end, and where it starts. */
type Line = Phrase;

function linesOf(text: string): readonly Line[] {
  let next = 0;
  return text.split("\r\n").map((line) => {
    const at = next;
    next += line.length + "\r\n".length;
    return { text: line, at };
  });
}

function editionOf(text: string, lines: readonly Line[]): EditionReading {
  const around = lines[0]?.text !== "BEGIN:VCALENDAR" || !text.endsWith("END:VCALENDAR\r\n");
  const { missing, repeated } = checkEvents(lines);
  return {
    notation: "iCalendar",
    lacks: [
      ...(/[^\r]\n/.test(text) ? [{ text: "line that does not end with CR LF", at: 0 }] : []),
      ...(around ? [{ text: "text around VCALENDAR", at: 0 }] : []),
      ...lines
        .map((line) => ({ octets: Buffer.byteLength(line.text), at: line.at }))
        .filter(({ octets }) => octets > LONGEST)
        .map(({ octets, at }) => ({ text: `line of ${octets} octets`, at })),
      ...missing,
    ],
    repeated,
  };
}

function checkEvents(lines: readonly Line[]): {
  readonly missing: readonly Phrase[];
  readonly repeated: readonly Phrase[];
} {
  const missing: Phrase[] = [];
  const repeated: Phrase[] = [];
  const seen = new Set<string>();
  let begin = 0;
  lines.forEach(({ text, at }, index) => {
    if (text === "BEGIN:VEVENT") begin = index;
    if (text.startsWith("UID:")) {
      if (seen.has(text)) repeated.push({ text, at });
      seen.add(text);
    }
    if (text !== "END:VEVENT") return;
    const names = new Set(lines.slice(begin, index).map((each) => /^[A-Z-]+/.exec(each.text)?.[0]));
    for (const name of ["UID", "DTSTAMP", "DTSTART", "SUMMARY"])
      if (!names.has(name)) missing.push({ text: `event without ${name}`, at: lines[begin]?.at ?? 0 });
  });
  return { missing, repeated };
}

/** The addresses of its events and of itself, folded lines put together again. */
function referencesOf(lines: readonly Line[]): readonly Reference[] {
  return lines.flatMap(({ text, at }, index): readonly Reference[] => {
    if (!/^(?:URL|SOURCE)[;:]/.test(text)) return [];
    const next = lines.findIndex((other, later) => later > index && !other.text.startsWith(" "));
    const whole = [text, ...lines.slice(index + 1, next).map((rest) => rest.text.slice(1))].join("");
    return [{ url: whole.slice(whole.indexOf(":") + 1), role: "link", at }];
  });
}
