import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { labelOf } from "../../../field-names.ts";
import { useDesk } from "../desk-state.ts";
import { useDrop } from "../drop.ts";
import { TextInput } from "../form/inputs.tsx";
import type { Path } from "../form/use-form.ts";
import { Picture } from "../picture.tsx";
import { Dialog } from "../shell.tsx";
import { useUpload } from "../upload.ts";
import { InSight } from "./in-sight.tsx";
import { InTranslations } from "./in-translations.tsx";
import { OtherPictures } from "./other-pictures.tsx";
import type { PictureValues } from "./picture-values.ts";

export interface PictureDialogProps {
  /** The file of the text. */
  readonly file: string;
  readonly lang: string;
  readonly picture: PictureValues;
  /** Whether the text has this picture already, so that each change is one of the text. */
  readonly isUsed: boolean;
  /** The field of a main picture, which has a credit and is cut; undefined for a picture within a text. */
  readonly main?: Path;
  /** A file that was chosen before the dialog opened. */
  readonly given?: File | undefined;
  readonly onChange: (picture: PictureValues) => void;
  readonly onUse: () => void;
  readonly onRemove?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** A picture of a text: its description, its credit and its crops. It is not used before it is described. */
export function PictureDialog(props: PictureDialogProps) {
  const { file, lang, picture, isUsed, main, given, onChange, onUse, onRemove, onClose } = props;
  const { say, settings } = useDesk();
  const id = useId();
  const upload = useUpload(file);
  const input = useRef<HTMLInputElement>(null);
  /** The description may be written while a file is being prepared. */
  const latest = useRef(picture);
  latest.current = picture;
  const choices = useSignal(0);
  const { isOver, handlers } = useDrop((files) => void take(files));
  const shown = picture.src === "" ? undefined : upload.pathOf(picture.src);
  const nameOf = (field: string) => labelOf({ fields: settings.texts.fields }, "item", ["image", field]);
  const change = (part: Partial<PictureValues>) => onChange({ ...latest.current, ...part });

  async function take(files: Iterable<File> | null | undefined): Promise<void> {
    const [first] = files ?? [];
    if (first === undefined) return;
    const before = latest.current;
    choose("", "");
    const src = await upload.send(first);
    if (src !== undefined) change({ src });
    else if (latest.current.alt === "") onChange(before);
  }

  /** A description of one picture does not apply to another. */
  function choose(src: string, alt: string): void {
    latest.current = { src, alt };
    onChange(latest.current);
    choices.value += 1;
  }

  useEffect(() => {
    if (given !== undefined) void take([given]);
  }, []);
  useEffect(() => {
    const first = document.getElementById(picture.alt === "" ? `${id}-alt` : `${id}-point`);
    (first ?? document.getElementById(`${id}-alt`))?.focus();
  }, [choices.value]);

  return (
    <Dialog label={say("picture.title")} class="picture-dialog" onClose={onClose}>
      <div
        class={`picture-parts ${isOver.value ? "is-over" : ""}`}
        {...handlers}
        onPaste={(event) => {
          if (event.clipboardData?.files.length !== 0) void take(event.clipboardData?.files);
        }}
      >
        <header>
          <h2>{say("picture.title")}</h2>
          <p class="hint" role="status">
            {upload.told.value}
          </p>
          <button type="button" onClick={onClose}>
            {say("close")} <kbd>Esc</kbd>
          </button>
        </header>
        <div class="picture-shown">
          {shown === undefined ? (
            <p class="empty">{say("file.dropPicture")}</p>
          ) : main === undefined ? (
            <Picture file={shown} class="whole-picture" />
          ) : (
            <InSight
              key={shown}
              id={`${id}-point`}
              label={nameOf("focus")}
              file={shown}
              point={picture.focus}
              onMove={(focus) => change({ focus })}
            />
          )}
        </div>
        <div class="picture-facts">
          <div class="field">
            <p class="label">
              <label for={`${id}-alt`}>{nameOf("alt")}</label>
            </p>
            <TextInput
              key={choices.value}
              id={`${id}-alt`}
              class="boxed"
              describedBy={`${id}-how`}
              value={picture.alt}
              isLong
              {...{ lang }}
              onChange={(alt) => change({ alt })}
            />
            <p class="hint" id={`${id}-how`}>
              {say("picture.how")}
            </p>
          </div>
          {main === undefined ? null : (
            <>
              <div class="field">
                <p class="label">
                  <label for={`${id}-credit`}>{nameOf("credit")}</label>
                </p>
                <TextInput
                  key={choices.value}
                  id={`${id}-credit`}
                  value={picture.credit ?? ""}
                  {...{ lang }}
                  onChange={(credit) => change({ credit: credit === "" ? undefined : credit })}
                />
              </div>
              <InTranslations file={file} path={main} />
            </>
          )}
          <section>
            <h3>{say(shown === undefined ? "picture.title" : "picture.another")}</h3>
            <p class="file-acts">
              <button type="button" onClick={() => input.current?.click()}>
                {say("file.choose")}
              </button>
            </p>
            {shown === undefined ? null : <p class="hint">{say("file.dropPicture")}</p>}
            <OtherPictures
              folder={upload.pathOf("")}
              shown={shown}
              language={lang}
              onChoose={(src, alt) => choose(src, alt)}
            />
            <input
              ref={input}
              class="unseen"
              type="file"
              accept="image/*"
              tabIndex={-1}
              aria-hidden="true"
              onChange={(event) => void take(event.currentTarget.files)}
            />
          </section>
        </div>
        <Ending {...{ picture, isUsed, onUse, onRemove }} />
      </div>
    </Dialog>
  );
}

/** The steps at the foot: a picture of the text is kept or removed, another picture is used once it is described. */
function Ending({
  picture: { src, alt },
  isUsed,
  onUse,
  onRemove,
}: Pick<PictureDialogProps, "picture" | "isUsed" | "onUse" | "onRemove">) {
  const { say } = useDesk();
  const id = useId();
  const isReady = src !== "" && alt.trim() !== "";
  return (
    <footer>
      {isReady && !isUsed ? null : (
        <p class="hint" id={id}>
          {say(isUsed ? "picture.kept" : "picture.first")}
        </p>
      )}
      {onRemove === undefined ? null : (
        <button type="button" class="plain" onClick={onRemove}>
          {say("picture.remove")}
        </button>
      )}
      {isUsed ? null : (
        <button
          type="button"
          class="primary"
          aria-disabled={!isReady}
          aria-describedby={isReady ? undefined : id}
          onClick={() => isReady && onUse()}
        >
          {say("picture.use")}
        </button>
      )}
    </footer>
  );
}
