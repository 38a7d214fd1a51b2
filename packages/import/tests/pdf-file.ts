import { deflateSync } from "node:zlib";

/** A text on a page, in points from the left and the top. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: "plain" | "bold" | "italic";
  /** Written upwards. */
  readonly isTurned?: boolean;
  readonly link?: string;
}

/** A picture of one colour, in points. */
export interface PdfImage {
  readonly grey: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly link?: string;
}

export interface PdfPage {
  readonly texts: readonly PdfText[];
  readonly images?: readonly PdfImage[];
}

const [WIDTH, HEIGHT] = [595, 842];

const FONTS = { plain: "F1", bold: "F2", italic: "F3" } as const;

/** A PDF (ISO 32000) with the fonts that every reader has. Its letters are those of Latin 1. */
export function pdfFile(pages: readonly PdfPage[], info: Readonly<Record<string, string>> = {}): Buffer {
  const objects: Buffer[] = [];
  const add = (text: string, stream?: Buffer): number => {
    const body = stream === undefined ? [text] : [text, "\nstream\n", stream, "\nendstream"];
    objects.push(Buffer.concat(body.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part))));
    return objects.length;
  };
  const [catalog, tree] = [add(""), add("")];
  const names = ["Helvetica", "Helvetica-Bold", "Helvetica-Oblique"];
  const fonts = names.map((name) =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  );
  const kids = pages.map(({ texts, images = [] }) => {
    const drawn = images.map(({ grey }) => {
      const pixels = deflateSync(Buffer.alloc(64 * 64 * 3, grey));
      return add(
        `<< /Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length ${pixels.length} >>`,
        pixels,
      );
    });
    const content = Buffer.from([...images.map(drawImage), ...texts.map(drawText)].join("\n"), "latin1");
    const stream = add(`<< /Length ${content.length} >>`, content);
    const links = [
      ...texts.flatMap(({ link, x, y, size = 10, text }) =>
        link === undefined ? [] : [linkAt(link, x - 1, y - size, x + text.length * size * 0.6, y + 3)],
      ),
      ...images.flatMap(({ link, x, y, width, height }) =>
        link === undefined ? [] : [linkAt(link, x, y, x + width, y + height)],
      ),
    ].map((text) => add(text));
    const resources = `<< /Font << ${fonts.map((font, index) => `/F${index + 1} ${font} 0 R`).join(" ")} >> /XObject << ${drawn.map((image, index) => `/I${index} ${image} 0 R`).join(" ")} >> >>`;
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources ${resources} /Contents ${stream} 0 R /Annots [${links.map((link) => `${link} 0 R`).join(" ")}] >>`,
    );
  });
  const about = add(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${escapeText(value)})`)
      .join(" ")} >>`,
  );
  objects[catalog - 1] = Buffer.from(`<< /Type /Catalog /Pages ${tree} 0 R /Lang (en) >>`);
  objects[tree - 1] = Buffer.from(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`,
  );
  return assemble(objects, `/Root ${catalog} 0 R /Info ${about} 0 R`);
}

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  let length = parts[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const offset = length;
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    parts.push(part);
    length += part.length;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function drawText({ text, x, y, size = 10, font = "plain", isTurned = false }: PdfText): string {
  const turn = isTurned ? "0 1 -1 0" : "1 0 0 1";
  return `BT /${FONTS[font]} ${size} Tf ${turn} ${x} ${HEIGHT - y} Tm (${escapeText(text)}) Tj ET`;
}

function drawImage({ x, y, width, height }: PdfImage, index: number): string {
  return `q ${width} 0 0 ${height} ${x} ${HEIGHT - y - height} cm /I${index} Do Q`;
}

function linkAt(url: string, left: number, top: number, right: number, bottom: number): string {
  return `<< /Type /Annot /Subtype /Link /Rect [${left} ${HEIGHT - bottom} ${right} ${HEIGHT - top}] /A << /S /URI /URI (${escapeText(url)}) >> >>`;
}

/** Windows 1252 has bullets where Latin 1 has none. */
function escapeText(text: string): string {
  return text.replaceAll(/[\\()]/g, "\\$&").replaceAll("•", "\\225");
}
