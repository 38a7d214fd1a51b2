import type { Content, InLanguages, TextRecord } from "../../../content/content.ts";
import { recordsOf } from "../../../content/content.ts";
import { parseContentPath } from "../../../content/content-path.ts";
import { parsePeriod } from "../../../content/period.ts";
import type { RenamePlan, RenameRefusal } from "../../../content/rename/edits.ts";
import type { Rename } from "../../../content/rename/plan-rename.ts";
import { planRename } from "../../../content/rename/plan-rename.ts";
import { parseSlug } from "../../../content/slug.ts";
import type { Move } from "../home/home.ts";
import { wasOnline } from "./was-online.ts";

/**
 * Plans a move as the command `rename` does. What was never online has no former address, to which nobody would go. Undefined for what has
 * no other address, and for names that nothing may have.
 */
export function planMove(
  content: Content,
  move: Move,
  isOnline: (file: string) => boolean,
): RenamePlan | RenameRefusal | undefined {
  const rename = findRename(move);
  const plan = rename === undefined ? undefined : planRename(content, rename);
  if (plan === undefined || "refused" in plan) return plan;
  const { items, pages, events } = content;
  const texts: readonly InLanguages<TextRecord>[] = [...items, ...pages];
  const moved = texts.find((text) => recordsOf(text).some(({ path }) => path.file === move.file));
  const record = moved?.original ?? events.find(({ path }) => path.file === move.file);
  if (record === undefined || wasOnline(record, isOnline)) return plan;
  return { ...plan, edits: new Map([...plan.edits].filter(([file]) => file !== record.path.file)) };
}

/** What a move renames; undefined for what has no other address, and for names that nothing may have. */
function findRename({ file, period: into, name: called }: Move): Rename | undefined {
  const path = parseContentPath(file);
  const name = called === undefined ? undefined : parseSlug(called);
  const period = into === undefined ? undefined : parsePeriod(into);
  if ((called !== undefined && name === undefined) || (into !== undefined && period === undefined)) return undefined;
  if (path?.kind === "item")
    return {
      kind: "item",
      from: { period: path.period, name: path.slug },
      to: { period: period ?? path.period, name: name ?? path.slug },
    };
  if (name !== undefined && path?.kind === "event") return { kind: "event", from: path.key, to: name };
  if (name !== undefined && path?.kind === "page") return { kind: "page", from: path.slug, to: name };
  return undefined;
}
