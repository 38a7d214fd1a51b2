import { mediaNameLike } from "../../content/media-name.ts";
import { checkHref } from "../../markdown/href.ts";
import type { MessageId } from "../message.ts";
import type { CharactersEdit, Fix, Mistake } from "./fix.ts";

const UNKNOWN_TARGET: ReadonlySet<string> = new Set<MessageId>(["image-target-unknown", "link-target-unknown"]);

/** `![The quay](img/Quay.PNG)` → `![The quay](media/quay.png)`: the bulletin has a file of that name. */
export const mediaFolder: Fix = ({ message: { id }, suggestion, ...mistake }) => {
  if (!UNKNOWN_TARGET.has(id) || suggestion === undefined || mistake.field !== undefined) return undefined;
  const { line, column, written } = mistake;
  const [path = ""] = written.split("#");
  if (suggestion.split("#")[0] !== `media/${mediaNameLike(path)}`) return undefined;
  return { kind: "characters", line, column, length: written.length, text: suggestion };
};

const ELSEWHERE: MessageId = "image-elsewhere";

/**
 * A picture of another site becomes a link to it: `![A quay](https://a.org/b.png)` → `[A quay](https://a.org/b.png)`. Inside a link, only
 * its description stays. A picture with a caption is left to an editor, since a link has no caption.
 */
export const pictureElsewhere: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== ELSEWHERE || mistake.field !== undefined || !isWeb(mistake.written)) return undefined;
  const { line, column, written, lineText } = mistake;
  const addressEnd = column - 1 + written.length;
  const [start, alt = ""] = START.exec(lineText.slice(0, column - 1)) ?? [];
  const [end, title = alt] = END.exec(lineText.slice(addressEnd)) ?? [];
  if (start === undefined || end === undefined || title !== alt) return undefined;
  const [from, to] = [column - 1 - start.length, addressEnd + end.length];
  const [before, after] = [lineText.slice(0, from), lineText.slice(to)];
  const replace = (first: number, last: number, text: string): CharactersEdit => {
    return { kind: "characters", line, column: first + 1, length: last - first, text };
  };
  const hasWords = alt.trim() !== "";
  if (!isInBrackets(before, after))
    return replace(from, to, hasWords ? lineText.slice(from + "!".length, to) : `<${written}>`);
  const [link, address = ""] = REST_OF_LINK.exec(after) ?? [];
  if (link === undefined) return undefined;
  if (hasWords) return replace(from, to, alt);
  // A picture without words is all that its link shows.
  return before.endsWith("[") && link.startsWith("]") && isWeb(address)
    ? replace(from - "[".length, to + link.length, `<${address}>`)
    : undefined;
};

const START = /!\[((?:[^[\]\\]|\\.)*)\]\(\s*<?$/;

const END = /^>?(?:\s+(?:"([^"\\]*)"|'[^']*'|\([^)]*\)))?\s*\)/;

/** The rest of a link after a picture, up to the link's end. */
const REST_OF_LINK = /^[^[\]]*\]\(<?([^\s()<>]+)>?\)/;

function isWeb(address: string): boolean {
  return /^https?:/i.test(address) && !/[<>\\]/.test(address) && checkHref(address, "link").kind === "absolute";
}

/** Whether there is an unclosed bracket before, or an unopened bracket after. */
function isInBrackets(before: string, after: string): boolean {
  return depthOf(before).open > 0 || depthOf(after).closed > 0;
}

/** How many brackets a text leaves open, and how many it closes that it has not opened. */
function depthOf(text: string): { readonly open: number; readonly closed: number } {
  let [open, closed] = [0, 0];
  for (const [bracket] of text.matchAll(/\\.|[[\]]/g)) {
    if (bracket === "[") open += 1;
    else if (bracket === "]" && open > 0) open -= 1;
    else if (bracket === "]") closed += 1;
  }
  return { open, closed };
}

/** The address of a picture of another site, if that is the mistake. */
export function pictureElsewhereIn({ message: { id }, written, field }: Mistake): string | undefined {
  if (id !== ELSEWHERE || field !== undefined || !/^https?:/i.test(written)) return undefined;
  return written.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll("&amp;", "&");
}

/** A picture of another site that was fetched is shown from the bulletin: `![A quay](https://a.org/b.png)` → `![A quay](media/b.png)`. */
export function fetchedPicture(find: (address: string) => string | undefined): Fix {
  return (mistake) => {
    const address = pictureElsewhereIn(mistake);
    const text = address === undefined ? undefined : find(address);
    if (text === undefined || mistake.field !== undefined) return undefined;
    const { line, column, written } = mistake;
    return { kind: "characters", line, column, length: written.length, text };
  };
}

const CODE: MessageId = "leftover-template";

/**
 * Hugo's shortcode for a picture: `{{< figure src="media/quay.jpg" alt="The quay" >}}` → `![The quay](media/quay.jpg)`. A shortcode stays
 * if it is also a link, has no description, or is where content has no pictures; so does a picture of another site with a caption, which
 * would be lost in a link.
 */
export const figureCode: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== CODE || mistake.field !== undefined) return undefined;
  const { line, column, lineText } = mistake;
  const [code, inside = ""] = FIGURE.exec(lineText.slice(column - 1)) ?? [];
  const values = code === undefined ? undefined : valuesOf(inside);
  const [src, alt, caption] = ["src", "alt", "caption"].map((name) => values?.get(name)?.trim() ?? "");
  if (code === undefined || !src || !alt) return undefined;
  if (!/^[^\s()<>{}\\]+$/.test(src) || /[[\]<>\\`*_]/.test(alt) || /["<>\\`*_]/.test(caption ?? "")) return undefined;
  const title = caption === "" || caption === alt ? "" : ` "${caption}"`;
  if (!/^media\//.test(src) && (title !== "" || !/^(?:https?:\/)?\//i.test(src))) return undefined;
  return { kind: "characters", line, column, length: code.length, text: `![${alt}](${src}${title})` };
};

const FIGURE = /^\{\{<\s*figure\s((?:[^<>{}"]|"[^"]*")*?)\s*\/?>\}\}/;

/** The values of a shortcode by name; undefined if it contains more than the picture, its description, its caption and its style. */
function valuesOf(inside: string): ReadonlyMap<string, string> | undefined {
  const known = /\s*(src|alt|caption|title|width|height|class|align|loading|style)\s*=\s*"([^"]*)"/gy;
  const values = new Map<string, string>();
  let end = 0;
  for (let found = known.exec(inside); found !== null; found = known.exec(inside)) {
    const [, name = "", value = ""] = found;
    values.set(name, value);
    end = known.lastIndex;
  }
  const title = values.get("title") ?? "";
  const isKnown = title === "" || title === values.get("alt") || title === values.get("caption");
  return inside.slice(end).trim() === "" && isKnown ? values : undefined;
}
