import { planRename, type Rename, type RenamePlan, type RenameRefusal } from "../../../../scripts/change/browser.ts";
import { parseContentPath, parsePeriod, parseSlug } from "../../../../scripts/content/browser.ts";
import { type Content, type InLanguages, recordsOf, type TextRecord } from "../../../../scripts/model/browser.ts";
import type { EverOnline } from "../home/ever-online.ts";
import type { Move } from "../home/home.ts";

/**
 * Plans a move as the command `rename` does. A text that was certainly never online gets no former address, because nobody would visit it.
 * Undefined for a text whose address does not change, and for reserved names.
 */
export function planMove(content: Content, move: Move, everOnline: EverOnline): RenamePlan | RenameRefusal | undefined {
  const rename = findRename(move);
  const plan = rename === undefined ? undefined : planRename(content, rename);
  if (plan === undefined || "refused" in plan || everOnline !== "never") return plan;
  const { items, pages, events } = content;
  const texts: readonly InLanguages<TextRecord>[] = [...items, ...pages];
  const moved = texts.find((text) => recordsOf(text).some(({ path }) => path.file === move.file));
  const { path, fields } = moved?.original ?? events.find((event) => event.path.file === move.file) ?? {};
  const hasNames = fields !== undefined && "formerly" in fields && fields.formerly !== undefined;
  if (path === undefined || hasNames) return plan;
  return { ...plan, edits: new Map([...plan.edits].filter(([file]) => file !== path.file)) };
}

/** The rename for a move; undefined for a text whose address does not change, and for reserved names. */
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
