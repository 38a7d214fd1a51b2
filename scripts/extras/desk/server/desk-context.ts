import type { Content } from "../../../content/content.ts";
import { kindOfContent } from "../../../content/content-path.ts";
import { buildPublication } from "../../../content/model/build-publication.ts";
import type { Period } from "../../../content/period.ts";
import { isAsListed } from "../../../content/read/list.ts";
import { findDiagnostics } from "../../../content/rules/index.ts";
import { weighDiagnostics, withoutFaultyDrafts } from "../../../content/schema/draft-fields.ts";
import { deskContent } from "../../../content/timing/public-content.ts";
import { defined } from "../../../defined.ts";
import type { Moment } from "../../../i18n/moment.ts";
import { memoizeLast } from "../../../memoize.ts";
import { contentCacheFor } from "../../../pipeline/cache/cache-dirs.ts";
import { cachingDownloads } from "../../../pipeline/cache/download-cache.ts";
import { cachingImages } from "../../../pipeline/cache/measured-images.ts";
import type { LoadedContent } from "../../../pipeline/load.ts";
import { loadContent } from "../../../pipeline/load.ts";
import type { ListedText } from "../../../pipeline/load-file.ts";
import { loadFile } from "../../../pipeline/load-file.ts";
import type { LoadedMessages } from "../../../pipeline/load-messages.ts";
import type { SiteOptions } from "../../../pipeline/options.ts";
import { ownerOf } from "../../../release/output-dir.ts";
import { sayWithdrawnIn } from "../../../site/withdrawal.ts";
import type { PreviewContext } from "../preview/preview-slice.ts";
import { sliceContext, wholeIn } from "../preview/slice-context.ts";
import { buildPreviewContext } from "../preview-context.ts";
import type { ReadTexts } from "./edited-content.ts";
import { Refused } from "./refused.ts";

/** Content that a desk previews. */
export interface DeskContext {
  readonly content: Content;
  /** What the preview knows: of all bulletins or, with a period, what the pages of that one need. */
  readonly contextFor: (period?: Period) => PreviewContext;
}

/**
 * Reads what the preview of a desk knows. Texts with errors are in it: the desk is where somebody corrects them. Throws {@link Refused}
 * for errors in what all pages need, such as the publication's own file.
 */
export type ReadDeskContext = (options: SiteOptions, texts: ReadTexts) => Promise<DeskContext>;

/** Opens what reads contexts. Texts that are the same as the last time are not compared again. */
export function openDeskContext(): ReadDeskContext {
  const check = memoizeLast(checkTogether, ({ texts }) => texts);
  return (options, texts) => readDeskContext(options, texts, check);
}

async function readDeskContext(
  options: SiteOptions,
  texts: ReadTexts,
  check: typeof checkTogether,
): Promise<DeskContext> {
  const cache = contentCacheFor(options, ownerOf(process));
  const reader = {
    list: () => texts.listing,
    load: async (contentDir: string, files: readonly ListedText[]) =>
      files.map((file) => texts.files.get(file.path.file) ?? loadFile(contentDir, file)),
    loadImages: cachingImages(cache),
    loadDownloads: cachingDownloads(cache),
  };
  const ready = withoutUnreadMedia(await loadContent(options, reader, texts.content));
  const { content, sound, shared, shown, publicationWith } = check({ texts, ready, asOf: options.asOf });
  if (shared.length > 0) throw new Refused({ diagnostics: shared });
  const previewed = { content: shown, publication: publicationWith(ready.messages) };
  return {
    content,
    contextFor(period) {
      const isWanted = period === undefined ? () => true : wholeIn(sound, period);
      const context = buildPreviewContext(ready, previewed, options, { isWanted });
      const shown = period === undefined ? context : sliceContext(context, sound, period);
      return { ...shown, checked: checkedAmong(shown.texts, texts, options.contentDir) };
    },
  };
}

/** What was found in those of these texts whose files have not changed since they were checked. */
function checkedAmong(
  shown: PreviewContext["texts"],
  { listing, files }: ReadTexts,
  contentDir: string,
): NonNullable<PreviewContext["checked"]> {
  const names = new Set(shown.map(([file]) => file));
  return listing.files.flatMap((listed) => {
    const { file } = listed.path;
    const found = names.has(file) ? files.get(file) : undefined;
    if (found === undefined || !isAsListed(contentDir, listed)) return [];
    const { record, diagnostics } = found;
    return [[file, { ...defined({ record }), diagnostics }] as const];
  });
}

interface TextsToCheck {
  readonly texts: ReadTexts;
  readonly ready: LoadedContent;
  readonly asOf: Moment;
}

/** The content, the same without what is wrong, and the errors in what all pages need. */
function checkTogether({ ready: { content, files }, asOf }: TextsToCheck) {
  const ofFiles = files.flatMap(({ diagnostics }) => diagnostics);
  const { diagnostics, faultyDrafts } = weighDiagnostics(content, findDiagnostics(content, ofFiles, "preview", asOf));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const shared = errors.filter(({ ref }) => !OF_TEXTS.has(kindOfContent(ref.file)));
  const faulty = new Set([...faultyDrafts, ...errors.map(({ ref }) => ref.file)]);
  const sound = withoutFaultyDrafts(content, faulty);
  return {
    ...{ content, sound, shared },
    shown: deskContent(content),
    /** The publication, which says what was withdrawn in the words of its pages. */
    publicationWith: memoizeLast(
      ({ messagesByLanguage }: LoadedMessages) =>
        buildPublication(deskContent(sound, sayWithdrawnIn(messagesByLanguage)), asOf),
      ({ messagesByLanguage }) =>
        JSON.stringify([...messagesByLanguage].map(([language, { messages }]) => [language, messages.withdrawn])),
    ),
  };
}

const OF_TEXTS: ReadonlySet<string> = new Set(["item", "bulletin", "page", "media"]);

/** The content as if pictures and documents were not there that can't be read: a text that shows one then says so, and no page does. */
function withoutUnreadMedia(loaded: LoadedContent): LoadedContent {
  const read = new Set([
    ...loaded.images.flatMap(({ image }) => (image === undefined ? [] : image.file)),
    ...loaded.downloads.flatMap(({ download }) => (download === undefined ? [] : download.file)),
  ]);
  const isThere = (file: string) => kindOfContent(file) !== "media" || read.has(file);
  return { ...loaded, content: { ...loaded.content, files: new Set([...loaded.content.files].filter(isThere)) } };
}
