import { type AssetFile, type Assets, readAssets } from "../assets/bundle.ts";
import { addressOfDownload, type Download } from "../assets/downloads.ts";
import { type IconSet, iconFiles, planIcons } from "../assets/images/icon-set.ts";
import { filesOfPlan, type ImagePlan, planImage, type Variant } from "../assets/images/plan-image.ts";
import { writeIcons } from "../assets/images/write-icons.ts";
import { readPageScript, type ScriptCache } from "../assets/page-script.ts";
import type { StylesheetsOfFeatures } from "../assets/stylesheets.ts";
import { accentColours, type Theme } from "../assets/theme-colours.ts";
import { type Address, outputFile } from "../content/addresses.ts";
import { resolveContentPath } from "../content/content-path.ts";
import { defined } from "../defined.ts";
import { WEB_MANIFEST } from "../editions/web-manifest.ts";
import { type Feature, featuresOf } from "../features/feature.ts";
import { FEATURES } from "../features/index.ts";
import type { Publication } from "../model/publication.ts";
import { fundingOf } from "../schema/funding.ts";
import { type Base, hrefOf } from "../site/base-url.ts";
import { hueOf } from "../site/cards.ts";
import type { ChromeAssets } from "../site/chrome-assets.ts";
import type { MediaImage, SiteInputs } from "../site/site-inputs.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import type { CheckedContent } from "./check-content.ts";
import { withRights } from "./picture-rights.ts";
import { writeOutput } from "./write-file.ts";

/** The files that pages load: stylesheets, fonts, icons and pictures. */
export interface SiteAssets {
  readonly assets: Assets;
  readonly icons: IconSet;
  /** The publication's own icon, which replaces the theme's. */
  readonly icon?: Variant;
  readonly images: readonly ImagePlan[];
  /** The scripts of feature pages, by their names. */
  readonly scripts: ReadonlyMap<string, AssetFile>;
  readonly downloads: readonly Download[];
  readonly accent: ChromeAssets["accent"];
  /** Files of packages, such as the files of the desk. */
  readonly added?: readonly AssetFile[];
}

/** Reads the stylesheets, fonts and icons, and plans the sizes of pictures; {@link readScripts} reads the scripts. */
export function readSiteAssets(
  { publication, images, downloads, faces }: Pick<CheckedContent, "publication" | "images" | "downloads" | "faces">,
  themeDirs: readonly string[],
  features: readonly Feature[] = FEATURES,
  styles?: Cache["styles"],
): SiteAssets {
  const { accent } = publication.masthead.colours ?? {};
  const hasFocalPoints = publication.items.some(({ picture }) => picture?.focus !== undefined);
  const theme = { ...themeOf({ publication, faces }), hasLogos: hasLogos(publication), hasFocalPoints };
  const ofFeatures = stylesheetsOf(featuresOf(features, publication));
  const assets = readAssets(themeDirs, theme, { emblem: emblemOf(publication), ofFeatures, styles });
  const ownIcon = findIcon(publication, images);
  const icons = planIcons(ownIcon?.image.bytes() ?? assets.icon.bytes);
  return {
    assets,
    icons,
    images: withRights(images, publication).map(planImage),
    scripts: new Map(),
    downloads,
    accent: accentColours(defined({ accent })),
    ...(ownIcon && { icon: ownIcon.fallback }),
  };
}

/**
 * The assets of pages that are still being written: their stylesheets contain the rules of everything that a text may use later, whether
 * any text of the publication uses it or not. They have their own folder.
 */
export function readPreviewAssets(given: ThemedContent, themeDirs: readonly string[], stylesheetsIn: Address): Assets {
  const theme = { ...themeOf(given), hasLogos: true, hasFocalPoints: true };
  const emblem = emblemOf(given.publication);
  return readAssets(themeDirs, theme, { emblem, ofFeatures: stylesheetsOf(FEATURES), stylesheetsIn });
}

type ThemedContent = Pick<CheckedContent, "publication" | "faces">;

function themeOf({ publication, faces }: ThemedContent): Theme {
  const { accent } = publication.masthead.colours ?? {};
  const hues = new Map(publication.topics.map(({ record }) => [hueOf(record), record.colour]));
  return { ...defined({ accent }), hues, faces };
}

function emblemOf({ masthead: { funding } }: Publication): "eu" | undefined {
  return fundingOf(funding).some((notice) => notice.emblem !== undefined) ? "eu" : undefined;
}

/** Whether any page shows a logo. */
function hasLogos({ masthead, items, vocabularies }: Publication): boolean {
  const { logo, funding, partners } = masthead;
  return (
    logo !== undefined ||
    fundingOf(funding).some((notice) => notice.logo !== undefined) ||
    [{ partners }, ...vocabularies.flatMap(({ terms }) => terms.map(({ record }) => record))].some(hasLogo) ||
    items.some(({ facts }) => facts !== undefined && hasLogo(facts))
  );
}

type WithOrganizations = Readonly<
  Partial<Record<"funding" | "partners", readonly { readonly logo?: string | undefined }[] | undefined>>
>;

function hasLogo({ funding = [], partners = [] }: WithOrganizations): boolean {
  return [...funding, ...partners].some(({ logo }) => logo !== undefined);
}

function stylesheetsOf(present: readonly Feature[]): StylesheetsOfFeatures {
  const stylesheetsIn = (features: readonly Feature[]) => features.flatMap(({ stylesheets }) => stylesheets ?? []);
  const names = new Set(present.map(({ name }) => name));
  return { used: stylesheetsIn(present), unused: stylesheetsIn(FEATURES.filter(({ name }) => !names.has(name))) };
}

/** Reads the page scripts of these features, by their names. */
export async function readScripts(
  themeDirs: readonly string[],
  features: readonly Feature[],
  cache: ScriptCache,
): Promise<SiteAssets["scripts"]> {
  const names = features.flatMap(({ script }) => script ?? []);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readPageScript(themeDirs, name, cache)] as const)),
  );
}

function findIcon({ masthead: { icon } }: Publication, images: CheckedContent["images"]): ImagePlan | undefined {
  const file = icon === undefined ? undefined : resolveContentPath("", icon);
  const image = images.find((each) => each.file === file);
  return image === undefined ? undefined : planImage(image);
}

/** The links and sizes of assets, as views use them. */
export function inputsOf(
  { assets, icons, icon, images, downloads, scripts, accent }: SiteAssets,
  base: Base,
): Pick<SiteInputs, "assets" | "media" | "downloads"> {
  return {
    assets: {
      accent,
      stylesheet: hrefOf(base, assets.stylesheet),
      stylesheetOf: Object.fromEntries(
        [...assets.stylesheetOf].map(([kind, address]) => [kind, hrefOf(base, address)]),
      ),
      ...(assets.printStylesheet === undefined ? {} : { printStylesheet: hrefOf(base, assets.printStylesheet) }),
      ...(assets.themeStylesheet === undefined ? {} : { themeStylesheet: hrefOf(base, assets.themeStylesheet) }),
      icon: hrefOf(base, (icon ?? assets.icon).address),
      iconType: icon === undefined || icon.format === "svg" ? "image/svg+xml" : "image/png",
      touchIcon: hrefOf(base, icons.touch.address),
      largeIcon: hrefOf(base, icons.large.address),
      manifest: hrefOf(base, WEB_MANIFEST),
      fonts: assets.preloaded.map((address) => hrefOf(base, address)),
      ...(assets.fontOf.size === 0
        ? {}
        : { fontOf: Object.fromEntries([...assets.fontOf].map(([lang, address]) => [lang, hrefOf(base, address)])) }),
      ...(assets.emblem === undefined ? {} : { emblem: hrefOf(base, assets.emblem) }),
      ...(assets.mailEmblem === undefined ? {} : { mailEmblem: hrefOf(base, assets.mailEmblem) }),
      scripts: Object.fromEntries([...scripts].map(([name, { address }]) => [name, hrefOf(base, address)])),
    },
    media: new Map(images.map((plan) => [plan.image.file, mediaImage(plan)])),
    downloads: new Map(downloads.map((each) => [each.file, { address: addressOfDownload(each), size: each.size }])),
  };
}

/**
 * Writes assets into the output folder, and pictures unless that is done later: then only drawings are written, which are not encoded,
 * because output checks read them. Returns the paths of all from there. The image encoder is imported only if there are pictures.
 */
export async function writeSiteAssets(
  siteAssets: SiteAssets,
  dir: string,
  { images: imageCache }: Pick<Cache, "images">,
  pictures: "now" | "later" = "now",
): Promise<readonly string[]> {
  const { icons, images, downloads } = siteAssets;
  for (const { address, bytes } of bundledFilesOf(siteAssets)) writeOutput(dir, address, bytes);
  await writeIcons(icons, dir, imageCache);
  if (pictures === "later") {
    for (const { image, fallback } of images)
      if (fallback.format === "svg") writeOutput(dir, fallback.address, image.bytes());
  } else if (images.length > 0) {
    const { writeImages } = await import("../assets/images/encode.ts");
    await writeImages(images, dir, imageCache);
  }
  for (const download of downloads) writeOutput(dir, addressOfDownload(download), download.bytes());
  return filesOfAssets(siteAssets);
}

/** The paths of all assets and pictures from the output folder. */
export function filesOfAssets(siteAssets: SiteAssets): readonly string[] {
  const { icons, images, downloads } = siteAssets;
  const pictures = images.flatMap(filesOfPlan);
  const all = [...bundledFilesOf(siteAssets), ...iconFiles(icons), ...pictures].map(({ address }) => address);
  return [...new Set([...all, ...downloads.map(addressOfDownload)].map(outputFile))];
}

/** The files with the same bytes as in the plan: stylesheets, fonts, the scripts of features, and added files. */
export function bundledFilesOf({ assets, scripts, added = [] }: SiteAssets): readonly AssetFile[] {
  return [...assets.files, ...scripts.values(), ...added];
}

function mediaImage({ fallback, candidates, raster }: ImagePlan): MediaImage {
  const { address, width, height } = fallback;
  const sources = {
    type: "image/avif",
    candidates: candidates.map((variant) => ({ address: variant.address, width: variant.width })),
  };
  const asPng =
    raster === undefined ? {} : { raster: { address: raster.address, width: raster.width, height: raster.height } };
  return { address, width, height, sources: candidates.length === 0 ? [] : [sources], ...asPng };
}
