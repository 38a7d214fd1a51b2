import { useSignal } from "@preact/signals";
import type { ComparedChange } from "../../../../scripts/extras/desk/board/comparison.ts";
import { ChangedWords } from "../changed-words.tsx";
import { useDesk } from "../desk-state.ts";
import { addressOf } from "../text-address.ts";
import { changeWords } from "./change-words.ts";
import type { GroupEntry } from "./groups.ts";

/** How many entries of a group are shown before the rest is asked for. */
const SHOWN = 12;

/** The texts of a group, each with what changes in it. */
export function Entries({ entries }: { readonly entries: readonly GroupEntry[] }) {
  const { say } = useDesk();
  const isWhole = useSignal(false);
  const count = isWhole.value || entries.length <= SHOWN ? entries.length : SHOWN;
  return (
    <div>
      <ul>
        {entries.slice(0, count).map((entry) => (
          <Entry key={`${entry.file}-${entry.title}`} entry={entry} />
        ))}
      </ul>
      {count === entries.length ? null : (
        <button type="button" class="link" onClick={() => (isWhole.value = true)}>
          {say.count("publish.more", entries.length - count)}
        </button>
      )}
    </div>
  );
}

function Entry({ entry }: { readonly entry: GroupEntry }) {
  const { say } = useDesk();
  const isOnlyTypo = useSignal(false);
  const address = addressOf(entry.file);
  const asks = entry.asksForCorrection === true && !isOnlyTypo.value;
  return (
    <li>
      {address === undefined ? (
        <span class="title">{entry.title}</span>
      ) : (
        <a class="title" href={address}>
          {entry.title}
        </a>
      )}
      <span class="hint">{entry.note}</span>
      <span class="tags">{entry.languages.join(" ")}</span>
      <ChangeLines file={entry.file} changes={entry.changes ?? []} />
      {asks ? (
        <p class="asks">
          <b>{say("publish.asks")}</b>{" "}
          <a class="link" href={`${address ?? "#/"}?manage=correct`}>
            {say("manage.correct")}
          </a>{" "}
          <button type="button" class="link" onClick={() => (isOnlyTypo.value = true)}>
            {say("publish.typo")}
          </button>
        </p>
      ) : null}
    </li>
  );
}

/** How many changes of a text are shown before the rest is asked for. */
const SHOWN_CHANGES = 4;

function ChangeLines({ file, changes }: { readonly file: string; readonly changes: readonly ComparedChange[] }) {
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

/** What a field said, and what it says now. */
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
