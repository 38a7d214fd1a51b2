import { changeContent } from "../../../../../scripts/change/browser.ts";
import { planMove } from "../../board/plan-move.ts";
import { openTexts } from "../../preview/open-texts.ts";
import type { PreviewContext } from "../../preview/preview-slice.ts";
import type { EverOnline } from "../ever-online.ts";
import { HomeError, type Move } from "../home.ts";
import { decode } from "./published-texts.ts";

/** The changes of a move: files get other paths, and texts other words, by their new paths. */
export interface PlannedMove {
  readonly moves: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Plans a move, see {@link planMove}. The texts that it needs are known only when they are requested, and a repository is read file by
 * file: so it is planned again until all of them are loaded. Throws a {@link HomeError} for an impossible move.
 */
export async function planMoveIn(
  move: Move,
  context: PreviewContext,
  everOnline: EverOnline,
  read: (file: string) => Uint8Array | Promise<Uint8Array>,
): Promise<PlannedMove> {
  const content = openTexts(context).content();
  const plan = planMove(content, move, everOnline);
  if (plan === undefined || "refused" in plan) throw new HomeError("failed", move.file);
  const texts = new Map<string, string>();
  for (;;) {
    const missing = new Set<string>();
    const change = changeContent(content, plan, (file) => {
      if (!texts.has(file)) missing.add(file);
      return texts.get(file) ?? "";
    });
    if (missing.size === 0 && !("refused" in change)) return change;
    if (missing.size === 0) throw new HomeError("failed", move.file);
    for (const file of missing) texts.set(file, decode(await read(file)));
  }
}
