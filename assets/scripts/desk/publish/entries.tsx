import { useSignal } from "@preact/signals";
import type { ComparedChange } from "../../../../scripts/extras/desk/board/comparison.ts";
import { formatPlace } from "../../../../scripts/extras/desk/board/place.ts";
import { labelOf } from "../../../../scripts/extras/desk/field-names.ts";
import { itemAddress } from "../board/board-screen.tsx";
import { ChangedWords } from "../changed-words.tsx";
import { useDesk } from "../desk-state.ts";
import { valueWords } from "../value-words.ts";
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
      {(entry.changes ?? []).slice(0, 4).map((change) => (
        <ChangeLine key={`${change.language ?? ""}-${change.field}`} file={entry.file} change={change} />
      ))}
      {asks ? (
        <p class="asks">
          <b>{say("publish.asks")}</b>{" "}
          <a class="link" href={`${address ?? "#/"}?manage`}>
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

/** What a field said, and what it says now. */
function ChangeLine({ file, change }: { readonly file: string; readonly change: ComparedChange }) {
  const desk = useDesk();
  const { engine, settings, say } = desk;
  const { field, language = settings.language } = change;
  const [before, now] = [change.before, change.now].map((value) => valueWords(desk, field, value));
  if (field === "language") {
    const [key, named] = change.now === undefined ? ["gone", before] : ["new", now];
    return <p class="hint">{say(`publish.translation.${key}`, { language: named ?? "" })}</p>;
  }
  const kind = engine.value?.formKindOf(file) ?? "item";
  const label = field === "body" ? undefined : labelOf({ fields: settings.texts.fields }, kind, [field]);
  if (before === now && label !== undefined)
    return <p class="hint">{say("history.changed.fields", { labels: label })}</p>;
  return (
    <blockquote>
      {label === undefined ? null : <span class="hint">{label}: </span>}
      {engine.value?.changedSentences(before ?? "", now ?? "", language).map((parts, index) => (
        <p key={index.toString()}>
          <ChangedWords parts={parts} />
        </p>
      ))}
    </blockquote>
  );
}

/** The address of a text on the desk by its file. */
function addressOf(file: string): string | undefined {
  const [, period, slug, language] = /^bulletins\/([^/]+)\/([^/]+)\.([^.]+)\.md$/.exec(file) ?? [];
  if (period !== undefined && slug !== undefined && language !== undefined)
    return itemAddress(period, { slug }, language);
  const [, key] = /^events\/(.+)\.yaml$/.exec(file) ?? [];
  return key === undefined ? undefined : formatPlace({ screen: "events", key });
}
