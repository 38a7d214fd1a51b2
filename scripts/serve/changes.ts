import { filesOfAssets } from "../build/assets.ts";
import type { OutputFile, RenderedSite } from "../build/cache/output-file.ts";
import type { FileHashes } from "../build/load-file.ts";
import type { SitePlan } from "../build/plan.ts";
import type { RenderJob } from "../build/render.ts";
import { outputFile } from "../content/addresses.ts";
import { kindOfContent } from "../content/content-path.ts";
import type { Bulletin, NewsItem, Publication } from "../content/model/publication.ts";
import type { Route } from "../site/route.ts";

/** The served site, and the plan that it was rendered from. */
export interface ServedSite {
  readonly plan: SitePlan;
  readonly rendered: RenderedSite;
}

/** The differences between a plan and the served site. */
export interface Changes {
  /** The routes that have to be rendered. */
  readonly jobs: readonly RenderJob[];
  /** The files that stay. */
  readonly unchanged: readonly OutputFile[];
}

/**
 * Finds the routes of a plan that have to be rendered. Returns undefined if the site has to be built as a whole: if there are more
 * than `maxJobs`, or if stylesheet, fonts or pictures have changed.
 */
export function findChanges(
  plan: SitePlan,
  { plan: before, rendered }: ServedSite,
  maxJobs: number,
): Changes | undefined {
  if (filesOfAssets(plan.siteAssets).join("\n") !== rendered.otherFiles.join("\n")) return undefined;
  const files = new Map(rendered.files.map((output) => [output.file, output]));
  const changed = changedTexts(before.checked.fileHashes, plan.checked.fileHashes);
  const sources = changed && sourcesIn(plan.publication, changed);
  const jobs: RenderJob[] = [];
  const unchanged: OutputFile[] = [];
  for (const route of plan.routes) {
    const output = files.get(outputFile(route.address));
    const isSame = output !== undefined && sources !== undefined && !showsTextOf(route, sources);
    const cacheKey = isSame ? output.cacheKey : plan.cacheKeyOf(route);
    if (output?.cacheKey === cacheKey) unchanged.push(output);
    else jobs.push({ route, cacheKey });
  }
  return jobs.length > maxJobs ? undefined : { jobs, unchanged };
}

/**
 * The files whose body has changed; undefined if anything else has changed. After such an edit, which is the most frequent one, only
 * routes that show one of these bodies need a new cache key.
 */
function changedTexts(
  before: ReadonlyMap<string, FileHashes>,
  now: ReadonlyMap<string, FileHashes>,
): ReadonlySet<string> | undefined {
  if (before.size !== now.size) return undefined;
  const changed = [...now].filter(([file, { bytes }]) => before.get(file)?.bytes !== bytes);
  const isBodyOnly = changed.every(([file, { fields }]) => hasOwnPage(file) && before.get(file)?.fields === fields);
  return isBodyOnly ? new Set(changed.map(([file]) => file)) : undefined;
}

/** Standing pages have a body too, but every page depends on them. */
function hasOwnPage(file: string): boolean {
  const kind = kindOfContent(file);
  return kind === "item" || kind === "bulletin";
}

type Source = NewsItem | Bulletin;

/** The items and bulletins with a body in one of these files. */
function sourcesIn({ items, bulletins }: Publication, files: ReadonlySet<string>): ReadonlySet<Source> {
  const isIn = ({ texts }: Source) => [...texts.values()].some(({ file }) => files.has(file));
  return new Set<Source>([...items.filter(isIn), ...bulletins.filter(isIn)]);
}

function showsTextOf({ dependencies: { items, bulletins } }: Route, sources: ReadonlySet<Source>): boolean {
  const isOneOf = (source: Source) => sources.has(source);
  return items?.some(isOneOf) === true || bulletins?.some(isOneOf) === true;
}
