import type { Tree, TreeFile } from "./release/file-tree.ts";
import { treeOf } from "./release/file-tree.ts";
import { isHashed, RELEASE_FILE, roleOf } from "./release/role.ts";

/**
 * What may be in a store, path by path. After a run that was interrupted some files are of the tree before and some of the
 * one it was bringing: each path then has several candidates, and `undefined` among them is that nothing is there.
 */
export type PublishedState = ReadonlyMap<string, readonly (TreeFile | undefined)[]>;

/** The candidates of a store into which these trees were brought, wholly or in part. */
export function publishedState(trees: readonly Tree[]): PublishedState {
  const byPath = trees.map((tree) => new Map(tree.map((file) => [file.path, file])));
  const paths = new Set(trees.flatMap((tree) => tree.map(({ path }) => path)));
  return new Map([...paths].map((path) => [path, byPath.map((files) => files.get(path))]));
}

/**
 * The tree that shall stand in a store: the release; a tombstone for every page that is there and not in the release, since
 * mails and calendars that were sent point to it; and files that only earlier pages load, as long as `isKept` says.
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

/** Changes that may be made in any order, after those of the phase before. */
export interface Phase {
  readonly name: PhaseName;
  readonly changes: readonly Change[];
}

/**
 * The phases, in their order. Each leaves a store in which every link that a reader can meet leads somewhere: what is new is
 * there before anything links to it, and what leaves goes after nothing does.
 */
export const PHASES = [
  "assets",
  "new pages",
  "new entries",
  "changed pages",
  "entries",
  "release",
  "tombstones",
  "removals",
] as const;

export type PhaseName = (typeof PHASES)[number];

/** What to do so that a store holds the target, whichever of its candidates each path has. Phases without changes are left out. */
export function planChanges(published: PublishedState, target: Tree, release: Tree): readonly Phase[] {
  const wanted = new Map(target.map((file) => [file.path, file]));
  const ofRelease = new Set(release.map(({ path }) => path));
  const puts = target
    .filter((file) => !isCertain(published.get(file.path) ?? [undefined], file))
    .map((file) => ({ name: phaseOf(file, published, ofRelease), change: { kind: "put", file } as const }));
  const removals = [...published.keys()]
    .filter((path) => !wanted.has(path))
    .map((path) => ({ name: "removals", change: { kind: "remove", path } }) as const);
  const all = [...puts, ...removals];
  return PHASES.map((name) => ({
    name,
    changes: all.filter((step) => step.name === name).map(({ change }) => change),
  })).filter(({ changes }) => changes.length > 0);
}

/** Addresses, from the root of the site, whose answer changes: what a cache in front of the store has to forget. */
export function purgeList(phases: readonly Phase[]): readonly string[] {
  return phases
    .flatMap(({ changes }) => changes.map((change) => (change.kind === "put" ? change.file.path : change.path)))
    .filter((path) => !isHashed(path))
    .map((path) => `/${path.replace(/(?:^|(?<=\/))index\.html$/, "")}`)
    .sort();
}

function isCertain(candidates: readonly (TreeFile | undefined)[], { sha256, type }: TreeFile): boolean {
  return candidates.every((file) => file?.sha256 === sha256 && file.type === type);
}

/** Nobody finds the rest of a new site before its home page. */
const FRONT_DOOR = "index.html";

function phaseOf(file: TreeFile, published: PublishedState, ofRelease: ReadonlySet<string>): PhaseName {
  const { path } = file;
  if (!ofRelease.has(path)) return "tombstones";
  if (path === RELEASE_FILE) return "release";
  switch (roleOf(file)) {
    case "asset":
      return "assets";
    case "entry":
      return published.has(path) || path === FRONT_DOOR ? "entries" : "new entries";
    case "page":
      return published.has(path) ? "changed pages" : "new pages";
  }
}

/**
 * What a release shows where a page was: its page for what was withdrawn, in the language of the page; in a release that has
 * none, the one for addresses where nothing is.
 */
function findTombstone(path: string, release: ReadonlyMap<string, TreeFile>): TreeFile | undefined {
  if (!path.endsWith(".html")) return undefined;
  const [language = ""] = path.split("/");
  const names = ["410.html", "404.html"].flatMap((name) => [`${language}/${name}`, name]);
  return names.map((name) => release.get(name)).find((file) => file !== undefined);
}
