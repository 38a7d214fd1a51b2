import { useSignal } from "@preact/signals";
import type { ComparedChange } from "../../../board/comparison.ts";
import { ChangedWords } from "../changed-words.tsx";
import { useDesk } from "../desk-state.ts";
import { changeWords } from "./change-words.ts";

/** The number of changes of a text that are shown at first. */
const SHOWN_CHANGES = 4;

/** The changes in a text, in words. */
export function ChangeLines({ file, changes }: { readonly file: string; readonly changes: readonly ComparedChange[] }) {
  const { say } = useDesk();
  const isWhole = useSignal(false);
  const count = isWhole.value || changes.length <= SHOWN_CHANGES + 1 ? changes.length : SHOWN_CHANGES;
  return (
    <>
      {changes.slice(0, count).map((change) => (
        <ChangeLine key={`${change.language ?? ""}-${change.field}`} file={file} change={change} />
      ))}
      {count === changes.length ? null : (
        <button type="button" class="link" onClick={() => (isWhole.value = true)}>
          {say.count("publish.more", changes.length - count)}
        </button>
      )}
    </>
  );
}

/** The previous and the present value of a field. */
function ChangeLine({ file, change }: { readonly file: string; readonly change: ComparedChange }) {
  const desk = useDesk();
  const { engine, settings } = desk;
  const told = changeWords(desk, engine.value?.formKindOf(file) ?? "item", change);
  if (told.words !== undefined) return <p class="hint">{told.words}</p>;
  const { label, before, now } = told;
  return (
    <blockquote>
      {label === undefined ? null : <span class="hint">{label}: </span>}
      {engine.value?.changedSentences(before, now, change.language ?? settings.language).map((parts, index) => (
        <p key={index.toString()}>
          <ChangedWords parts={parts} />
        </p>
      ))}
    </blockquote>
  );
}
