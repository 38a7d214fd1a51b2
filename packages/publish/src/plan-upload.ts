import { isHashed, RELEASE_FILE, roleOf, type Tree, type TreeFile, treeOf } from "../../../scripts/release/index.ts";

/**
 * The possible content of a store, by path. After an interrupted run some files belong to the earlier tree and some to the new one, so each
 * path has several candidates. `undefined` means that there may be no file.
 */
export type PublishedState = ReadonlyMap<string, readonly (TreeFile | undefined)[]>;

/** The state of a store to which these trees were uploaded, completely or in part. */
export function publishedState(trees: readonly Tree[]): PublishedState {
  const byPath = trees.map((tree) => new Map(tree.map((file) => [file.path, file])));
  const paths = new Set(trees.flatMap((tree) => tree.map(({ path }) => path)));
  return new Map([...paths].map((path) => [path, byPath.map((files) => files.get(path))]));
}

/**
 * The tree that a store should contain: the release; a tombstone for every page that the release lacks but earlier ones had, since sent
 * emails and calendars link to it; and the files of earlier releases for which `isKept` is true.
 */
export function targetTree(published: PublishedState, release: Tree, isKept: (file: TreeFile) => boolean): Tree {
  const own = new Map(release.map((file) => [file.path, file]));
  const gone = [...published].filter(([path]) => !own.has(path));
  const rest = gone.flatMap(([path, candidates]) => {
    const tombstone = findTombstone(path, own);
    if (tombstone !== undefined) return [{ ...tombstone, path }];
    const last = candidates.findLast((file) => file !== undefined);
    return last !== undefined && isKept(last) ? [last] : [];
  });
  return treeOf([...release, ...rest]);
}

/** One change of a store. */
export type Change =
  | { readonly kind: "put"; readonly file: TreeFile }
  | { readonly kind: "remove"; readonly path: string };

/** Changes that may be made in any order, after the changes of the previous phase. */
export interface Phase {
  readonly name: PhaseName;
  readonly changes: readonly Change[];
}

/**
 * The phases in order. After each, every link that a reader can follow leads to a file: new files come before the files that link to them,
 * and files are removed after the last link to them. Listings are home pages, feeds and the like (`role.ts`).
 */
export const PHASES = [
  "assets",
  "new pages",
  "new listings",
  "changed pages",
  "listings",
  "release",
  "tombstones",
  "removals",
] as const;

export type PhaseName = (typeof PHASES)[number];

/** The changes after which a store contains the target, whichever candidate each path has before. Phases without changes are left out. */
export function planChanges(published: PublishedState, target: Tree, release: Tree): readonly Phase[] {
  const wanted = new Map(target.map((file) => [file.path, file]));
  const releasePaths = new Set(release.map(({ path }) => path));
  const puts = target
    .filter((file) => !isInPlace(published.get(file.path) ?? [undefined], file))
    .map((file) => ({ name: phaseOf(file, published, releasePaths), change: { kind: "put", file } as const }));
  const removals = [...published.keys()]
    .filter((path) => !wanted.has(path))
    .map((path) => ({ name: "removals", change: { kind: "remove", path } }) as const);
  const all = [...puts, ...removals];
  return PHASES.map((name) => ({
    name,
    changes: all.filter((step) => step.name === name).map(({ change }) => change),
  })).filter(({ changes }) => changes.length > 0);
}

/** The files of a plan at paths that no release has, so that a file there is not ours. */
export function filesAtNewPaths(published: PublishedState, phases: readonly Phase[]): readonly TreeFile[] {
  const isNew = ({ path }: TreeFile) => (published.get(path) ?? []).every((candidate) => candidate === undefined);
  return phases.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === "put" && isNew(change.file) ? [change.file] : [])),
  );
}

/** The changed addresses, from the root of the site, which a cache in front of the store has to purge. */
export function purgeList(phases: readonly Phase[]): readonly string[] {
  return phases
    .flatMap(({ changes }) => changes.map((change) => (change.kind === "put" ? change.file.path : change.path)))
    .filter((path) => !isHashed(path))
    .map((path) => `/${path.replace(/(?:^|(?<=\/))index\.html$/, "")}`)
    .sort();
}

function isInPlace(candidates: readonly (TreeFile | undefined)[], { sha256, type }: TreeFile): boolean {
  return candidates.every((file) => file?.sha256 === sha256 && file.type === type);
}

/** On a new site the home page comes with the last phase of listings: readers find nothing before it is there. */
const HOME_PAGE = "index.html";

function phaseOf(file: TreeFile, published: PublishedState, releasePaths: ReadonlySet<string>): PhaseName {
  const { path } = file;
  if (!releasePaths.has(path)) return "tombstones";
  if (path === RELEASE_FILE) return "release";
  switch (roleOf(file)) {
    case "asset":
      return "assets";
    case "listing":
      return published.has(path) || path === HOME_PAGE ? "listings" : "new listings";
    case "page":
      return published.has(path) ? "changed pages" : "new pages";
  }
}

/** The page of a release at the address of a removed page: its `410.html` in the language of the page, or else its `404.html`. */
function findTombstone(path: string, release: ReadonlyMap<string, TreeFile>): TreeFile | undefined {
  if (!path.endsWith(".html")) return undefined;
  const [language = ""] = path.split("/");
  const names = ["410.html", "404.html"].flatMap((name) => [`${language}/${name}`, name]);
  return names.map((name) => release.get(name)).find((file) => file !== undefined);
}
