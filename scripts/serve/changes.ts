import { filesOfAssets } from "../build/assets.ts";
import type { OutputFile, RenderedSite } from "../build/cache/output-file.ts";
import type { FileState } from "../build/load-file.ts";
import type { SitePlan } from "../build/plan.ts";
import type { RenderJob } from "../build/render.ts";
import { outputFile } from "../content/addresses.ts";
import { kindOfContent } from "../content/content-path.ts";
import type { Bulletin, NewsItem, Publication } from "../content/model/publication.ts";
import type { Route } from "../site/route.ts";

/** A site as it stands, and the plan that it was printed from. */
export interface ServedSite {
  readonly plan: SitePlan;
  readonly rendered: RenderedSite;
}

/** In what a plan differs from the site that stands. */
export interface Changes {
  /** What is to be printed. */
  readonly jobs: readonly RenderJob[];
  /** The prints that stay. */
  readonly same: readonly OutputFile[];
}

/**
 * Finds what is to be printed of a plan; undefined where that is more than `most`, or something changed that pages load, so that it
 * is easier to make a whole site.
 */
export function findChanges(plan: SitePlan, { plan: before, rendered }: ServedSite, most: number): Changes | undefined {
  if (filesOfAssets(plan.siteAssets).join("\n") !== rendered.others.join("\n")) return undefined;
  const files = new Map(rendered.files.map((output) => [output.file, output]));
  const changed = changedTexts(before.checked.states, plan.checked.states);
  const texts = changed && sourcesIn(plan.publication, changed);
  const jobs: RenderJob[] = [];
  const same: OutputFile[] = [];
  for (const route of plan.routes) {
    const output = files.get(outputFile(route.address));
    const isSame = output !== undefined && texts !== undefined && !showsTextOf(route, texts);
    const cacheKey = isSame ? output.cacheKey : plan.cacheKeyOf(route);
    if (output?.cacheKey === cacheKey) same.push(output);
    else jobs.push({ route, cacheKey });
  }
  return jobs.length > most ? undefined : { jobs, same };
}

/**
 * The files whose text alone has changed, if that is all that has: then only what prints one of these texts is to be looked at.
 * It is what an editor does most.
 */
function changedTexts(
  before: ReadonlyMap<string, FileState>,
  now: ReadonlyMap<string, FileState>,
): ReadonlySet<string> | undefined {
  if (before.size !== now.size) return undefined;
  const changed = [...now].filter(([file, state]) => before.get(file)?.bytes !== state.bytes);
  const isText = changed.every(([file, { fields }]) => hasText(file) && before.get(file)?.fields === fields);
  return isText ? new Set(changed.map(([file]) => file)) : undefined;
}

/** Standing pages have a text too, but are part of what all pages share. */
function hasText(file: string): boolean {
  const kind = kindOfContent(file);
  return kind === "item" || kind === "bulletin";
}

type Source = NewsItem | Bulletin;

/** The items and bulletins with a text in one of these files. */
function sourcesIn({ items, bulletins }: Publication, files: ReadonlySet<string>): ReadonlySet<Source> {
  const isIn = ({ texts }: Source) => [...texts.values()].some(({ file }) => files.has(file));
  return new Set<Source>([...items.filter(isIn), ...bulletins.filter(isIn)]);
}

function showsTextOf({ dependencies: { items, bulletins } }: Route, sources: ReadonlySet<Source>): boolean {
  const isOneOf = (source: Source) => sources.has(source);
  return items?.some(isOneOf) === true || bulletins?.some(isOneOf) === true;
}
