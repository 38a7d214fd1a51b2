import { changeContent } from "../../../content/change/change.ts";
import { parseContentPath } from "../../../content/content-path.ts";
import { parsePeriod } from "../../../content/period.ts";
import type { Rename } from "../../../content/rename/plan-rename.ts";
import { planRename } from "../../../content/rename/plan-rename.ts";
import { parseSlug } from "../../../content/slug.ts";
import { contentOf } from "../../../pipeline/read-content.ts";
import type { Move } from "../desk/home.ts";
import type { CheckedTexts, ContentEdit, WrittenFile } from "./edited-content.ts";
import { editTexts } from "./edited-content.ts";
import { Refused, refusal } from "./refused.ts";
import { findStored } from "./stored-files.ts";

/**
 * Gives a text another address as the command `rename` does: with its languages, its media and the links to it. `written` are the texts
 * that were saved with it, under the names that they have now, and the files that were uploaded for it. Throws {@link Refused}.
 */
export function moveText(
  contentDir: string,
  texts: CheckedTexts,
  move: Move,
  written: readonly WrittenFile[],
): ContentEdit {
  const { paths, files } = editTexts(contentDir, texts, { moves: new Map(), written });
  const content = contentOf({ paths }, [...files.values()]);
  const plan = planRename(content, renameOf(move));
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

/** What a move renames. Throws {@link Refused} for what has no other address, and for names that nothing may have. */
function renameOf({ file, period: into, name: called }: Move): Rename {
  const path = parseContentPath(file);
  const name = called === undefined ? undefined : parseSlug(called);
  const period = into === undefined ? undefined : parsePeriod(into);
  if ((called !== undefined && name === undefined) || (into !== undefined && period === undefined))
    throw refusal("request", { detail: called ?? into ?? "" });
  if (path?.kind === "item")
    return {
      kind: "item",
      from: { period: path.period, name: path.slug },
      to: { period: period ?? path.period, name: name ?? path.slug },
    };
  if (name !== undefined && path?.kind === "event") return { kind: "event", from: path.key, to: name };
  if (name !== undefined && path?.kind === "page") return { kind: "page", from: path.slug, to: name };
  throw refusal("request", { detail: file });
}
