import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

const MENDED: MessageId = "leftover-template";

/**
 * The code of Hugo for a picture: `{{< figure src="media/quay.jpg" alt="The quay" >}}` → `![The quay](media/quay.jpg)`. One that is a link
 * as well, has no description, or is where content has no pictures, stays; so does a picture of another site with a caption, which the
 * link that it becomes would not have.
 */
export const figureCode: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== MENDED || mistake.field !== undefined) return undefined;
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

/** The values of a code by name; undefined if it says more than the picture, its description, its caption and how it looks. */
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
