import { deflateSync, inflateSync } from "node:zlib";
import type { Day } from "../../i18n/day.ts";
import { correctTags } from "./correct-tags.ts";
import { markArtifacts } from "./mark-artifacts.ts";
import { matchOrThrow, objectsWith, type PdfObject } from "./pdf-objects.ts";

/** The corrections of a PDF after Chromium has made it. */
export interface PdfUpdate {
  readonly title: string;
  /** The day of its content, which becomes the day of the file. */
  readonly day: Day;
  /** The texts of the page's headings, as a reader reads them. */
  readonly headings: readonly string[];
  /** The texts of links within the page, by the id of the element to which they lead. */
  readonly linkTexts: ReadonlyMap<string, string>;
}

/**
 * Chromium's bookmarks lose the space where a headline wraps, and have the words of Arabic in reverse order; and it writes no metadata,
 * where PDF/UA requires the title (ISO 14289-1, section 7.1). It describes no link (section 7.18.5), has its own tags for figures and
 * lists, and leaves untagged content unmarked. All corrections are added at the end of the file, as an incremental update (ISO 32000-1,
 * section 7.5.6), so that the rest is read no further than needed. The moment of printing, which would make every file different, becomes
 * noon of the content's day. Throws if the PDF is not as Chromium writes it.
 */
export function updatePdf(printed: Buffer, { title, headings, day, linkTexts }: PdfUpdate): Buffer {
  const text = withDay(printed.toString("latin1"), day);
  const pdf = Buffer.from(text, "latin1");
  const [, trailer = "", startOfTable = ""] = matchOrThrow(/trailer\n(<<.*?>>)\nstartxref\n(\d+)\n%%EOF\s*$/s, text);
  const [, size = ""] = matchOrThrow(/\/Size (\d+)/, trailer);
  const metadata: PdfObject = { number: Number(size), body: formatMetadata(title) };
  const objects = [
    ...correctBookmarks(text, headings),
    ...describeLinks(text, linkTexts),
    ...correctTags(text, metadata.number + 1),
    ...markPages(text),
    referToMetadata(text, trailer, metadata),
    metadata,
  ];
  return Buffer.concat([pdf, Buffer.from(formatUpdate(pdf.byteLength, objects, trailer, startOfTable), "latin1")]);
}

/** Both dates have as many characters as before (ISO 32000-1, section 7.9.4), so that the table of objects stays true. */
function withDay(text: string, day: Day): string {
  return text.replace(
    /(?<=\/(?:Creation|Mod)Date )\(D:\d{14}\+00'00'\)/g,
    `(D:${day.replaceAll("-", "")}120000+00'00')`,
  );
}

/** The bookmarks whose titles have other spaces, or words in another order, than the headings with the same letters. */
function correctBookmarks(text: string, headings: readonly string[]): readonly PdfObject[] {
  const known = new Map(headings.map((heading) => [lettersOf(heading), heading]));
  const bookmarks = text.matchAll(/^(\d+) 0 obj\n<<\/Title (\(.*?\)|<[\dA-F]*>)(\n\/Dest .*?)\nendobj/gms);
  return Array.from(bookmarks, ([, number = "", title = "", rest = ""]): PdfObject => {
    const written = parseText(title);
    const heading = known.get(lettersOf(written)) ?? written;
    return { number: Number(number), body: `<</Title ${formatText(heading)}${rest}` };
  });
}

/** The links, each with a description: the text of a link within the document, the URL of any other link. */
function describeLinks(text: string, linkTexts: PdfUpdate["linkTexts"]): readonly PdfObject[] {
  return objectsWith(text, "/Subtype /Link").map(({ number, body }) => {
    const [, id] = /\/Dest \/(\S+)/.exec(body) ?? [];
    const [, url = "()"] = /\/URI (\((?:\\.|[^\\)])*\)|<[\dA-F]*>)/s.exec(body) ?? [];
    const words = id === undefined ? url : formatText(linkTexts.get(id) ?? id);
    return { number, body: `<</Contents ${words}\n${body.slice(2)}` };
  });
}

/** The drawing operators of the pages, with all untagged content as artifacts. */
function markPages(text: string): readonly PdfObject[] {
  return objectsWith(text, "/Type /Page\n").map(({ body }) => {
    const [, number = ""] = matchOrThrow(/\/Contents (\d+) 0 R/, body);
    const stream = new RegExp(`^${number} 0 obj\\n<</Filter /FlateDecode\\n/Length (\\d+)>>\\s*stream\\n`, "m");
    const { 0: head, 1: length, index } = matchOrThrow(stream, text);
    const from = index + head.length;
    const written = inflateSync(Buffer.from(text.slice(from, from + Number(length)), "latin1"));
    const marked = deflateSync(Buffer.from(markArtifacts(written.toString("latin1")), "latin1")).toString("latin1");
    return {
      number: Number(number),
      body: `<</Filter /FlateDecode\n/Length ${marked.length}>>\nstream\n${marked}\nendstream`,
    };
  });
}

function referToMetadata(text: string, trailer: string, { number }: PdfObject): PdfObject {
  const [, root = ""] = matchOrThrow(/\/Root (\d+) 0 R/, trailer);
  const [, catalog = ""] = matchOrThrow(new RegExp(`^${root} 0 obj\\n<<(.*?)\\nendobj`, "ms"), text);
  return { number: Number(root), body: `<</Metadata ${number} 0 R\n${catalog}` };
}

/** XMP (ISO 16684-1): the title, and that the document keeps to PDF/UA-1 (ISO 14289-1, section 5). */
function formatMetadata(title: string): string {
  const escaped = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const xmp = Buffer.from(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`,
  ).toString("latin1");
  return `<</Type /Metadata\n/Subtype /XML\n/Length ${xmp.length}>>\nstream\n${xmp}\nendstream`;
}

/** The new versions of objects, a table of their offsets, and a trailer that refers to the previous table. */
function formatUpdate(start: number, objects: readonly PdfObject[], trailer: string, startOfTable: string): string {
  const texts = objects.map(({ number, body }) => `${number} 0 obj\n${body}\nendobj\n`);
  const lengths = texts.map((text) => text.length);
  const offsets = lengths.map((_, index) => start + 1 + lengths.slice(0, index).reduce((sum, each) => sum + each, 0));
  const entries = objects.map(
    ({ number }, index) => `${number} 1\n${String(offsets[index]).padStart(10, "0")} 00000 n \n`,
  );
  const size = 1 + Math.max(...objects.map(({ number }) => number));
  const newTrailer = trailer.replace(/\/Size \d+/, `/Size ${size}\n/Prev ${startOfTable}`);
  const table = start + 1 + lengths.reduce((sum, each) => sum + each, 0);
  return `\n${texts.join("")}xref\n${entries.join("")}trailer\n${newTrailer}\nstartxref\n${table}\n%%EOF\n`;
}

/** Without characters that a line break adds or removes. */
function lettersOf(text: string): string {
  return [...text.replace(/[\s\u{AD}\p{Dash}\p{Bidi_Control}]/gu, "")].toSorted().join("");
}

/** A text string: in parentheses, or hexadecimal in UTF-16 with a byte order mark (ISO 32000-1, section 7.9.2). */
function parseText(written: string): string {
  if (written.startsWith("(")) return written.slice(1, -1).replace(/\\(.)/gs, "$1");
  return Buffer.from(written.slice(5, -1), "hex").swap16().toString("utf16le");
}

function formatText(text: string): string {
  return `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;
}
