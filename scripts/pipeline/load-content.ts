import { checkTheme, type ThemeUser } from "../assets/check-theme.ts";
import { mediaKindOf } from "../content/media-name.ts";
import { type Listing, listContent } from "../content/read/list.ts";
import { defined } from "../defined.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { ownKinds, templateOfKind } from "../extensions/own-kinds.ts";
import type { Content } from "../model/content.ts";
import { countriesNamed } from "../model/countries-named.ts";
import type { RememberFindings } from "../rules/index.ts";
import { type DownloadLoader, type LoadedDownload, loadDownloads } from "./cache/download-cache.ts";
import { type ImageLoader, type LoadedImage, loadImages } from "./cache/measured-images.ts";
import { type LoadedFaces, loadFaces } from "./load-faces.ts";
import { isListedText, type ListedText, type LoadedFile, loadFile } from "./load-file.ts";
import { type LoadedMessages, loadMessages } from "./load-messages.ts";
import { type SiteOptions, splitThemeDirs } from "./options.ts";
import { checkPosterLetters } from "./poster-letters.ts";
import { contentOf } from "./read-content.ts";
import { checkCopies } from "./theme-copies.ts";

/** Everything that was read for a site, each file checked on its own. */
export interface LoadedContent {
  readonly listing: Listing;
  readonly files: readonly LoadedFile[];
  readonly images: readonly LoadedImage[];
  readonly downloads: readonly LoadedDownload[];
  readonly messages: LoadedMessages;
  readonly faces: LoadedFaces;
  /** Diagnostics of files in the project's theme. */
  readonly themeDiagnostics: readonly UnlocatedDiagnostic[];
  /** The content of all files together. */
  readonly content: Content;
  readonly rememberFindings?: RememberFindings;
}

/** Reads and checks text files, in the order in which they are given. */
export type TextLoader = (contentDir: string, files: readonly ListedText[]) => Promise<readonly LoadedFile[]>;

/** How content is read: from the disk alone, or with the help of a cache. */
export interface ContentReader {
  readonly list: (contentDir: string) => Listing;
  readonly load: TextLoader;
  readonly loadImages: ImageLoader;
  readonly loadDownloads: DownloadLoader;
  readonly loadMessages: typeof loadMessages;
  /** Remembers the findings of rules for content with these paths and files. Without it, the rules always check everything. */
  readonly rememberFindings?: (paths: Listing["paths"], files: readonly LoadedFile[]) => RememberFindings;
}

/** Reads every file in this thread, without a cache. */
const FROM_DISK: ContentReader = {
  list: listContent,
  load: async (contentDir, files) => files.map((file) => loadFile(contentDir, file)),
  loadImages,
  loadDownloads,
  loadMessages,
};

/**
 * Reads the content and the interface messages of its languages. Every file is checked on its own; nothing is written.
 * @param collect builds the content of all files together: a caller that already has it need not build it again
 */
export async function loadContent(
  { contentDir, themeDirs, extensions }: Pick<SiteOptions, "contentDir" | "themeDirs" | "extensions">,
  reader: Partial<ContentReader> = {},
  collect: typeof contentOf = contentOf,
): Promise<LoadedContent> {
  const read = { ...FROM_DISK, ...reader };
  const listing = read.list(contentDir);
  const files = await read.load(contentDir, listing.files.filter(isListedText));
  const media = listing.files.filter(({ path }) => path.kind === "media");
  const images = await read.loadImages(
    contentDir,
    media.filter(({ path }) => mediaKindOf(path.file) === "image"),
  );
  const downloads = read.loadDownloads(
    contentDir,
    media.filter(({ path }) => mediaKindOf(path.file) !== "image"),
  );
  const content = collect(listing, files);
  const {
    languages = [],
    itemLanguages = [],
    fallbackLanguages = {},
    callouts = {},
  } = content.publication?.fields ?? {};
  const countries = countriesNamed(content);
  const messages = read.loadMessages(themeDirs, { languages, itemLanguages, fallbackLanguages, countries });
  const added = ownKinds(extensions).map(({ kind }) => templateOfKind(kind));
  const themeDiagnostics = checkThemes(themeDirs, {
    languages: [...languages, ...Object.values(fallbackLanguages)],
    callouts: Object.keys(callouts),
    added,
  });
  const { faces, diagnostics } = await loadFaces({
    contentDir,
    themeDirs,
    content,
    messagesByLanguage: messages.messagesByLanguage,
  });
  const letters = [...diagnostics, ...(await checkPosterLetters(content, { themeDirs, faces }))];
  return {
    listing,
    files,
    images,
    downloads,
    messages,
    faces: { faces, diagnostics: letters },
    themeDiagnostics,
    content,
    ...defined({ rememberFindings: read.rememberFindings?.(listing.paths, files) }),
  };
}

function checkThemes(themeDirs: readonly string[], user: ThemeUser): readonly UnlocatedDiagnostic[] {
  const { projectDirs, builtInDirs } = splitThemeDirs(themeDirs);
  return projectDirs.flatMap((dir) => [...checkTheme(dir, builtInDirs, user), ...checkCopies({ dir, builtInDirs })]);
}
