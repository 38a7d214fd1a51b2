/** Text of a page with its entities decoded; undefined if it has entities that our templates do not write. */
export function plainTextOf(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let plain = true;
  const decoded = text.replace(entities, (entity, decimal: string | undefined) => {
    const character = decimal === undefined ? named.get(entity) : characterOf(Number(decimal));
    plain &&= character !== undefined;
    return character ?? "";
  });
  return plain ? decoded : undefined;
}

/** Every ampersand, with the rest of its entity. */
const entities = /&(?:#([0-9]{1,3});|[a-z]+;)?/g;

const named: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
]);

/** Printable ASCII only: the HTML Standard maps some other numbers to different characters (§13.2.5.80). */
function characterOf(code: number): string | undefined {
  return code >= 0x20 && code <= 0x7e ? String.fromCharCode(code) : undefined;
}
