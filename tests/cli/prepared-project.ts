import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/* A project that an attacker has prepared: git stores symbolic links, and files of any name. */

const OUTSIDE = {
  "outside/secret.txt": "secret",
  "outside/about.en.md": "---\ntitle: Outside\n---\nText.\n",
  "outside/2026-06/bulletin.en.md": "---\ntitle: Outside\ncountries: Ecuador\n---\nText.\n",
  "eleventy.config.txt": "config",
};

/** A change that would write and move files, in the form in which an earlier version recorded it in the content folder. */
export const JOURNAL = JSON.stringify({
  moves: { "pages/about.en.md": "pages/team.en.md" },
  texts: { "pages/about.en.md": "planted", "publication.yaml": "planted" },
});

/** Where something is planted. */
const PLACES = [
  "content/.change.json",
  "content/.#publication.yaml",
  "content/publication.yaml.tmp",
  "content/pages/.#about.en.md",
  "content/topics.yaml",
  "content/addresses.txt",
  "content/pages",
  "content/pages/us.en.md",
  "content/pages/media",
  "content/bulletins",
  "content/bulletins/2026-06",
  "content/bulletins/2026-06/tugs.en.md",
  "content/events",
  "content/bulletins/2026-05/media",
  "content/bulletins/2026-05/media/dot.png",
  "content/events/fair.yaml",
  "content/bulletins/2026-05/.#new-crane.en.md",
  "content/bulletins/2026-05/new-crane.es.md",
  "content/media",
  "theme",
  "theme/messages",
  "theme/partials",
  "theme/originals",
  "theme/originals/versions.json",
  "import",
  "import/state.jsonl",
  "import/topics.yaml",
  ".vscode",
  ".vscode/tasks.json",
  "out",
];

export type Plant = { readonly place: string; readonly kind: "link" | "folder" | "journal"; readonly to: string };

export const plants: fc.Arbitrary<readonly Plant[]> = fc.array(
  fc.record({
    place: fc.oneof(
      { arbitrary: fc.constantFrom(...PLACES), weight: 3 },
      { arbitrary: fc.constantFrom("content/.change.json", "content"), weight: 1 },
    ),
    kind: fc.constantFrom("link", "link", "folder", "journal"),
    to: fc.constantFrom(
      "outside",
      "outside/whole",
      "outside/2026-06",
      "outside/secret.txt",
      "outside/about.en.md",
      "outside/new",
      "eleventy.config.txt",
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A project in a new folder, in which planted files replace the original ones. */
export async function project(root: string, planted: readonly Plant[]): Promise<string> {
  const folder = mkdtempSync(path.join(root, "project-"));
  const content = Object.entries(SMALL_PUBLICATION).map(([file, text]) => [`content/${file}`, text] as const);
  await writeTree(path.join(folder, "outside/whole"), SMALL_PUBLICATION);
  await writeTree(folder, {
    ...Object.fromEntries(content),
    ...OUTSIDE,
    "content/bulletins/2026-05/quay.en.md": "---\ntitle: Quay\ncountries: Ecuador\n---\nA quay.\n",
    "news.csv": "title,date,content\nA tug,2026-06-02,It pulls.\n",
  });
  for (const { place, kind, to } of planted) {
    const file = path.join(folder, place);
    const isReachable = (below: string): boolean =>
      below === folder ||
      (isReachable(path.dirname(below)) && lstatSync(below, { throwIfNoEntry: false })?.isDirectory() !== false);
    if (!isReachable(path.dirname(file))) continue; // A plant before it is a link, or a file.
    rmSync(file, { recursive: true, force: true });
    mkdirSync(path.dirname(file), { recursive: true });
    if (kind === "link") symlinkSync(path.relative(path.dirname(file), path.join(folder, to)), file);
    else if (kind === "folder") mkdirSync(file);
    else await writeTree(folder, { [place]: JOURNAL });
  }
  return folder;
}

/** Files that no command may change: neither the content nor a folder of the project. */
export function isOutside(file: string): boolean {
  return !/^(?:content|theme|import|\.vscode|out|cache|\.cache)(?:\/|$)|^out\.eml$/.test(file);
}

export function cacheOf(folder: string): Readonly<Record<string, string>> {
  return { XDG_CACHE_HOME: path.join(folder, "cache") };
}

/** Everything below a folder: links by their targets, files by their bytes. */
export function treeOf(folder: string, isWanted: (file: string) => boolean): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const what = entry.isSymbolicLink()
      ? `→ ${readlinkSync(file)}`
      : entry.isFile()
        ? readFileSync(file, "latin1")
        : "folder";
    return [path.relative(folder, file), what] as const;
  });
  return Object.fromEntries(entries.filter(([file]) => isWanted(file)).sort());
}
