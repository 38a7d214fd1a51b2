import { Parser } from "htmlparser2";

/** The attributes of a start tag by their lower-case names, with entities decoded. */
export type TagAttributes = Readonly<Record<string, string>>;

/** The attributes that get other values; or the tag goes. */
export type TagChange = TagAttributes | "remove";

/** A page in which attributes of start tags have other values, or some tags are gone. All else keeps its bytes. Pure. */
export function rewriteTags(html: string, change: (name: string, attributes: TagAttributes) => TagChange): string {
  const edits: Edit[] = [];
  let places: (Omit<Edit, "text"> & { readonly name: string })[] = [];
  const parser = new Parser({
    onopentagname() {
      places = [];
    },
    onattribute(name) {
      places.push({ name, from: parser.startIndex, to: parser.endIndex });
    },
    onopentag(name, attributes, isImplied) {
      if (isImplied) return;
      const changed = change(name, attributes);
      if (changed === "remove") edits.push({ from: parser.startIndex, to: parser.endIndex + 1, text: "" });
      else
        for (const { name: attribute, ...place } of places) {
          const value = changed[attribute];
          if (value !== undefined) edits.push({ ...place, text: `${attribute}="${escapeValue(value)}"` });
        }
    },
  });
  parser.end(html);
  return applyEdits(html, edits);
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The edits are in the order of their places. */
function applyEdits(html: string, edits: readonly Edit[]): string {
  const pieces = edits.map(({ from, text }, index) => html.slice(edits[index - 1]?.to ?? 0, from) + text);
  return pieces.join("") + html.slice(edits.at(-1)?.to ?? 0);
}

function escapeValue(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
