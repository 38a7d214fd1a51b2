import { readXml, XmlError } from "../../../../../scripts/cli/browser.ts";
import { stripLayout } from "./strip-layout.ts";
import { readZip, ZipError } from "./zip.ts";

/** The data of a Word file (Office Open XML, ECMA-376 part 1) besides its text. */
export interface WordParts {
  /** All files of the package that its text needs, by their paths. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The number of insertions, deletions and moves that nobody has accepted yet. */
  readonly changes: number;
  /** The texts of insertions and of deletions. */
  readonly inserted: readonly string[];
  readonly deleted: readonly string[];
  readonly comments: readonly string[];
  /** The texts of headers and footers. */
  readonly around: readonly string[];
  /** The texts of the body and of notes, piece by piece, after all changes. */
  readonly pieces: readonly string[];
  /** From its properties. */
  readonly title: string;
  readonly language: string | undefined;
}

/** In bytes, of all parts unpacked: pictures come with a text. */
const MOST_BYTES = 200_000_000;

/** In bytes, of a part in XML without its layout: more than a book has. The library that reads it keeps all of it in memory. */
const LARGEST_XML = 10_000_000;

/** In bytes, of a part in XML with its layout. */
const LARGEST_LAYOUT = 60_000_000;

/** For all parts together. The library takes some fifty microseconds for each. */
export const MOST_ELEMENTS = 200_000;

const MOST_ENTRIES = 5000;

/** Deeper than any text, and low enough for the stack of the library. */
const DEEPEST = 200;

/** Reads the parts of a Word file, which have at most `mostElements` elements together; otherwise returns its error. */
export async function readWordParts(bytes: Uint8Array, mostElements: number): Promise<WordParts | "damaged" | "large"> {
  try {
    const limits = { entries: MOST_ENTRIES, bytes: MOST_BYTES };
    const files = await readZip(bytes, limits, (path) =>
      /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/)/.test(path),
    );
    if (!files.has("word/document.xml")) return "damaged";
    return readParts(new Map([...files].map(([path, content]) => [path, withoutLayout(path, content)])), mostElements);
  } catch (error) {
    if (error instanceof ZipError) return error.fault;
    if (error instanceof XmlError) return "damaged";
    throw error;
  }
}

/** A part with text, or the styles of it, without layout. */
function withoutLayout(path: string, content: Uint8Array): Uint8Array {
  if (!/^word\/(?:document|footnotes|endnotes|styles)\.xml$/.test(path)) return content;
  if (content.length > LARGEST_LAYOUT) throw new ZipError("large");
  return new TextEncoder().encode(stripLayout(new TextDecoder().decode(content)));
}

function readParts(files: ReadonlyMap<string, Uint8Array>, mostElements: number): WordParts {
  const [body, comments, around, properties] = [
    new PartReader(),
    new PartReader(),
    new PartReader(),
    new PropertyReader(),
  ];
  const readers: readonly (readonly [RegExp, Reader])[] = [
    [/^word\/(?:document|footnotes|endnotes)\.xml$/, body],
    [/^word\/comments\.xml$/, comments],
    [/^word\/(?:header|footer)\d*\.xml$/, around],
    [/^docProps\/core\.xml$/, properties],
  ];
  let elements = 0;
  for (const [path, content] of files) {
    if (!/\.(?:xml|rels)$/i.test(path)) continue;
    if (content.length > LARGEST_XML) throw new ZipError("large");
    const reader = readers.find(([name]) => name.test(path))?.[1] ?? NOTHING;
    elements += readPart(content, mostElements - elements, reader);
  }
  return {
    files,
    changes: body.changes,
    inserted: body.inserted,
    deleted: body.deleted,
    comments: comments.comments,
    pieces: body.pieces,
    around: [...new Set(around.pieces.map((text) => text.replaceAll(/\s+/g, " ").trim()))].filter(isWords),
    title: properties.title,
    language: properties.language,
  };
}

/** A page number alone is none. */
function isWords(text: string): boolean {
  return /\p{L}/u.test(text);
}

interface Reader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

const NOTHING: Reader = { open: () => {}, text: () => {}, close: () => {} };

/** Reads a part, which must be XML without a document type, and not too deep. Returns how many elements it has. */
function readPart(content: Uint8Array, most: number, { open, text, close }: Reader): number {
  let depth = 0;
  let count = 0;
  readXml([new TextDecoder().decode(content)], {
    open(name, attributes) {
      depth += 1;
      count += 1;
      if (depth > DEEPEST || count > most) throw new ZipError("large");
      open(name, attributes);
    },
    text,
    close(name) {
      depth -= 1;
      close(name);
    },
  });
  return count;
}

/** Collects the texts of paragraphs. An element between two texts of a paragraph, such as a tab, begins another piece. */
class PartReader implements Reader {
  changes = 0;
  readonly pieces: string[] = [];
  readonly comments: string[] = [];
  readonly inserted: string[] = [];
  readonly deleted: string[] = [];
  /** The text of the change that is open. */
  #change: string | undefined;
  #piece = "";
  #isText = false;
  #isDeleted = false;
  #removed = 0;
  #comment = "";

  readonly open = (name: string): void => {
    if (CHANGES.has(name)) {
      this.changes += 1;
      this.#change = "";
    }
    if (REMOVED.has(name)) this.#removed += 1;
    this.#isText = name === "w:t" || name === "m:t";
    this.#isDeleted = name === "w:delText";
    if (!this.#isText && BETWEEN.has(name)) this.#endPiece();
  };

  readonly text = (text: string): void => {
    if (this.#change !== undefined && (this.#isText || this.#isDeleted)) this.#change += text;
    if (!this.#isText || this.#removed > 0) return;
    this.#piece += text;
    this.#comment += text;
  };

  readonly close = (name: string): void => {
    [this.#isText, this.#isDeleted] = [false, false];
    if (CHANGES.has(name)) this.#endChange(name);
    if (REMOVED.has(name)) this.#removed -= 1;
    if (name === "w:p") this.#comment += " ";
    if (BETWEEN.has(name)) this.#endPiece();
    if (name !== "w:comment") return;
    this.comments.push(this.#comment.replaceAll(/\s+/g, " ").trim());
    this.#comment = "";
  };

  #endChange(name: string): void {
    const words = this.#change?.replaceAll(/\s+/g, " ").trim() ?? "";
    this.#change = undefined;
    if (words === "") return;
    if (name === "w:ins") this.inserted.push(words);
    if (name === "w:del") this.deleted.push(words);
  }

  #endPiece(): void {
    if (this.#piece.trim() !== "") this.pieces.push(this.#piece);
    this.#piece = "";
  }
}

const CHANGES = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellIns", "w:cellDel"]);

const REMOVED = new Set(["w:del", "w:moveFrom"]);

const BETWEEN = new Set([
  "w:p",
  "w:tab",
  "w:br",
  "w:cr",
  "w:sym",
  "w:noBreakHyphen",
  "w:softHyphen",
  "w:footnoteReference",
  "w:endnoteReference",
  "w:drawing",
  "w:pict",
  "w:object",
  "w:fldChar",
  "w:fldSimple",
  "w:sdt",
  "m:oMath",
]);

class PropertyReader implements Reader {
  title = "";
  language: string | undefined;
  #name = "";

  readonly open = (name: string): void => {
    this.#name = name;
  };

  readonly text = (text: string): void => {
    if (this.#name === "dc:title") this.title = text.trim();
    if (this.#name === "dc:language") this.language = text.trim() || undefined;
  };

  readonly close = (): void => {
    this.#name = "";
  };
}
