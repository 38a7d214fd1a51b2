import { type Signal, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Board } from "../../../board/board.ts";
import { useDesk } from "../desk-state.ts";
import { useMoves } from "../moves.ts";
import { OFFERED } from "../of-packages.ts";
import { useUpload } from "../upload.ts";
import { beginItems } from "./begin-items.ts";

/** Word files that begin items. */
export interface WordFiles {
  /** Descriptions of the work in progress, or of omitted parts. */
  readonly told: Signal<readonly string[]>;
  /** Begins an item with each file, one after the other. */
  take(files: readonly File[]): Promise<void>;
}

type LoadReader = NonNullable<typeof OFFERED.wordFiles>;

/** For the items of a bulletin; undefined if no package reads Word files. */
export function useWordFiles(board: Board, language: string): WordFiles | undefined {
  const { say, settings, selected } = useDesk();
  const moves = useMoves();
  const upload = useUpload(board.introduction.file);
  const told = useSignal<readonly string[]>([]);

  const { wordFiles: load } = OFFERED;
  if (load === undefined) return undefined;

  async function take(files: readonly File[], load: LoadReader): Promise<void> {
    try {
      await beginItems(files, {
        reader: await load(),
        say,
        upload,
        told,
        language: settings.language,
        begin: (title, body) => (selected.value = moves.newItem(board, title, language, body)),
      });
    } catch {
      told.value = [say("trouble.offline")];
    }
  }
  return { told, take: (files) => take(files, load) };
}

/** The button with the same function as dropping a Word file on the list. */
export function WordButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { say } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {say("word.choose")}
      </button>
      <input
        ref={input}
        class="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        accept=".docx"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}

/** The results for Word files. */
export function WordNotes({ told }: Pick<WordFiles, "told">) {
  const { say } = useDesk();
  return (
    <div class={told.value.length === 0 ? "" : "word-notes"}>
      <div role="status">
        <ul>
          {told.value.map((note, index) => (
            <li key={index.toString()}>{note}</li>
          ))}
        </ul>
      </div>
      {told.value.length === 0 ? null : (
        <button type="button" class="plain" aria-label={say("close")} onClick={() => (told.value = [])}>
          ×
        </button>
      )}
    </div>
  );
}
