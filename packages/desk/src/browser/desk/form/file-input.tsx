import { useRef } from "preact/hooks";
import { useDesk } from "../desk-state.ts";
import { useDrop } from "../drop.ts";
import { Picture } from "../picture.tsx";
import { useUpload } from "../upload.ts";
import { type Form, type Path, textOf } from "./use-form.ts";

interface FileInputProps {
  readonly id: string;
  readonly label: string;
  readonly path: Path;
  readonly form: Form;
  readonly describedBy: string | undefined;
  /** Opens the dialog for the file, which takes a new one and removes it in place of the field. */
  readonly openDialog?: (given?: File) => void;
}

const IS_PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** A picture or another file: dropped, pasted or chosen. It is converted to a form that content may have, and the change is reported. */
export function FileInput({ id, label, path, form, describedBy, openDialog }: FileInputProps) {
  const { say } = useDesk();
  const upload = useUpload(form.file);
  const input = useRef<HTMLInputElement>(null);
  const { isOver, handlers } = useDrop((files) => void take(files));
  const name = textOf(form.get(path));
  const file = name === "" ? undefined : upload.pathOf(name);
  const second = openDialog === undefined ? "remove" : "picture.frame";
  const takesPictures = path.at(-1) !== "file";

  async function take(files: Iterable<File> | null | undefined): Promise<void> {
    const [first] = files ?? [];
    if (first === undefined) return;
    if (openDialog !== undefined) return openDialog(first);
    const given = await upload.send(first);
    if (given !== undefined) form.set(path, given);
  }

  return (
    <div
      class={`file-input ${isOver.value ? "is-over" : ""}`}
      {...handlers}
      onPaste={(event) => void take(event.clipboardData?.files)}
    >
      {file !== undefined && IS_PICTURE.test(file) ? <Picture file={file} class="chosen-picture" /> : null}
      {file !== undefined && !IS_PICTURE.test(file) ? <span class="file-name">{name.split("/").at(-1)}</span> : null}
      <p class="file-acts">
        <button
          type="button"
          id={id}
          aria-label={say.labelled(label, say(name === "" ? "file.choose" : "file.change"))}
          aria-describedby={describedBy}
          onClick={() => input.current?.click()}
        >
          {say(name === "" ? "file.choose" : "file.change")}
        </button>
        {name === "" ? null : (
          <button
            type="button"
            class="plain"
            aria-label={say.labelled(label, say(second))}
            onClick={() => (openDialog === undefined ? form.set(path, undefined) : openDialog())}
          >
            {say(second)}
          </button>
        )}
      </p>
      {name === "" ? <p class="hint">{say(takesPictures ? "file.dropPicture" : "file.drop")}</p> : null}
      <p class="hint" role="status">
        {upload.told.value}
      </p>
      <input
        ref={input}
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={takesPictures ? "image/*" : undefined}
        onChange={(event) => void take(event.currentTarget.files)}
      />
    </div>
  );
}
