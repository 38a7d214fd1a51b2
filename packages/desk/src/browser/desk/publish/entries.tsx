import { useSignal } from "@preact/signals";
import { useDesk } from "../desk-state.ts";
import { Rare } from "../rare.tsx";
import { addressOf } from "../text-address.ts";
import type { GroupEntry } from "./groups.ts";

/** The number of entries of a group that are shown at first. */
const SHOWN = 12;

/** The texts of a group, each with its changes. */
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
      <span class="hint note">{entry.note}</span>
      <span class="tags">{entry.languages.join(" ")}</span>
      <Rare show={({ ChangeLines }) => <ChangeLines file={entry.file} changes={entry.changes ?? []} />} />
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
