/** Text of a page with its entities decoded; undefined where it has others than those that printing needs. */
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

/** Every ampersand, with what makes it an entity. */
const entities = /&(?:#([0-9]{1,3});|[a-z]+;)?/g;

const named: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
]);

/** Characters of ASCII alone: beyond them numbers have exceptions. */
function characterOf(code: number): string | undefined {
  return code >= 0x20 && code <= 0x7e ? String.fromCharCode(code) : undefined;
}
