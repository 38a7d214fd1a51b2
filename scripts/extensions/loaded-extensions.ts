import type { Extension } from "./extension.ts";

/** The extensions of a project, as a process has loaded them. It keeps them until it ends, as it does all code. */
export interface LoadedExtensions {
  /** The name of the config. */
  readonly file: string;
  readonly list: readonly Extension[];
  /** A digest of the config and of its imports, as they were loaded. */
  readonly digest: string;
  /** Where in the project's files an error was thrown: `people.ts:12:5`. Undefined for an error from elsewhere. */
  readonly placeOfError: (error: unknown) => string | undefined;
  /** The first place in the project's files with one of these texts in quotes, or as a name; the config, if there is none. */
  readonly placeOfText: (...texts: readonly string[]) => string;
}

/** A part of an extension, with its path in messages: `people.rules.budget-limit`. */
export interface PartOfExtension<Part> {
  readonly extension: Extension;
  readonly path: string;
  readonly part: Part;
}

/** The parts in one of the lists of extensions. */
export function partsOf<Part extends object>(
  extensions: LoadedExtensions | undefined,
  list: keyof Extension,
  partsIn: (extension: Extension) => readonly Part[] | undefined,
  nameOf: (part: Part) => string,
): readonly PartOfExtension<Part>[] {
  return (extensions?.list ?? []).flatMap((extension) =>
    (partsIn(extension) ?? []).map((part) => ({ extension, path: `${extension.name}.${list}.${nameOf(part)}`, part })),
  );
}
