/**
 * The pages to which the links within a PDF lead, from 1, by the id of the element there. Reads a PDF as Chromium writes it: objects in
 * the open, and named destinations in a dictionary (ISO 32000-1, sections 7.7.3 and 12.3.2.3). Without such links there are none.
 */
export function readDestinations(pdf: Buffer): ReadonlyMap<string, number> {
  const text = pdf.toString("latin1");
  const objects = new Map(
    Array.from(text.matchAll(/^(\d+) 0 obj\n(<<.*?)\n(?:stream|endobj)/gms), ([, number = "", body = ""]) => [
      number,
      body,
    ]),
  );
  const catalog = [...objects.values()].find((body) => body.includes("/Type /Catalog")) ?? "";
  const pages = pagesUnder(objects, referenceIn(catalog, "Pages"));
  const named = objects.get(referenceIn(catalog, "Dests")) ?? "";
  const entries = named.matchAll(/\/(\S+) \[(\d+) 0 R /g);
  return new Map(Array.from(entries, ([, name = "", page = ""]) => [name, pages.indexOf(page) + 1]));
}

/** The numbers of the page objects under a node of the page tree, in the order of pages. */
function pagesUnder(objects: ReadonlyMap<string, string>, node: string): readonly string[] {
  const [, kids] = /\/Kids \[([^\]]*)\]/.exec(objects.get(node) ?? "") ?? [];
  if (kids === undefined) return [node];
  return Array.from(kids.matchAll(/(\d+) 0 R/g), ([, kid = ""]) => kid).flatMap((kid) => pagesUnder(objects, kid));
}

function referenceIn(body: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? "";
}
