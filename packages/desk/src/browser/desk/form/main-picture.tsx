import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { defined } from "../../../../../../scripts/diagnostics/browser.ts";
import { useDesk } from "../desk-state.ts";
import { type PictureValues, pictureIn, putPicture } from "../picture/picture-values.ts";
import { Rare } from "../rare.tsx";
import { type FieldContext, faultsAt } from "./faults.ts";
import { FileInput } from "./file-input.tsx";
import { FaultNotes, Labelled } from "./labelled.tsx";
import type { Path } from "./use-form.ts";

interface MainPictureProps {
  readonly label: string;
  readonly path: Path;
  readonly context: FieldContext;
}

/** The main picture of an item, and the dialog in which it is chosen, described and placed. */
export function MainPicture({ label, path, context: { form, faults, lang } }: MainPictureProps) {
  const desk = useDesk();
  const { say, done } = desk;
  const id = useId();
  const asked = useSignal<{ readonly given?: File } | undefined>(undefined);
  /** A picture that is not used yet, since it is not described: closing the dialog loses no word. */
  const waiting = useSignal<PictureValues | undefined>(undefined);
  const used = pictureIn(form, path);
  const picture = waiting.value ?? used;
  const isUsed = waiting.value === undefined && used.src !== "";

  function close(): void {
    asked.value = undefined;
    if (waiting.value?.src === "" && waiting.value.alt === "") waiting.value = undefined;
  }

  function remove(): void {
    const before = form.get(path);
    close();
    form.set(path, undefined);
    done.value = { words: say("picture.removed"), undo: () => form.set(path, before) };
  }

  return (
    <>
      <Labelled {...{ id, label, faults }} path={[...path, "src"]}>
        {(describedBy) => (
          <FileInput
            {...{ id, label, form, describedBy }}
            path={[...path, "src"]}
            openDialog={(given) => (asked.value = defined({ given }))}
          />
        )}
      </Labelled>
      <FaultNotes id={`${id}-focus`} faults={faultsAt(faults, [...path, "focus"])} />
      {waiting.value === undefined || asked.value !== undefined ? null : (
        <p class="hint">
          {say("picture.waits")}{" "}
          <button type="button" class="link" onClick={() => (asked.value = {})}>
            {say("picture.describe")}
          </button>
        </p>
      )}
      {asked.value === undefined ? null : (
        <Rare
          show={({ PictureDialog }) => (
            <PictureDialog
              file={form.file}
              main={path}
              lang={lang ?? ""}
              given={asked.value?.given}
              {...{ picture, isUsed }}
              onChange={(next) => {
                if (isUsed && next.src === used.src) putPicture(form, path, next);
                else waiting.value = next;
              }}
              onUse={() => {
                putPicture(form, path, { ...picture, alt: picture.alt.trim() });
                waiting.value = undefined;
                close();
              }}
              onRemove={used.src === "" ? undefined : remove}
              onClose={close}
            />
          )}
        />
      )}
    </>
  );
}
