import {
  bundledFilesOf,
  type Cache,
  type LoadedContent,
  readPreviewAssets,
  type SiteOptions,
  type SitePlan,
} from "../../../scripts/cli/index.ts";
import { rootFile } from "../../../scripts/content/index.ts";
import { allRecords, type Content, isPlainText, publicContent } from "../../../scripts/model/index.ts";
import { type AssetFile, sayWithdrawnIn } from "../../../scripts/templates/index.ts";
import { platesOf } from "./plates.ts";
import { buildPreviewContext } from "./preview-context.ts";
import { ADMIN } from "./server/desk-addresses.ts";

/**
 * The files of the desk, for a published site, if the publication has `editor`. They are made only from public content. For a text with
 * comments they contain the values, and not the text.
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
  const plates = await platesOf(plan.publication, options.themeDirs);
  const source = {
    themeDirs: options.themeDirs,
    scripts: () => scripts,
    content: () => content,
    preview: () =>
      buildPreviewContext(loaded, { content, publication: plan.publication }, { ...options, asOf }, plates, {
        mayShow,
      }),
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

/** Whether other content contains a file completely, with nothing removed. */
function wholeIn(content: Content, other: Content): (file: string) => boolean {
  const kept = new Set(allRecords(other));
  const whole = new Set(allRecords(content).flatMap((record) => (kept.has(record) ? record.path.file : [])));
  return (file) => whole.has(file);
}
