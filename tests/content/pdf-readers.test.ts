import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { findPdfFault } from "../../scripts/content/read/pdf-bytes.ts";
import { encodeAscii85, encodeLzw, encodeRunLength } from "./pdf-encoders.ts";
import { startPdfJs } from "./pdf-js.ts";

/*
 * Small PDFs in many forms, as PDF.js reads them, which repairs and tolerates much.
 */

/** Objects by their numbers; 1 is the catalog, 3 the page. */
type Objects = Readonly<Record<number, string>>;

const PAGES = { 2: "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>" };
const PAGE = "/Type /Page /Parent 2 0 R /MediaBox [ 0 0 9 9 ]";
const SCRIPT = "<< /S /JavaScript /JS (app.beep\\(\\)) >>";

function withCatalog(entries: string, objects: Objects): Objects {
  return { 1: `<< /Type /Catalog /Pages 2 0 R ${entries} >>`, ...PAGES, 3: `<< ${PAGE} >>`, ...objects };
}

function withLink(action: string): Objects {
  const link = "<< /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /A 4 0 R >>";
  return { ...withCatalog("", { 4: action, 5: link }), 3: `<< ${PAGE} /Annots [ 5 0 R ] >>` };
}

const DOCUMENTS: readonly Objects[] = [
  withCatalog("/OpenAction 4 0 R", { 4: SCRIPT }),
  withCatalog("/AA << /WC 4 0 R >>", { 4: SCRIPT }),
  withCatalog("/Names << /JavaScript << /Names [ (a) 4 0 R ] >> >>", { 4: SCRIPT }),
  withLink("<< /S /Launch /F (run.exe) >>"),
  withLink("<< /S /JavaScript /JS 5 0 R >>"),
  withCatalog("/Names << /EmbeddedFiles 4 0 R >>", {
    4: "<< /Names [ (a) << /Type /Filespec /F (a) /EF << /F 6 0 R >> >> ] >>",
    6: "<< /Length 1 >>\nstream\na\nendstream",
  }),
  {
    ...withCatalog("", { 4: "<< /Type /Annot /Subtype /FileAttachment /Rect [ 0 0 9 9 ] /FS 5 0 R >>" }),
    5: "<< /F (a) /EF << /F 6 0 R >> >>",
    3: `<< ${PAGE} /Annots [ 4 0 R ] >>`,
    6: "<< /Length 1 >>\nstream\na\nendstream",
  },
];

/** Filters by their names, with an encoder. */
const FILTERS = new Map<string, (bytes: Uint8Array) => Buffer>([
  ["FlateDecode", (bytes) => deflateSync(bytes)],
  ["Fl", (bytes) => deflateSync(bytes, { level: 0 })],
  ["FlateDecode ", (bytes) => deflateSync(bytes).subarray(0, -4)],
  ["ASCIIHexDecode", (bytes) => Buffer.from(`${Buffer.from(bytes).toString("hex")}>`)],
  ["AHx", (bytes) => Buffer.from(Buffer.from(bytes).toString("hex").toUpperCase().replace(/./g, "$& "))],
  ["ASCII85Decode", encodeAscii85],
  ["RunLengthDecode", encodeRunLength],
  ["LZWDecode", encodeLzw],
]);

/** How a PDF is written. */
interface Form {
  readonly objects: Objects;
  /** The objects in an object stream. */
  readonly compressed: readonly number[];
  readonly filters: readonly string[];
  /** White space and comments, and the characters of names to escape, one after the other. */
  readonly gaps: readonly string[];
  readonly escapes: readonly boolean[];
  readonly length: "right" | "short" | "long" | "elsewhere" | "none";
  readonly header: string;
}

const forms: fc.Arbitrary<Form> = fc.record({
  objects: fc.constantFrom(...DOCUMENTS),
  compressed: fc.subarray([1, 2, 3, 4, 5]),
  filters: fc.array(fc.constantFrom(...FILTERS.keys()), { maxLength: 3 }),
  gaps: fc.array(fc.constantFrom(" ", " ", "\n", "\0", " \t\r\n", "%)\n", "\n%>>\nstream\r", " % 9 0 obj (\n"), {
    minLength: 1,
  }),
  escapes: fc.array(fc.boolean(), { minLength: 1 }),
  length: fc.constantFrom("right", "right", "short", "long", "elsewhere", "none"),
  header: fc.constantFrom("/Type /ObjStm", "", "/#54ype /ObjStm /Extends 9 0 R"),
});

function write({ objects, compressed, filters, gaps, escapes, length, header }: Form): Uint8Array {
  let gap = 0;
  let escaped = 0;
  const vary = (text: string): string =>
    text
      .replace(
        /\/(\w+)/g,
        (_name, name: string) =>
          `/${name.replace(/\w/g, (letter) => (escapes[escaped++ % escapes.length] ? `#${letter.charCodeAt(0).toString(16)}` : letter))}`,
      )
      .replace(/ /g, () => gaps[gap++ % gaps.length] ?? " ");
  const varied = new Map(
    Object.entries(objects).map(([number, text]) => [Number(number), text.includes("stream") ? text : vary(text)]),
  );
  const inside = [...varied].filter(([number]) => compressed.includes(number));
  let places = 0;
  const table = inside.map(([number, text]) => {
    places += text.length + 1;
    return `${number} ${places - text.length - 1} `;
  });
  const content = Buffer.from(`${table.join("")}${inside.map(([, text]) => `${text} `).join("")}`, "latin1");
  const data = filters.reduceRight<Buffer>((bytes, filter) => FILTERS.get(filter)?.(bytes) ?? bytes, content);
  const lengths = {
    right: data.length,
    short: Math.floor(data.length / 2),
    long: data.length + 99,
    elsewhere: "8 0 R",
    none: "null",
  };
  const names = filters.map((filter) => `/${filter.trim()} `).join("");
  const filter = filters.length === 0 ? "" : filters.length === 1 ? `/Filter ${names}` : `/Filter [ ${names}]`;
  const dictionary = `<< ${header} /N ${inside.length} /First ${table.join("").length} /Length ${lengths[length]} ${filter} >> `;
  let file = "%PDF-1.7\n";
  const entries = new Map<number, readonly [type: number, place: number, index: number]>();
  const add = (number: number, text: string): void => {
    entries.set(number, [1, file.length, 0]);
    file += `${vary(`${number} 0 obj `)}${text}\nendobj\n`;
  };
  for (const [number, text] of varied) if (!compressed.includes(number)) add(number, text);
  add(7, `${vary(dictionary)}stream\n${data.toString("latin1")}\nendstream`);
  add(8, String(data.length));
  for (const [index, [number]] of inside.entries()) entries.set(number, [2, 7, index]);
  const start = file.length;
  entries.set(9, [1, start, 0]);
  const rows = Array.from({ length: 10 }, (_, number) => {
    const [type, place, index] = entries.get(number) ?? [0, 0, 0];
    return String.fromCharCode(type, place >> 8, place & 255, index);
  });
  file += `9 0 obj\n<< /Type /XRef /Size 10 /W [1 2 1] /Root 1 0 R /Length 40 >>\nstream\n${rows.join("")}\nendstream\nendobj\n`;
  return Buffer.from(`${file}startxref\n${start}\n%%EOF\n`, "latin1");
}

test("whatever PDF.js shows of scripts, programs and files is refused", async () => {
  await using reader = startPdfJs();
  let shown = 0;
  let all = 0;
  await fc.assert(
    fc.asyncProperty(forms, async (form) => {
      const pdf = write(form);
      const found = await reader.show(pdf);
      all += 1;
      shown += found.length > 0 ? 1 : 0;
      if (found.length > 0) assert.ok(findPdfFault(pdf) !== undefined, found.join());
    }),
  );
  assert.ok(shown > all / 5, `${shown} of ${all}`);
});
