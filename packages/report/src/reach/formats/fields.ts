/**
 * The fields of a line, as the combined format and S3 write them: separated by spaces, unless in quotes or brackets. A quote ends a field
 * only before a space or at the end, since not every server marks those in a field. Undefined if one has no end.
 */
export function splitFields(line: string): readonly string[] | undefined {
  const fields: string[] = [];
  for (let at = 0; at < line.length; ) {
    const [start, end] = fieldAt(line, at);
    if (end === -1) return undefined;
    fields.push(line.slice(start, end));
    at = start === at ? end + 1 : end + 2; // Behind the space, and behind the quote or bracket before it.
  }
  return fields;
}

/** Where the field at a position starts and ends, without its quotes or brackets. The end is -1 if there is none. */
function fieldAt(line: string, at: number): readonly [start: number, end: number] {
  const first = line.charAt(at);
  if (first === "[") return [at + 1, line.indexOf("]", at)];
  if (first === '"') return [at + 1, endOfQuoted(line, at + 1)];
  const end = line.indexOf(" ", at);
  return [at, end === -1 ? line.length : end];
}

function endOfQuoted(line: string, start: number): number {
  for (let end = line.indexOf('"', start); end !== -1; end = line.indexOf('"', end + 1))
    if ((end + 1 === line.length || line.charAt(end + 1) === " ") && line.charAt(end - 1) !== "\\") return end;
  return -1;
}

const MONTHS: ReadonlyMap<string, string> = new Map(
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map((name, index) => [
    name,
    String(index + 1).padStart(2, "0"),
  ]),
);

/** The day of a time such as `10/Oct/2026:13:55:36 +0200`. Undefined for any other text. */
export function parseLogDay(time: string): string | undefined {
  const [, day, name = "", year] = /^(\d\d)\/(\w{3})\/(\d{4}):/.exec(time) ?? [];
  const month = MONTHS.get(name);
  return month === undefined ? undefined : `${year}-${month}-${day}`;
}

/** The method and the target of a request line, such as `GET /2026/ HTTP/2.0`. Undefined for what is none, such as bytes of TLS. */
export function parseRequestLine(request: string): { readonly method: string; readonly target: string } | undefined {
  const [method = "", target] = request.split(" ", 2);
  return target === undefined || !/^[A-Z]+$/.test(method) ? undefined : { method, target };
}
