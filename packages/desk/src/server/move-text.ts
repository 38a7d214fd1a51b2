import { changeContent } from "../../../../scripts/change/index.ts";
import { contentOf } from "../../../../scripts/cli/index.ts";
import { planMove } from "../board/plan-move.ts";
import type { EverOnline } from "../home/ever-online.ts";
import type { Move } from "../home/home.ts";
import { type CheckedTexts, type ContentEdit, editTexts, type WrittenFile } from "./edited-content.ts";
import { Refused, refusal } from "./refused.ts";
import { findStored } from "./stored-files.ts";

/**
 * Moves a text to another address: with its languages, its media and the links to it, see {@link planMove}. `written` are the texts that
 * were saved with it, under their present names, and the files that were uploaded for it. Throws {@link Refused}.
 */
export function moveText(
  contentDir: string,
  texts: CheckedTexts,
  move: Move,
  written: readonly WrittenFile[],
  everOnline: EverOnline,
): ContentEdit {
  const { paths, files } = editTexts(contentDir, texts, { moves: new Map(), written });
  const content = contentOf({ paths }, [...files.values()]);
  const plan = planMove(content, move, everOnline);
  if (plan === undefined) throw refusal("request", { detail: move.name ?? move.period ?? move.file });
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
