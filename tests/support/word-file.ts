import { deflateRawSync } from "node:zlib";
import { formatZip } from "./format-zip.ts";

const NAMESPACES = [
  ["w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"],
  ["r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"],
  ["wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"],
  ["a", "http://schemas.openxmlformats.org/drawingml/2006/main"],
  ["pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"],
  ["m", "http://schemas.openxmlformats.org/officeDocument/2006/math"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The content of a Word file for a test. */
export interface WordFile {
  /** The children of `w:body`. */
  readonly body: string;
  readonly footnotes?: Readonly<Record<string, string>>;
  readonly comments?: readonly string[];
  readonly header?: string;
  /** The targets of links, by the ids of their relations. */
  readonly links?: Readonly<Record<string, string>>;
  /** A PNG, which `picture()` shows. */
  readonly png?: Buffer;
  readonly title?: string;
  readonly language?: string;
}

/** A Word file, with the parts that Word writes and no other. */
export function wordFile({ body, footnotes, comments, header, links = {}, png, title, language }: WordFile): Buffer {
  const part = (root: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${content}</w:${root}>`;
  const relation = (id: string, type: string, target: string, mode = "") =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${mode}/>`;
  const relations = [
    relation("rStyles", "styles", "styles.xml"),
    relation("rNumbering", "numbering", "numbering.xml"),
    ...(footnotes === undefined ? [] : [relation("rNotes", "footnotes", "footnotes.xml")]),
    ...(comments === undefined ? [] : [relation("rComments", "comments", "comments.xml")]),
    ...(png === undefined ? [] : [relation("rPicture", "image", "media/image1.png")]),
    ...Object.entries(links).map(([id, target]) => relation(id, "hyperlink", target, ' TargetMode="External"')),
  ];
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const level = (depth: number, format: string) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
  const numbering = (id: number, format: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${level(0, format)}${level(1, format)}</w:abstractNum>`;
  const list = (id: number, restart = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${restart}</w:num>`;
  const files = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("r1", "officeDocument", "word/document.xml")}</Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`,
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/styles.xml": part(
      "styles",
      [
        style("Titulo", "Title"),
        style("Ttulo1", "heading 1"),
        style("Ttulo2", "heading 2"),
        style("Own", "House style"),
      ].join(""),
    ),
    "word/numbering.xml": part(
      "numbering",
      `${numbering(0, "bullet")}${numbering(1, "decimal")}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${list(2)}${list(3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')}`,
    ),
    ...(footnotes === undefined
      ? {}
      : {
          "word/footnotes.xml": part(
            "footnotes",
            Object.entries(footnotes)
              .map(([id, content]) => `<w:footnote w:id="${id}">${content}</w:footnote>`)
              .join(""),
          ),
        }),
    ...(comments === undefined
      ? {}
      : {
          "word/comments.xml": part(
            "comments",
            comments.map((text, id) => `<w:comment w:id="${id}" w:author="Ana">${p(text)}</w:comment>`).join(""),
          ),
        }),
    ...(header === undefined ? {} : { "word/header1.xml": part("hdr", p(header)) }),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title ?? ""}</dc:title><dc:language>${language ?? ""}</dc:language></cp:coreProperties>`,
  };
  const parts = Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const);
  return zipOf(new Map([...parts, ...(png === undefined ? [] : [["word/media/image1.png", png] as const])]));
}

/** A paragraph of plain text, or of a style. */
export function p(text: string, style?: string): string {
  return `<w:p>${style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text)}</w:p>`;
}

/** A run of text; text that begins with `<` is markup. */
export function run(text: string): string {
  return text.startsWith("<") ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** An item of a list: 1 has bullets, 2 has numbers, 3 begins these anew. */
export function listItem(text: string, list: 1 | 2 | 3, level = 0): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((text) => `<w:tc>${p(text)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

/** The picture of a file, with its description. */
export function picture(alt: string): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="rPicture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

function zipOf(files: ReadonlyMap<string, Uint8Array>): Buffer {
  return Buffer.from(formatZip(files).buffer);
}

/** A compressed archive of one file, with an arbitrary declared size. */
export function packedZip(path: string, content: Buffer, size = content.length): Buffer {
  const packed = deflateRawSync(content);
  const plain = zipOf(new Map([[path, packed]]));
  const directory = plain.lastIndexOf("PK\u0001\u0002", plain.length, "latin1");
  plain.writeUInt16LE(8, 8);
  plain.writeUInt16LE(8, directory + 10);
  plain.writeUInt32LE(size, directory + 24);
  return plain;
}
