import { findDiagnostics } from "../../../../scripts/change/index.ts";
import {
  ALL_RULES,
  cachingDownloads,
  cachingImages,
  contentCacheFor,
  type ListedText,
  type LoadedContent,
  type LoadedMessages,
  loadContent,
  loadFile,
  readPreviewAssets,
  type SiteOptions,
} from "../../../../scripts/cli/index.ts";
import { isAsListed, kindOfContent, type Period } from "../../../../scripts/content/index.ts";
import { defined, memoizeLast, type UnlocatedDiagnostic } from "../../../../scripts/diagnostics/index.ts";
import type { Moment } from "../../../../scripts/i18n/index.ts";
import {
  buildPublication,
  type Content,
  deskContent,
  weighDiagnostics,
  withoutFaultyDrafts,
} from "../../../../scripts/model/index.ts";
import { ownerOf } from "../../../../scripts/release/index.ts";
import { type AssetFile, sayWithdrawnIn } from "../../../../scripts/templates/index.ts";
import { decode } from "../home/text-files.ts";
import { platesOf } from "../plates.ts";
import type { PreviewContext } from "../preview/preview-slice.ts";
import { sliceContext, wholeIn } from "../preview/slice-context.ts";
import { buildPreviewContext } from "../preview-context.ts";
import { ADMIN } from "./desk-addresses.ts";
import { findOnDisk } from "./file-on-disk.ts";
import { type ReadTexts, textsAfterEdit } from "./folder-texts.ts";
import { Refused } from "./refused.ts";

/** Content that a desk previews. */
export interface DeskContext {
  readonly content: Content;
  /** The data of the preview: of all bulletins or, with a period, the data that its pages need. */
  readonly contextFor: (period?: Period) => PreviewContext;
  /** The files that its pages load: the stylesheets, their fonts and icons. */
  readonly assets: () => readonly AssetFile[];
}

/**
 * Reads the data of a desk's preview. Texts with errors are included: editors correct them at the desk. Shared files, such as the
 * publication's own file, are accompanied by their last version without errors, as far as it is known. Throws {@link Refused} otherwise.
 */
export type ReadDeskContext = (options: SiteOptions, texts: ReadTexts) => Promise<DeskContext>;

/** The last published bytes of a file; undefined if unknown. */
type FormerBytes = (file: string) => Uint8Array | undefined;

/** Opens the reader of contexts. Texts that have not changed since the last time are not compared again. */
export function openDeskContext(formerBytes: FormerBytes = () => undefined): ReadDeskContext {
  const check = memoizeLast(checkTogether, ({ texts }) => texts);
  return async (options, texts) => {
    try {
      return await readDeskContext(options, texts, check);
    } catch (error) {
      if (!(error instanceof SharedErrors)) throw error;
      return readAround(options, texts, error, formerBytes);
    }
  };
}

/** Errors in shared files. */
class SharedErrors extends Refused {
  readonly files: readonly string[];

  constructor(diagnostics: readonly UnlocatedDiagnostic[]) {
    super({ diagnostics });
    this.files = [...new Set(diagnostics.map(({ ref }) => ref.file))];
  }
}

/** Reads a context with the last published versions of shared files. Their present versions are included for correction. */
async function readAround(
  options: SiteOptions,
  texts: ReadTexts,
  errors: SharedErrors,
  formerBytes: FormerBytes,
): Promise<DeskContext> {
  const { contentDir } = options;
  const isFaulty = (file: string) => errors.files.includes(file);
  const former = errors.files.map((file) => ({ file, bytes: formerBytes(file) }));
  const written = former.flatMap(({ file, bytes }) => (bytes === undefined ? [] : [{ file, bytes }]));
  const removed = former.flatMap(({ file, bytes }) => (bytes === undefined ? [file] : []));
  const files = texts.listing.files.filter(({ path }) => !removed.includes(path.file));
  const paths = texts.listing.paths.filter(({ file }) => !removed.includes(file));
  const sound = {
    ...textsAfterEdit(contentDir, texts, { moves: new Map(), written, removed }),
    listing: { ...texts.listing, files, paths },
  };
  const { content, contextFor, assets } = await readDeskContext(options, sound, checkTogether).catch(
    (error: unknown) => {
      throw error instanceof SharedErrors ? errors : error;
    },
  );
  const typed = errors.files.flatMap((file) => {
    const onDisk = findOnDisk(contentDir, file);
    return onDisk === undefined ? [] : [[file, decode(onDisk.bytes)] as const];
  });
  return {
    content,
    assets,
    contextFor(period) {
      const { checked = [], ...context } = contextFor(period);
      return {
        ...context,
        texts: [...context.texts.filter(([file]) => !isFaulty(file)), ...typed],
        records: context.records.filter(({ path }) => !isFaulty(path.file)),
        files: [...new Set([...context.files, ...errors.files])],
        checked: checked.filter(([file]) => !isFaulty(file)),
        former: former.map(({ file, bytes }) => [file, bytes === undefined ? null : decode(bytes)]),
      };
    },
  };
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
  if (shared.length > 0) throw new SharedErrors(shared);
  const previewed = { content: shown, publication: publicationWith(ready.messages) };
  const plates = await platesOf(previewed.publication, options.themeDirs);
  return {
    content,
    assets() {
      const { publication } = previewed;
      const { files } = readPreviewAssets({ publication, faces: ready.faces.faces }, options.themeDirs, ADMIN);
      return [...files, ...plates.files];
    },
    contextFor(period) {
      const isWanted = period === undefined ? () => true : wholeIn(sound, period);
      const context = buildPreviewContext(ready, previewed, options, plates, { isWanted });
      const shown = period === undefined ? context : sliceContext(context, sound, period);
      return { ...shown, checked: checkedAmong(shown.texts, texts, options.contentDir) };
    },
  };
}

/** The diagnostics of texts whose files have not changed since they were checked. */
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

/** The content, the content without errors, and the errors in shared files. */
function checkTogether({ ready: { content, files }, asOf }: TextsToCheck) {
  const ofFiles = files.flatMap(({ diagnostics }) => diagnostics);
  const { diagnostics, faultyDrafts } = weighDiagnostics(
    content,
    findDiagnostics(ALL_RULES, content, ofFiles, "preview", asOf),
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  // No page shows an unknown field, and an error in another file may hide its declaration.
  const shared = errors.filter(({ ref, rule }) => !OF_TEXTS.has(kindOfContent(ref.file)) && rule !== "known-field");
  const faulty = new Set([...faultyDrafts, ...errors.map(({ ref }) => ref.file)]);
  const sound = withoutFaultyDrafts(content, faulty);
  return {
    content,
    sound,
    shared,
    shown: deskContent(content),
    /** The publication, with notices of withdrawals in the words of its pages. */
    publicationWith: memoizeLast(
      ({ messagesByLanguage }: LoadedMessages) =>
        buildPublication(deskContent(sound, sayWithdrawnIn(messagesByLanguage)), asOf),
      ({ messagesByLanguage }) =>
        JSON.stringify([...messagesByLanguage].map(([language, { messages }]) => [language, messages.withdrawn])),
    ),
  };
}

const OF_TEXTS: ReadonlySet<string> = new Set(["item", "bulletin", "page", "media"]);

/** The content without unreadable pictures and documents: a text that shows one reports it, and no page shows it. */
function withoutUnreadMedia(loaded: LoadedContent): LoadedContent {
  const read = new Set([
    ...loaded.images.flatMap(({ image }) => (image === undefined ? [] : image.file)),
    ...loaded.downloads.flatMap(({ download }) => (download === undefined ? [] : download.file)),
  ]);
  const isThere = (file: string) => kindOfContent(file) !== "media" || read.has(file);
  return { ...loaded, content: { ...loaded.content, files: new Set([...loaded.content.files].filter(isThere)) } };
}
