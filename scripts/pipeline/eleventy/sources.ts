import { dirname, resolve, sep } from "node:path";

/** Receives the files and folders, absolute, that the project's own pages and copied files are made from, as far as they are known. */
export type OnSources = (paths: readonly string[]) => void;

/** The sources of a project's own pages, from the working directory. */
interface Sources {
  /** The folders of Eleventy's config. */
  readonly folders: ReadonlySet<string>;
  /** Templates and copied files. */
  readonly files: ReadonlySet<string>;
}

/**
 * The paths whose changes may change the project's own pages. Eleventy's input may be the folder of the project itself, which also has
 * packages, the site and its cache: then only the folders of sources, and the sources beside them.
 */
export function foldersOfSources({ folders, files }: Sources): readonly string[] {
  const project = resolve("");
  const own = [...folders].map((folder) => resolve(folder)).filter((folder) => folder !== project);
  const beside = [...files].map((file) =>
    dirname(resolve(file)) === project ? resolve(file) : dirname(resolve(file)),
  );
  return [...new Set([...own, ...beside])].filter((path) => !path.includes(`${sep}node_modules${sep}`)).sort();
}
