import { objectsWith, type PdfObject } from "./pdf-objects.ts";

/** An element of a PDF's structure. */
interface Element extends PdfObject {
  readonly type: string;
  readonly parent: number;
  readonly kids: readonly number[];
}

/**
 * The elements of a PDF's structure that Chromium does not tag as PDF/UA-1 requires (ISO 14289-1, section 7; ISO 32000-1, section 14.8.4).
 * New objects are numbered from `firstNumber` on.
 */
export function correctTags(text: string, firstNumber: number): readonly PdfObject[] {
  const elements = objectsWith(text, "/Type /StructElem\n").map(readElement);
  return [...mapTypes(text), ...retype(elements), ...completeItems(elements, firstNumber)];
}

/** Chromium uses types of PDF 2.0 in a file of PDF 1.4, which must map them to its own types. */
function mapTypes(text: string): readonly PdfObject[] {
  const types = "/RoleMap <</Aside /Div\n/Em /Span\n/Strong /Span\n/Title /P>>";
  return objectsWith(text, "/Type /StructTreeRoot\n").map(({ number, body }) => ({
    number,
    body: body.replace(/^<</, `<<${types}\n`),
  }));
}

/**
 * In Chromium's output, a picture with a caption lacks an alternative text, a list of terms has no items, and the link of a note has no
 * separate tag.
 */
function retype(elements: readonly Element[]): readonly PdfObject[] {
  const typeOf = new Map(elements.map(({ number, type }) => [number, type]));
  return elements.flatMap((element) => {
    const { type, parent, kids, body } = element;
    if (type === "Figure" && !body.includes("/Alt ")) return [withType(element, "Div")];
    if (type === "L" && !kids.some((kid) => typeOf.get(kid) === "LI")) return [withType(element, "Div")];
    if (type === "Lbl" && typeOf.get(parent) !== "LI") return [withType(element, "P")];
    if (type === "NonStruct" && body.includes("/Type /OBJR\n")) return [withType(element, "Link")];
    return [];
  });
}

/**
 * An item contains its content directly, where PDF/UA requires a body. Each such item becomes the body of a new item, which replaces it in
 * the list and takes its bullet, so that no reference to its content changes.
 */
function completeItems(elements: readonly Element[], firstNumber: number): readonly PdfObject[] {
  const numbersOf = (wanted: string) =>
    new Set(elements.flatMap(({ type, number }) => (type === wanted ? [number] : [])));
  const [bullets, bodies] = [numbersOf("Lbl"), numbersOf("LBody")];
  const bare = elements.filter(({ type, kids }) => type === "LI" && !kids.some((kid) => bodies.has(kid)));
  const itemOf = new Map(bare.map(({ number }, index) => [number, firstNumber + index]));
  return elements.flatMap((element): readonly PdfObject[] => {
    const { number, type, parent, kids, body } = element;
    const item = itemOf.get(number);
    if (item !== undefined) {
      const own = kids.filter((kid) => bullets.has(kid));
      const inBody = withKids(withType(element, "LBody").body, (kid) => (own.includes(kid) ? "" : `${kid} 0 R`));
      const inItem = [...own, number].map((kid) => `${kid} 0 R`).join(" ");
      return [
        { number, body: inBody.replace(PARENT, `/P ${item} 0 R`) },
        { number: item, body: `<</Type /StructElem\n/S /LI\n/P ${parent} 0 R\n/K [${inItem}]>>` },
      ];
    }
    const parentItem = type === "Lbl" ? itemOf.get(parent) : undefined;
    if (parentItem !== undefined) return [{ number, body: body.replace(PARENT, `/P ${parentItem} 0 R`) }];
    if (type !== "L" || !kids.some((kid) => itemOf.has(kid))) return [];
    return [{ number, body: withKids(body, (kid) => `${itemOf.get(kid) ?? kid} 0 R`) }];
  });
}

function readElement({ number, body }: PdfObject): Element {
  const [, type = ""] = TYPE.exec(body) ?? [];
  const [, parent] = PARENT.exec(body) ?? [];
  const [kids = ""] = KIDS.exec(body) ?? [];
  return {
    number,
    body,
    type,
    parent: Number(parent),
    kids: Array.from(kids.matchAll(REFERENCE), ([, kid]) => Number(kid)),
  };
}

/** The body of an element with other kids. Kids for which nothing is written are left out. */
function withKids(body: string, write: (kid: number) => string): string {
  return body.replace(KIDS, (_, list: string | undefined, only = "") => {
    const kids = (list ?? only).replace(REFERENCE, (_kid: string, number: string) => write(Number(number)));
    return `/K [${kids}]`;
  });
}

function withType({ number, body }: Element, type: string): PdfObject {
  return { number, body: body.replace(TYPE, `/S /${type}\n`) };
}

const TYPE = /\/S \/(\w+)\n/;
const PARENT = /\/P (\d+) 0 R/;
const KIDS = /\/K (?:\[([^\]]*)\]|(\d+ 0 R))/;
const REFERENCE = /(\d+) 0 R/g;
