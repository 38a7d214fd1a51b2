import type { AssetFile } from "../../../scripts/assets/bundle.ts";
import { rootFile } from "../../../scripts/content/addresses.ts";
import { allRecords, type Content } from "../../../scripts/model/content.ts";
import { isPlainText } from "../../../scripts/model/timing/comment-free.ts";
import { publicContent } from "../../../scripts/model/timing/public-content.ts";
import { bundledFilesOf, readPreviewAssets } from "../../../scripts/pipeline/assets.ts";
import type { Cache } from "../../../scripts/pipeline/cache/cache-dirs.ts";
import type { LoadedContent } from "../../../scripts/pipeline/load.ts";
import type { SiteOptions } from "../../../scripts/pipeline/options.ts";
import type { SitePlan } from "../../../scripts/pipeline/plan-site.ts";
import { sayWithdrawnIn } from "../../../scripts/site/withdrawal.ts";
import { buildPreviewContext } from "./preview-context.ts";
import { ADMIN } from "./server/desk-addresses.ts";

/**
 * The files of the desk, for a site that is published, if the publication has `editor`. They are made of what is public alone. Of a
 * text that has comments they have the values, and not the text.
 */
export async function siteAssets(
  plan: SitePlan,
  loaded: LoadedContent,
  options: SiteOptions,
  { scripts }: Pick<Cache, "scripts">,
): Promise<readonly AssetFile[]> {
  const { editor } = plan.publication.masthead;
  if (editor === undefined || options.purpose !== "release") return [];
  const { readDeskFiles } = await import("./desk-files.ts");
  const { asOf } = plan.checked;
  const content = publicContent(loaded.content, asOf, sayWithdrawnIn(loaded.messages.messagesByLanguage));
  const isWhole = wholeIn(loaded.content, content);
  const mayShow = (file: string, text: string) => isWhole(file) && isPlainText(file, text);
  const source = {
    themeDirs: options.themeDirs,
    scripts: () => scripts,
    content: () => content,
    preview: () =>
      buildPreviewContext(loaded, { content, publication: plan.publication }, { ...options, asOf }, { mayShow }),
  };
  const desk = [...(await readDeskFiles(source))].map(([name, bytes]) => ({
    address: rootFile(`${ADMIN.slice(1)}${name}`),
    bytes: Buffer.from(bytes),
  }));
  const known = new Set<string>(bundledFilesOf(plan.siteAssets).map(({ address }) => address));
  const { faces } = loaded.faces;
  const { files } = readPreviewAssets({ publication: plan.publication, faces }, options.themeDirs, ADMIN);
  return [...desk, ...files.filter(({ address }) => !known.has(address))];
}

/** Whether a file is in other content as it is, with nothing taken out. */
function wholeIn(content: Content, other: Content): (file: string) => boolean {
  const kept = new Set(allRecords(other));
  const whole = new Set(allRecords(content).flatMap((record) => (kept.has(record) ? record.path.file : [])));
  return (file) => whole.has(file);
}
