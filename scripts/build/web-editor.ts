import type { AssetFile } from "../assets/bundle.ts";
import { rootFile } from "../content/addresses.ts";
import type { ContentPath } from "../content/content-path.ts";
import { draftFiles, withoutDrafts } from "../content/schema/drafts.ts";
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
 * no sitemap, feed or search. They have the texts of what is published; of drafts, only the periods of bulletins.
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
  const source = {
    themeDirs: options.themeDirs,
    scripts: () => scripts,
    backend: webBackend(editor, hrefOf(plan.base, rootFile(""))),
    content: () => loaded.content,
    preview: async () => buildPreviewContext(withoutUnpublished(loaded, plan), options),
  };
  const files = [...READ_ADMIN_FILE].map(async ([name, read]): Promise<AssetFile> => {
    const content = (await read(source)) ?? "";
    return { address: rootFile(`${ADMIN.slice(1)}${name}`), bytes: Buffer.from(content) };
  });
  return { ...plan, siteAssets: { ...plan.siteAssets, editor: await Promise.all(files) } };
}

/** The content without drafts, and without the pictures and documents that only drafts show. */
function withoutUnpublished(loaded: LoadedContent, { publication: { mediaFiles } }: SitePlan): LoadedContent {
  const drafts = draftFiles(loaded.content);
  const isPublished = ({ path: { kind, file } }: { readonly path: ContentPath }) =>
    kind === "media" ? mediaFiles.has(file) : !drafts.has(file);
  return {
    ...loaded,
    content: withoutDrafts(loaded.content),
    listing: {
      ...loaded.listing,
      files: loaded.listing.files.filter(isPublished),
      paths: loaded.listing.paths.filter((path) => isPublished({ path })),
    },
    images: loaded.images.filter(({ image }) => image !== undefined && mediaFiles.has(image.file)),
    downloads: loaded.downloads.filter(({ download }) => download !== undefined && mediaFiles.has(download.file)),
  };
}
