import type { MeasuredImage } from "../assets/images/plan.ts";
import type { LeftoverMark } from "../check-output/page-metadata.ts";
import type { Content } from "../content/content.ts";
import type { Listing } from "../content/list.ts";
import { listContent } from "../content/list.ts";
import { locateDiagnostics } from "../content/locate.ts";
import { buildPublication } from "../content/model/build.ts";
import type { Publication } from "../content/model/publication.ts";
import { checkRules } from "../content/rules/index.ts";
import type { Purpose } from "../content/rules/rule.ts";
import { readContentTexts } from "../content/texts.ts";
import { filesUnder } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { LanguageMessages } from "../site/context.ts";
import type { ImageLoader, LoadedImage } from "./cache/image-cache.ts";
import { loadImages } from "./cache/image-cache.ts";
import type { TextLoader } from "./load.ts";
import { loadTexts } from "./load.ts";
import type { FileState, LoadedFile } from "./load-file.ts";
import { isListedText } from "./load-file.ts";
import type { LoadedMessages } from "./load-messages.ts";
import { loadMessages } from "./load-messages.ts";
import { contentOf } from "./read-content.ts";

/** Where a publication is read from. Paths are shown in findings as they are given here. */
export interface Sources {
  readonly contentDir: string;
  readonly templatesDir: string;
  readonly purpose: Purpose;
}

/** A publication with everything that is needed to print it. */
export interface Loaded {
  readonly publication: Publication;
  readonly messagesByLanguage: ReadonlyMap<LanguageTag, LanguageMessages>;
  /** Those that what is published shows. */
  readonly images: readonly MeasuredImage[];
  /** What editors wrote that looks like a broken template, so that the judge of the print takes it for what it is. */
  readonly marks: ReadonlySet<LeftoverMark>;
  /** By their paths from the content folder. */
  readonly states: ReadonlyMap<string, FileState>;
}

/** What was found, and the publication unless there is an error. */
export interface Loading {
  readonly loaded?: Loaded;
  readonly report: Omit<Report, "colour">;
}

/** How a publication is read: all of it anew, or with the help of what is known from before. */
export interface Reader {
  readonly list: (contentDir: string) => Listing;
  readonly load: TextLoader;
  readonly loadImages: ImageLoader;
  readonly loadMessages: (templatesDir: string, languages: readonly LanguageTag[]) => LoadedMessages;
}

const ANEW: Reader = { list: listContent, load: loadTexts, loadImages, loadMessages };

/** Reads, checks and links a publication: every fault in one run, nothing written. */
export async function loadPublication(sources: Sources, reader?: Partial<Reader>): Promise<Loading> {
  const { report, isSound, content, messagesByLanguage, files, images } = await checkPublication(sources, reader);
  if (!isSound) return { report };
  const publication = buildPublication(content, sources.purpose === "preview" ? "shown" : "left out");
  const loaded = {
    publication,
    messagesByLanguage,
    images: images.flatMap(({ image }) => (image !== undefined && publication.images.has(image.file) ? image : [])),
    marks: new Set(files.flatMap(({ marks }) => marks)),
    states: statesOf(files),
  };
  return { loaded, report };
}

function statesOf(files: readonly LoadedFile[]): ReadonlyMap<string, FileState> {
  const states = new Map<string, FileState>();
  for (const { record, state } of files) if (record && state) states.set(record.path.file, state);
  return states;
}

/** What was found, and what it was found in. */
export interface Checking extends Pick<Loading, "report"> {
  /** Whether there is no error. */
  readonly isSound: boolean;
  readonly content: Content;
  readonly messagesByLanguage: LoadedMessages["messagesByLanguage"];
  readonly files: readonly LoadedFile[];
  readonly images: readonly LoadedImage[];
}

/** Reads and checks a publication. */
export async function checkPublication(
  { contentDir, templatesDir, purpose }: Sources,
  reader: Partial<Reader> = {},
): Promise<Checking> {
  const read = { ...ANEW, ...reader };
  const listed = read.list(contentDir);
  const files = await read.load(contentDir, listed.files.filter(isListedText));
  const images = await read.loadImages(
    contentDir,
    listed.files.filter(({ path }) => path.kind === "media"),
  );
  const content = contentOf(listed, files);
  const messages = read.loadMessages(templatesDir, content.publication?.fields.languages ?? []);

  const loadings = [listed, ...files, ...images];
  const unlocated = [...loadings.flatMap((loading) => loading.diagnostics), ...checkRules(content, purpose)];
  const texts = readContentTexts(contentDir, unlocated);
  const diagnostics = [
    ...filesUnder(
      contentDir,
      locateDiagnostics(unlocated, (file) => texts.get(file)),
    ),
    ...locateDiagnostics(messages.diagnostics, (file) => messages.sources.get(file)),
  ];
  const report = {
    diagnostics: sortDiagnostics(diagnostics),
    filesChecked: listed.files.length,
    sources: new Map([
      ...[...texts].map(([file, text]) => [`${contentDir}/${file}`, text] as const),
      ...messages.sources,
    ]),
  };
  const isSound = !diagnostics.some(({ severity }) => severity === "error");
  return { report, isSound, content, messagesByLanguage: messages.messagesByLanguage, files, images };
}
