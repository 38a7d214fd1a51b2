import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { FieldPath } from "../../../../../scripts/diagnostics/browser.ts";
import { labelOf } from "../../field-names.ts";
import type { Forms } from "../../form/form.ts";
import type { MergeConflict, Side } from "../../home/merge-texts.ts";
import { useDesk } from "./desk-state.ts";
import type { Conflict } from "./saved.ts";
import { ScreenTitle } from "./screen-title.tsx";
import { valueWords } from "./value-words.ts";

/** Two people edited the same places: the user chooses one version of each. Changes by only one of them are merged already. */
export function ConflictScreen({ conflict }: { readonly conflict: Conflict }) {
  const { say, saving } = useDesk();
  const { conflicts } = conflict.merged;
  const chosen = useSignal<readonly (Side | undefined)[]>(conflicts.map(() => undefined));
  const sides = chosen.value.flatMap((side) => side ?? []);
  const isDone = sides.length === conflicts.length;

  return (
    <main id="main" class="conflict-screen" tabIndex={-1}>
      <header class="screen-head">
        <ScreenTitle>{say("conflict.title")}</ScreenTitle>
        <p class="hint" role="alert">
          {say.count("conflict.about", conflicts.length)}
        </p>
      </header>
      <section aria-label={say("conflict.places")}>
        <div class="translation-head">
          <h2>{say("conflict.mine")}</h2>
          <h2>{say("conflict.theirs")}</h2>
        </div>
        {conflicts.map((each, index) => (
          <Place
            key={index.toString()}
            file={conflict.file}
            place={each}
            number={index + 1}
            chosen={chosen.value[index]}
            onChoose={(side) => (chosen.value = chosen.value.map((other, at) => (at === index ? side : other)))}
          />
        ))}
      </section>
      <footer class="translation-foot">
        <p>
          <b>{say("conflict.chosen", { chosen: sides.length, count: conflicts.length })}</b>
        </p>
        <p class="hint">{say("conflict.both")}</p>
        <button
          type="button"
          onClick={() =>
            saving.resolve(
              conflict.file,
              conflicts.map(() => "mine"),
            )
          }
        >
          {say("conflict.allMine")}
        </button>
        <button
          type="button"
          class="primary"
          aria-disabled={!isDone}
          onClick={() => isDone && saving.resolve(conflict.file, sides)}
        >
          {say("conflict.save")}
        </button>
      </footer>
    </main>
  );
}

interface PlaceProps {
  readonly file: string;
  readonly place: MergeConflict;
  readonly number: number;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

function Place({ file, place, number, chosen, onChoose }: PlaceProps) {
  const desk = useDesk();
  const { say, settings } = desk;
  const name = useId();
  const kind = desk.engine.value?.formKindOf(file) ?? "item";
  const path = place.kind === "field" ? pathIn(kind, place.field) : ["body"];
  const label =
    place.kind === "field"
      ? labelOf({ fields: settings.texts.fields }, kind, path)
      : say(place.kind === "blocks" ? "item.body" : "conflict.whole");
  const said = (side: Side) => valueWords(desk, kind, path, place[side]);
  const read = (side: Side) => desk.engine.value?.textAsRead(said(side)) ?? "";
  // If only the markup differs, the user chooses between the markup.
  const inWords = place.kind === "blocks" && read("mine") !== read("theirs") ? read : said;
  return (
    <fieldset class="translation-row">
      <legend class="unseen">{label}</legend>
      <p class="of">
        <b>{label}</b>
        <span class={chosen === undefined ? "proof" : "hint"}>
          {say(chosen === undefined ? "conflict.choose" : "conflict.isChosen")}
        </span>
      </p>
      {(["mine", "theirs"] as const).map((side) => (
        <div key={side} class={`to ${chosen === side ? "is-seen" : ""}`}>
          <p class="version-text">
            <Said mine={inWords(side)} theirs={inWords(side === "mine" ? "theirs" : "mine")} />
          </p>
          <label class="radio">
            <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />{" "}
            <span>{say("conflict.this")}</span> <span class="unseen">{`${say(`conflict.${side}`)}, ${number}`}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** The path in the form: for a file with entries, without the key of the entry. */
function pathIn(kind: keyof Forms, field: FieldPath): FieldPath {
  return kind === "topic" || kind === "place" || kind === "term" ? field.slice(1) : field;
}

/** The version of one of them, with a mark on the words that the other lacks. */
function Said({ mine, theirs }: { readonly mine: string; readonly theirs: string }) {
  const { say, engine } = useDesk();
  if (mine === "") return <>{say("conflict.gone")}</>;
  const parts = (engine.value?.diffWords(theirs, mine) ?? []).filter(({ kind }) => kind !== "removed");
  return (
    <>{parts.map(({ kind, text }, index) => (kind === "same" ? text : <mark key={index.toString()}>{text}</mark>))}</>
  );
}
