import { isTranslation } from "../../board/was-online.ts";
import type { EverOnline } from "../ever-online.ts";
import type { DeskChange, KnownFile } from "../home.ts";
import type { PublishedPast } from "./published-past.ts";
import type { RepositoryFiles, Tip } from "./repository-files.ts";
import type { RepositoryTexts } from "./repository-texts.ts";

/** What it takes to tell whether a change may be written. */
export interface CheckParts {
  readonly files: RepositoryFiles;
  readonly texts: RepositoryTexts;
  readonly past: PublishedPast;
}

/** A file that somebody else has written; its text is null if they have deleted it. */
type OtherFile = KnownFile & { readonly text: string | null };

/** What keeps a change from being written. */
export class ChangeChecks {
  readonly #parts: CheckParts;

  constructor(parts: CheckParts) {
    this.#parts = parts;
  }

  /** Those that somebody else has written since they were read. One that says what this change has begun to write is none. */
  async changedSince({ files: asked, setAside = [] }: DeskChange, tip: Tip): Promise<readonly OtherFile[]> {
    const { files } = this.#parts;
    const changed: OtherFile[] = [];
    for (const { file, from, text: wanted } of asked) {
      const blob = files.blobOf(file, tip);
      if ((blob ?? null) === from) continue;
      const text = (await files.findText(file, tip)) ?? null;
      const isOwn = text === wanted || setAside.some((aside) => aside.file === file && aside.text === text);
      if (!isOwn) changed.push({ file, hash: blob ?? "", text });
    }
    return changed;
  }

  /** Why what a change deletes has to stay; undefined if it may go. A translation may always. */
  async findKept({ files }: DeskChange, tip: Tip): Promise<Exclude<EverOnline, "never"> | undefined> {
    const { texts, past } = this.#parts;
    for (const { file, text } of files) {
      if (text !== null || isTranslation(await texts.contentAt(tip, file), file)) continue;
      const found = await past.everOnline(tip, file);
      if (found !== "never") return found;
    }
    return undefined;
  }
}
