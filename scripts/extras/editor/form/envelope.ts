/**
 * A file on its way between the form and where it is saved. Decap passes texts alone, so what else belongs to one stands on its first
 * line.
 */
export interface Envelope {
  /** The path from the content folder; absent while the file has none. */
  readonly file?: string;
  /** The identity of the bytes that the form was opened with; absent for a new file. */
  readonly hash?: string;
  /** The bulletin that the editor has chosen for an item, by its period. */
  readonly bulletin?: string;
  /** The name that the editor has chosen for a new file. */
  readonly name?: string;
  readonly text: string;
}

const MARK = "#dateline ";

/** The text with its first line. */
export function sealEnvelope({ text, ...head }: Envelope): string {
  return `${MARK}${JSON.stringify(head)}\n${text}`;
}

/** The parts of such a text; a text without the first line is all there is. Throws a SyntaxError if that line is malformed. */
export function openEnvelope(sealed: string): Envelope {
  if (!sealed.startsWith(MARK)) return { text: sealed };
  const end = sealed.indexOf("\n");
  if (end === -1) throw new SyntaxError("The first line has no end");
  const head: unknown = JSON.parse(sealed.slice(MARK.length, end));
  return { ...textsOf(head), text: sealed.slice(end + 1) };
}

function textsOf(head: unknown): Omit<Envelope, "text"> {
  if (typeof head !== "object" || head === null || Array.isArray(head))
    throw new SyntaxError("The first line is no object");
  const known = new Map<string, unknown>(Object.entries(head));
  const names = ["file", "hash", "bulletin", "name"] as const;
  return Object.fromEntries(
    names.flatMap((name) => (typeof known.get(name) === "string" ? [[name, known.get(name)]] : [])),
  );
}
