import { useSignal } from "@preact/signals";
import type { Comparison } from "../../../board/comparison.ts";
import { type Home, HomeError, type PublishOutcome } from "../../../home/home.ts";
import type { Desk } from "../desk-state.ts";
import type { Saving } from "../saved.ts";
import type { Say } from "../say.ts";
import { ReviewOf } from "./review.tsx";

interface PutOnlineProps {
  readonly desk: Desk;
  readonly period: string;
  readonly publish: NonNullable<Home["publish"]>;
}

/** In a repository, the proposal of the bulletin is merged, unless its checks or its readers hold it back. */
export function PutOnline({ desk, period, publish }: PutOnlineProps) {
  const { say, saving, home } = desk;
  const told = useSignal("");
  const isBusy = useSignal(false);

  async function act(): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    try {
      await saving.flush();
      const outcome = isSettled(saving) ? await publish(period) : undefined;
      told.value = outcome === undefined ? say("publish.unsaved") : wordsOf(outcome, say);
      if (outcome?.outcome === "published") void tellWhenOnline(desk, period);
    } catch (error) {
      told.value = error instanceof HomeError && error.message !== "" ? error.message : say("publish.failed");
    }
    isBusy.value = false;
  }

  return (
    <>
      {home.review === undefined ? null : <ReviewOf {...{ desk, period }} review={home.review} />}
      <p>{dueLater(desk) ?? say("publish.repository")}</p>
      <button type="button" class="primary" aria-disabled={isBusy.value} onClick={() => void act()}>
        {say("publish.go")}
      </button>
      <p role="status">{told.value}</p>
    </>
  );
}

/** In milliseconds: the interval of checks whether the published content is on the site. */
const ASKED_EVERY = 15_000;

/** So often: a site that takes longer is looked at when the desk is opened next. */
const ASKED_AT_MOST = 60;

/** Reports that the published content is on its way, and then that the site has it. Later saves have a separate line. */
async function tellWhenOnline(desk: Desk, period: string): Promise<void> {
  const { say, saving, home, published, reload } = desk;
  const { value: saved } = saving.state;
  const at = saved.state === "saved" ? saved.at : undefined;
  const told = { words: dueLater(desk) ?? say("save.publishing"), at };
  published.value = told;
  for (let asked = 0; asked < ASKED_AT_MOST; asked += 1) {
    await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY));
    const comparison = await home.compare(period).catch(() => undefined);
    if (published.value !== told) return;
    if (comparison === undefined || isAhead(comparison)) continue;
    if (comparison.waits.length === 0) published.value = { words: say("save.online"), at };
    // Text that is being typed is not changed: the board gets the new state when it is opened next.
    if (isSettled(saving) && desk.opened.value?.period === period) await reload(period);
    return;
  }
}

/** Whether all that was typed is saved. */
function isSettled({ state }: Saving): boolean {
  return ["saved", "nothing"].includes(state.value.state);
}

/** Whether the repository has content that readers do not have yet. */
function isAhead({ goesOut, changes, moves, withdrawn }: Comparison): boolean {
  return [goesOut, changes, moves, withdrawn].some((entries) => entries.length > 0);
}

/** When the bulletin comes out, if it waits for a later day after it is published here. */
function dueLater({ say, board, today }: Desk): string | undefined {
  const { publishFrom } = board.value ?? {};
  if (publishFrom === undefined || publishFrom.slice(0, 10) <= today.value) return undefined;
  const day = say.weekday(publishFrom);
  const due =
    publishFrom.length > 10 ? say("strip.dueAt", { day, hour: say.hour(publishFrom) }) : say("strip.due", { day });
  return `${due}.`;
}

function wordsOf(outcome: PublishOutcome, say: Say): string {
  if (outcome.outcome !== "held back")
    return say(outcome.outcome === "published" ? "publish.done" : "publish.nothingNew");
  const by = outcome.by.map((obstacle) => say(`heldBack.${obstacle}`));
  return by.length === 0 ? say("publish.heldBack") : [say("heldBack"), ...by].join(" ");
}
