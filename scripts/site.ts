import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hrefOf, parseBase } from "./addresses/base.ts";
import type { Base } from "./addresses/base.ts";
import { readAssets } from "./assets/build.ts";
import type { Assets } from "./assets/build.ts";
import type { Report } from "./diagnostics/report.ts";
import { printViews } from "./eleventy/print.ts";
import { writeImages } from "./images/encode.ts";
import { planImage } from "./images/image.ts";
import type { ImagePlan, Variant } from "./images/image.ts";
import { loadPublication } from "./publication.ts";
import type { Loaded } from "./publication.ts";
import { abandonStage, beginStage, finishStage } from "./publish/folder.ts";
import { hueOf } from "./views/card.ts";
import { viewPublication } from "./views/index.ts";
import type { MediaImage, SiteInputs } from "./views/site.ts";

/** Where the program's own parts are, and where it keeps what it may throw away. */
const TEMPLATES = "templates";
const ASSETS = "assets";
const CACHE = ".cache";
const CONFIG = ".eleventy.ts";

/** A site to be built. Paths are as the process sees them. */
export interface SiteOrder {
  readonly contentDir: string;
  readonly outputDir: string;
  /** Where it will be served, if not where publication.yaml says; with a slash at the end. */
  readonly baseUrl?: string;
}

/** Checks, prints and judges a site, and puts it in place if no error was found. */
export async function buildSite({ contentDir, outputDir, baseUrl }: SiteOrder): Promise<Omit<Report, "colour">> {
  const { loaded, report } = await loadPublication({ contentDir, templatesDir: TEMPLATES });
  if (loaded === undefined) return report;
  const stage = beginStage(outputDir);
  try {
    await printSite(loaded, parseBase(baseUrl ?? loaded.publication.masthead.url), stage.dir);
    finishStage(stage);
    return report;
  } catch (error) {
    abandonStage(stage);
    throw error;
  }
}

async function printSite(loaded: Loaded, base: Base, dir: string): Promise<void> {
  const { publication, words } = loaded;
  const { accent } = publication.masthead.colours ?? {};
  const hues = new Map(publication.topics.map(({ facts }) => [hueOf(facts), facts.colour]));
  const assets = readAssets(ASSETS, { ...(accent === undefined ? {} : { accent }), hues });
  const images = loaded.images.map(planImage);
  const inputs = { publication, base, words, media: mediaOf(images), assets: frameAssets(base, assets) };
  await printViews(viewPublication(inputs), dir, { templatesDir: TEMPLATES, configPath: CONFIG });
  for (const { address, bytes } of assets.files) writeInto(dir, address, bytes);
  await writeImages(images, dir, CACHE);
}

function frameAssets(base: Base, { stylesheet, icon, preloaded }: Assets): SiteInputs["assets"] {
  return {
    stylesheet: hrefOf(base, stylesheet),
    icon: hrefOf(base, icon),
    fonts: preloaded.map((address) => hrefOf(base, address)),
  };
}

function mediaOf(plans: readonly ImagePlan[]): ReadonlyMap<string, MediaImage> {
  return new Map(
    plans.map(({ image, fallback, candidates }) => {
      const { address, width, height } = fallback;
      const sources = candidates.length === 0 ? [] : [{ type: "image/avif", candidates: candidates.map(candidate) }];
      return [image.file, { address, width, height, sources }];
    }),
  );
}

function candidate({ address, width }: Variant) {
  return { address, width };
}

function writeInto(dir: string, address: string, bytes: Uint8Array): void {
  const target = join(dir, address);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
