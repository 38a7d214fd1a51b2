import { changeContent } from "../../../content/change/change.ts";
import { parseContentPath } from "../../../content/content-path.ts";
import { parsePeriod } from "../../../content/period.ts";
import { planRename } from "../../../content/rename/plan-rename.ts";
import { contentOf } from "../../../pipeline/read-content.ts";
import type { CheckedTexts, ContentEdit, WrittenFile } from "./edited-content.ts";
import { editTexts } from "./edited-content.ts";
import { Refused, refusal } from "./refused.ts";
import { findStored } from "./stored-files.ts";

/**
 * Puts an item into another bulletin as the command `rename` does: with its languages, its media and the links to it. `written` are
 * the text whose form was saved, under the name that it has now, and the files that were uploaded for it. Throws {@link Refused}.
 */
export function moveItem(
  contentDir: string,
  texts: CheckedTexts,
  file: string,
  bulletin: string,
  written: readonly WrittenFile[],
): ContentEdit {
  const path = parseContentPath(file);
  const period = parsePeriod(bulletin);
  if (path?.kind !== "item" || period === undefined) throw refusal("request", { detail: bulletin });
  const { paths, files } = editTexts(contentDir, texts, { moves: new Map(), written });
  const content = contentOf({ paths }, [...files.values()]);
  const name = path.slug;
  const rename = { kind: "item", from: { period: path.period, name }, to: { period, name } } as const;
  const plan = planRename(content, rename);
  if ("refused" in plan) throw new Refused(plan);
  const bytesOf = new Map(written.map((each) => [each.file, each.bytes]));
  const readText = (each: string) =>
    Buffer.from(bytesOf.get(each) ?? findStored(contentDir, each)?.bytes ?? []).toString("utf8");
  const change = changeContent(content, plan, readText);
  if ("refused" in change) throw new Refused(change);
  const changed = [...change.texts].map(([to, text]) => ({ file: to, bytes: Buffer.from(text, "utf8") }));
  const others = written.map((each) => ({ ...each, file: change.moves.get(each.file) ?? each.file }));
  return { moves: change.moves, written: [...others.filter((each) => !change.texts.has(each.file)), ...changed] };
}
