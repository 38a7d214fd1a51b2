import { useSignal } from "@preact/signals";
import type { Home, PublishOutcome } from "../../../../scripts/extras/desk/home/home.ts";
import type { Desk } from "../desk-state.ts";
import { ReviewOf } from "./review.tsx";

interface PutOnlineProps {
  readonly desk: Desk;
  readonly period: string;
  readonly publish: NonNullable<Home["publish"]>;
}

/** In a repository, the proposal of the bulletin is merged, unless its checks or its readers hold it back. */
export function PutOnline({ desk, period, publish }: PutOnlineProps) {
  const { say, saving, home } = desk;
  const outcome = useSignal<PublishOutcome | "failed" | undefined>(undefined);
  const isBusy = useSignal(false);

  async function act(): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    try {
      await saving.flush();
      outcome.value = await publish(period);
    } catch {
      outcome.value = "failed";
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
      <p role="status">{outcome.value === undefined ? "" : say(`publish.${keyOf(outcome.value)}`)}</p>
    </>
  );
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

const KEYS = { published: "done", "held back": "heldBack", "nothing new": "nothingNew" } as const;

function keyOf(outcome: PublishOutcome | "failed"): string {
  return outcome === "failed" ? "failed" : KEYS[outcome.outcome];
}
