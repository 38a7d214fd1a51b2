/** What a test looks at in a PDF. Pages count from 1, measures are points from the left edge of the paper. */
export interface ReadPdf {
  readonly pageCount: number;
  /** The objects of the file, as written, the last version of each. */
  readonly objects: readonly string[];
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[];
  /** One for each piece of a link: a link that goes over a page break has several. */
  readonly links: readonly PdfLink[];
}

export interface PdfLink {
  readonly url: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
}

/** Reads a PDF as Chromium writes it: objects in the open, only their streams compressed (ISO 32000-1, section 7.3). */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const text = Buffer.from(pdf).toString("latin1");
  const versions = text.matchAll(/^(\d+) 0 obj\n(.*?)\n?(?:stream\r?\n|endobj)/gms);
  const objects = new Map(Array.from(versions, ([, number = "", body = ""]) => [number, body] as const));
  const pages = [...objects].flatMap(([number, body]) => (/\/Type \/Page\b/.test(body) ? [{ number, body }] : []));
  const links = pages.flatMap(({ body }, index) => {
    const [, list = ""] = /\/Annots \[([^\]]*)\]/.exec(body) ?? [];
    return Array.from(list.matchAll(/(\d+) 0 R/g), ([, number = ""]) => readLink(objects.get(number) ?? "", index + 1));
  });
  const bookmarks = [...objects.values()].flatMap((body) => {
    const [, title, number] = /\/Title ((?:\(|<).*?)\n\/Dest \[(\d+) 0 R/s.exec(body) ?? [];
    if (title === undefined) return [];
    return [{ title: decodeText(title), page: pages.findIndex((page) => page.number === number) + 1 }];
  });
  return { pageCount: pages.length, objects: [...objects.values()], bookmarks, links };
}

function readLink(body: string, page: number): PdfLink {
  const [, left = "", right = ""] = /\/Rect \[([\d.]+) [\d.]+ ([\d.]+)/.exec(body) ?? [];
  const [, url = ""] = /\/URI \((.*?)\)/.exec(body) ?? [];
  return { url, page, left: Number(left), right: Number(right) };
}

/** A text string: in parentheses, or hexadecimal UTF-16 with a byte order mark (ISO 32000-1, section 7.9.2). */
function decodeText(written: string): string {
  if (written.startsWith("(")) return written.slice(1, -1).replace(/\\(.)/g, "$1");
  const units = written.slice(1, -1).match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.slice(1).map((unit) => Number.parseInt(unit, 16)));
}
