import { isTranslation } from "../../board/was-online.ts";
import type { EverOnline } from "../ever-online.ts";
import type { DeskChange, KnownFile } from "../home.ts";
import type { PublishedPast } from "./published-past.ts";
import type { RepositoryFiles, Tip } from "./repository-files.ts";
import type { RepositoryTexts } from "./repository-texts.ts";

/** The dependencies of the checks of a change. */
export interface CheckParts {
  readonly files: RepositoryFiles;
  readonly texts: RepositoryTexts;
  readonly past: PublishedPast;
}

/** A file that somebody else has written; its text is null if they have deleted it. */
type OtherFile = KnownFile & { readonly text: string | null };

/** The checks before a change is written. */
export class ChangeChecks {
  readonly #parts: CheckParts;

  constructor(parts: CheckParts) {
    this.#parts = parts;
  }

  /** The files that somebody else has written since they were read, without files that already have the text of this change. */
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

  /** The reason why a deleted file has to stay; undefined if it may be deleted. A translation always may. */
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
