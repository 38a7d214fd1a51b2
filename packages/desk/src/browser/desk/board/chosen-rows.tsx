import { useSignal } from "@preact/signals";
import type { Board } from "../../../board/board.ts";
import { isSoundDraft, mayBeWithdrawn } from "../../../board/decision.ts";
import { useDesk } from "../desk-state.ts";
import { Menu } from "../menu.tsx";
import { useMoves } from "../moves.ts";
import { Rare } from "../rare.tsx";
import { setInAll } from "./set-in-all.ts";
import type { Chosen } from "./use-chosen.ts";

/** The actions for all chosen rows at once; they replace the controls for new texts. */
export function ChosenRows({ board, chosen }: { readonly board: Board; readonly chosen: Chosen }) {
  const desk = useDesk();
  const { say } = desk;
  const moves = useMoves();
  const isWithdrawing = useSignal(false);
  const { items } = chosen;
  const drafts = items.filter(isSoundDraft);
  const out = items.filter(mayBeWithdrawn);
  const words = say.count("chosen.count", items.length);

  function makeReady(): void {
    const changes = drafts.map(({ file }) => ({ file, field: "draft", value: undefined }));
    setInAll(desk, changes, { words: say.count("chosen.isReady", drafts.length) });
    chosen.finish();
  }

  function withdraw(reason: string): void {
    isWithdrawing.value = false;
    const changes = out.map(({ file }) => ({ file, field: "withdrawn", value: reason }));
    setInAll(desk, changes, { words: say.count("chosen.wasWithdrawn", out.length), stays: true });
    chosen.finish();
  }

  const move = (period: string) => {
    chosen.finish();
    void moves.toPeriod(items, period);
  };
  return (
    <section class="foot chosen" aria-label={words}>
      <b>{words}</b>
      <Menu label={say("chosen.move")}>
        {useIssues(board).map(({ period, title }) => [title, () => move(period)] as const)}
      </Menu>
      {drafts.length === 0 ? null : (
        <button type="button" onClick={makeReady}>
          {say.count("chosen.ready", drafts.length)}
        </button>
      )}
      {out.length === 0 ? null : (
        <button type="button" onClick={() => (isWithdrawing.value = true)}>
          {say.count("chosen.withdraw", out.length)}
        </button>
      )}
      <button type="button" class="plain" aria-keyshortcuts="Escape" onClick={() => chosen.clear()}>
        {say("chosen.clear")} <kbd>Esc</kbd>
      </button>
      {isWithdrawing.value ? (
        <Rare
          show={({ WithdrawDialog }) => (
            <WithdrawDialog
              label={say.count("chosen.withdraw", out.length)}
              onWithdraw={withdraw}
              onClose={() => (isWithdrawing.value = false)}
            />
          )}
        />
      ) : null}
    </section>
  );
}

/** The issues that items can be moved to: the next one, then all others, newest first. */
function useIssues({ period: own, following }: Board): readonly { readonly period: string; readonly title: string }[] {
  const { say, opened } = useDesk();
  const periods: readonly string[] = opened.value?.periods ?? [];
  const others = periods.filter((period) => period !== own && period !== following?.period);
  return [
    ...(following === undefined ? [] : [following]),
    ...others.toReversed().map((period) => ({ period, title: say.period(period) })),
  ];
}
