import type { Board } from "../../../board/board.ts";
import { countsOf } from "../../../board/filters.ts";
import { introductionOf } from "../board/introduction.ts";
import { useDesk } from "../desk-state.ts";
import { Mark } from "../marks.tsx";
import type { Group } from "./groups.ts";
import { Step } from "./step.tsx";

/** Things to check before publication. */
export function Check({ board, groups }: { readonly board: Board; readonly groups: readonly Group[] }) {
  const { say } = useDesk();
  const texts = [introductionOf(board), ...board.items];
  const sound = texts.filter(({ errors }) => errors === 0);
  const count = sound.flatMap(({ languages }) => languages.filter(({ file }) => file !== undefined)).length;
  const asking = groups.flatMap(({ entries }) => entries).filter((entry) => entry.asksForCorrection === true).length;
  const { errors, stale, missing } = countsOf(board);
  return (
    <Step number={1} name="check">
      <ul class="checks">
        <li>
          <Mark of={errors === 0 ? "check" : "error"} />
          {errors === 0 ? say.count("publish.noErrors", count) : say.count("errors", errors)}
        </li>
        {asking === 0 ? null : (
          <li>
            <Mark of="warning" /> {say.count("publish.facts", asking)}
          </li>
        )}
        {stale === 0 ? null : (
          <li>
            <Mark of="warning" /> {say.count("strip.stale", stale)}
          </li>
        )}
        {missing === 0 ? null : (
          <li>
            <Mark of="warning" /> {say.count("publish.missing", missing)}
          </li>
        )}
      </ul>
    </Step>
  );
}
