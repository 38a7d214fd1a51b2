import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useDesk } from "../desk-state.ts";
import { TextInput } from "../form/inputs.tsx";
import { Picture } from "../picture.tsx";
import { Dialog } from "../shell.tsx";
import type { Picture as TextPicture } from "../text/text-field.ts";
import { useUpload } from "../upload.ts";

/** The picture in question: a replacement of an existing one, or a picture from a file. */
export interface Asked {
  readonly current?: TextPicture;
  readonly file?: File;
  readonly resolve: (picture: TextPicture | undefined) => void;
}

interface PictureDialogProps {
  /** The file of the text. */
  readonly file: string;
  readonly asked: Asked;
  readonly onClose: (picture: TextPicture | undefined) => void;
}

/** Chooses a picture, and requires its description before it is used. */
export function PictureDialog({ file, asked, onClose }: PictureDialogProps) {
  const { say } = useDesk();
  const upload = useUpload(file);
  const src = useSignal(asked.current?.src ?? "");
  const alt = useSignal(asked.current?.alt ?? "");
  const input = useRef<HTMLInputElement>(null);
  const isReady = src.value !== "" && alt.value.trim() !== "";

  async function take(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return;
    src.value = (await upload.send(chosen)) ?? src.value;
  }
  useEffect(() => {
    void take(asked.file);
  }, []);

  return (
    <Dialog label={say("picture.title")} class="picture-dialog" onClose={() => onClose(undefined)}>
      <h2>{say("picture.title")}</h2>
      {src.value === "" ? null : <Picture file={upload.pathOf(src.value)} class="chosen-picture" />}
      <p class="file-acts">
        <button type="button" onClick={() => input.current?.click()}>
          {say(src.value === "" ? "file.choose" : "file.change")}
        </button>
      </p>
      <p class="hint" role="status">
        {upload.told.value}
      </p>
      <input
        ref={input}
        class="unseen"
        type="file"
        accept="image/*"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <div class="field">
        <p class="label">
          <label for="picture-alt">{say("picture.alt")}</label>
        </p>
        <TextInput id="picture-alt" isLong class="boxed" value={alt.value} onChange={(text) => (alt.value = text)} />
      </div>
      <p class="file-acts">
        <button
          type="button"
          class="primary"
          aria-disabled={!isReady}
          title={isReady ? undefined : say("picture.first")}
          onClick={() => isReady && onClose({ src: src.value, alt: alt.value.trim() })}
        >
          {say("picture.use")}
        </button>
        <button type="button" class="plain" onClick={() => onClose(undefined)}>
          {say("cancel")}
        </button>
      </p>
    </Dialog>
  );
}
