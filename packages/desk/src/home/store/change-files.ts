import { defined } from "../../../../../scripts/diagnostics/browser.ts";
import { fromBase64 } from "../base64.ts";
import type { DeskChange, Move } from "../home.ts";
import { planMoveIn } from "./plan-move-in.ts";
import type { PublishedPast } from "./published-past.ts";
import { encode, periodIn } from "./published-texts.ts";
import type { RepositoryFiles, Tip } from "./repository-files.ts";
import type { RepositoryTexts } from "./repository-texts.ts";
import type { StoreChange } from "./store.ts";

/** A file for a commit; whether it exists is known when it is written. */
export type WrittenFile = Omit<StoreChange, "isThere">;

/** The dependencies for listing the files of a change. */
export interface FileParts {
  readonly files: RepositoryFiles;
  readonly texts: RepositoryTexts;
  readonly past: PublishedPast;
}

/** The files that a change writes. */
export class ChangeFiles {
  readonly #parts: FileParts;

  constructor(parts: FileParts) {
    this.#parts = parts;
  }

  /** A text that lost a conflict is in the history of its file, because one commit contains it. */
  setAsideIn({ setAside = [] }: DeskChange): readonly (readonly WrittenFile[])[] {
    return setAside.map(({ file, text }) => [{ path: this.#parts.files.pathOf(file), bytes: encode(text) }]);
  }

  /** All files that a change writes at a point, and the new names of files. */
  async of({ files, uploads = [], move }: DeskChange, tip: Tip) {
    const written = new Map<string, Uint8Array | undefined>([
      ...files.map(({ file, text }) => [file, text === null ? undefined : encode(text)] as const),
      ...uploads.map(({ file, content }) => [file, fromBase64(content)] as const),
    ]);
    const moved = move === undefined ? undefined : await this.#moveFiles(move, written, tip);
    const changes = [...written].map(
      ([file, bytes]): WrittenFile => ({ path: this.#parts.files.pathOf(file), ...defined({ bytes }) }),
    );
    return { changes, moved };
  }

  /** Adds the renamed files to the written ones, and the texts with links to them. */
  async #moveFiles(move: Move, written: Map<string, Uint8Array | undefined>, tip: Tip) {
    const { files, texts, past } = this.#parts;
    const context = await texts.read(tip, await texts.published(), periodIn(move.file));
    const ever = await past.everOnline(tip, move.file);
    const change = await planMoveIn(move, context, ever, (file) => written.get(file) ?? files.bytesOf(file, tip));
    for (const [from, to] of change.moves) {
      written.set(to, written.get(from) ?? (await files.bytesOf(from, tip)));
      written.set(from, undefined);
    }
    for (const [file, text] of change.texts) written.set(file, encode(text));
    return [...change.moves];
  }
}
