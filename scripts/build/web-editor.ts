import type { AssetFile } from "../assets/bundle.ts";
import { rootFile } from "../content/addresses.ts";
import type { Content } from "../content/content.ts";
import { textsOf } from "../content/content.ts";
import type { ContentPath } from "../content/content-path.ts";
import { withoutEmbargoed } from "../content/timing/embargo.ts";
import { hiderOfNames } from "../content/timing/hidden-names.ts";
import { publishedContent } from "../content/timing/published-content.ts";
import { ADMIN } from "../editor/admin-page.ts";
import { webBackend } from "../editor/web-backend.ts";
import { hrefOf } from "../site/base-url.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import type { LoadedContent } from "./load.ts";
import type { SiteOptions } from "./options.ts";
import type { SitePlan } from "./plan.ts";
import { buildPreviewContext } from "./preview-context.ts";

/**
 * Adds the web editor to the plan of a site that is published, if the publication has `editor`. Its files are assets, so that they are in
 * no sitemap, feed or search. They have the texts of what is published; of drafts, only the periods of bulletins, and of what is not public
 * yet, nothing.
 */
export async function addWebEditor(
  plan: SitePlan,
  loaded: LoadedContent,
  options: SiteOptions,
  { scripts }: Pick<Cache, "scripts">,
): Promise<SitePlan> {
  const { editor } = plan.publication.masthead;
  if (editor === undefined || options.purpose !== "release") return plan;
  const { READ_ADMIN_FILE } = await import("./admin-files.ts");
  const { asOf } = plan.checked;
  const content = publishedContent(loaded.content, asOf);
  const published = withoutUnpublished(content, loaded, plan);
  const hideNames = hiderOfNames(loaded.content, content);
  const source = {
    themeDirs: options.themeDirs,
    scripts: () => scripts,
    backend: webBackend(editor, hrefOf(plan.base, rootFile(""))),
    content: () => withoutEmbargoed(loaded.content, asOf),
    preview: async () => buildPreviewContext(published, { ...options, asOf }, hideNames),
  };
  const files = [...READ_ADMIN_FILE].map(async ([name, read]): Promise<AssetFile> => {
    const content = (await read(source)) ?? "";
    return { address: rootFile(`${ADMIN.slice(1)}${name}`), bytes: Buffer.from(content) };
  });
  return { ...plan, siteAssets: { ...plan.siteAssets, editor: await Promise.all(files) } };
}

/** What was loaded, without the files that are not published, and without the pictures and documents that only they show. */
function withoutUnpublished(
  content: Content,
  loaded: LoadedContent,
  { publication: { mediaFiles } }: SitePlan,
): LoadedContent {
  const published = new Set([...textsOf(content), ...content.events].map(({ path }) => path.file));
  const isPublished = ({ path: { kind, file } }: { readonly path: ContentPath }) =>
    kind === "media" ? mediaFiles.has(file) : !WAITING.has(kind) || published.has(file);
  return {
    ...loaded,
    content,
    listing: {
      ...loaded.listing,
      files: loaded.listing.files.filter(isPublished),
      paths: loaded.listing.paths.filter((path) => isPublished({ path })),
    },
    images: loaded.images.filter(({ image }) => image !== undefined && mediaFiles.has(image.file)),
    downloads: loaded.downloads.filter(({ download }) => download !== undefined && mediaFiles.has(download.file)),
  };
}

/** The kinds of files that may be drafts, or wait for their moment. */
const WAITING: ReadonlySet<ContentPath["kind"]> = new Set(["item", "bulletin", "page", "event"]);
