import type { Download } from "../assets/downloads.ts";
import type { LanguageFace } from "../assets/faces.ts";
import type { MeasuredImage } from "../assets/images/plan-image.ts";
import type { LeftoverMark } from "../check-output/page-metadata.ts";
import { locateDiagnostics, readContentTexts } from "../content/read/locate-fields.ts";
import { filesUnder, type UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import { tablesOf } from "../extensions/own-message.ts";
import { checkOwnRules } from "../extensions/own-rules.ts";
import { ALL_RULES } from "../features/content.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Moment } from "../i18n/moment.ts";
import { buildPublication } from "../model/build-publication.ts";
import { type WeighedDiagnostics, weighDiagnostics, withoutFaultyDrafts } from "../model/draft-fields.ts";
import type { Publication } from "../model/publication.ts";
import { settledMoment } from "../model/timing/changes-by-time.ts";
import { deskContent, publicContent } from "../model/timing/public-content.ts";
import { writtenAddresses } from "../model/written-addresses.ts";
import { once } from "../once.ts";
import { findDiagnostics } from "../rules/index.ts";
import type { LanguageMessages } from "../site/site-inputs.ts";
import { sayWithdrawnIn } from "../site/withdrawal.ts";
import type { HashesByFile } from "./changed-bodies.ts";
import { type ContentReader, type LoadedContent, loadContent } from "./load-content.ts";
import type { FileHashes, LoadedFile } from "./load-file.ts";
import type { SiteOptions } from "./options.ts";
import { publicDigest } from "./public-digest.ts";
import type { SiteReport } from "./site-report.ts";

/** A publication without errors, and everything else that a site is planned from. */
export interface CheckedContent {
  readonly publication: Publication;
  /** The moment as of which it is published. */
  readonly asOf: Moment;
  readonly messagesByLanguage: ReadonlyMap<LanguageTag, LanguageMessages>;
  /** The images that published texts show or link to. */
  readonly images: readonly MeasuredImage[];
  /** The documents and recordings that published texts lead to. */
  readonly downloads: readonly Download[];
  /** The fonts of languages that do not use the site's own font. */
  readonly faces: readonly LanguageFace[];
  /** Marks of a broken template, such as `{{`, that editors wrote in their texts: output checks must not report these. */
  readonly marks: () => ReadonlySet<LeftoverMark>;
  /** The web addresses that editors wrote: output checks must not report the addresses of this site among them that lead nowhere. */
  readonly writtenAddresses: () => ReadonlySet<string>;
  /** A digest of the files of which the site is made. */
  readonly digest: () => string;
  /** The digests of content files, by path from the content folder. */
  readonly fileHashes: HashesByFile;
  /** The cached hashes of changed files. */
  readonly formerHashes: HashesByFile;
}

/** The report, and the checked content if it has no error. */
export interface Checking {
  readonly checked?: CheckedContent;
  readonly report: SiteReport;
}

/** The options of a check of content. */
export type CheckOptions = Pick<SiteOptions, "contentDir" | "purpose" | "asOf" | "extensions">;

/** Checks all files together, and links them to a publication if there are no errors. Reports every error in one run. */
export function checkContent(
  loaded: LoadedContent,
  options: CheckOptions,
  others?: readonly UnlocatedDiagnostic[],
): Checking {
  const { diagnostics, faultyDrafts } = findAll(loaded, options, others);
  const report = locateAll(loaded, options, diagnostics);
  if (report.diagnostics.some(({ severity }) => severity === "error")) return { report };
  const { content, files, images, downloads, messages } = loaded;
  const asOf = settledMoment(content, options.asOf);
  const sayWithdrawn = sayWithdrawnIn(messages.messagesByLanguage);
  const shown =
    options.purpose === "preview"
      ? deskContent(withoutFaultyDrafts(content, faultyDrafts), sayWithdrawn)
      : publicContent(content, asOf, sayWithdrawn);
  const publication = buildPublication(shown, asOf);
  const checked = {
    publication,
    asOf,
    messagesByLanguage: messages.messagesByLanguage,
    images: images.flatMap(({ image }) => (image !== undefined && publication.mediaFiles.has(image.file) ? image : [])),
    downloads: downloads.flatMap(({ download }) =>
      download !== undefined && publication.mediaFiles.has(download.file) ? download : [],
    ),
    faces: loaded.faces.faces,
    marks: once(() => new Set(files.flatMap(({ marks }) => marks))),
    writtenAddresses: once(() => new Set([...writtenAddresses(content)].map(({ address }) => address))),
    digest: once(() => publicDigest(shown, loaded)),
    fileHashes: hashesOf(files, ({ hashes }) => hashes),
    formerHashes: hashesOf(files, ({ formerHashes }) => formerHashes),
  };
  return { checked, report };
}

/** Reads and checks content: {@link loadContent} and {@link checkContent} in one. The content includes records that are not public. */
export async function readPublication(
  options: CheckOptions & Pick<SiteOptions, "themeDirs">,
  reader?: Partial<ContentReader>,
): Promise<Checking & Pick<LoadedContent, "content">> {
  const loaded = await loadContent(options, reader);
  return { content: loaded.content, ...checkContent(loaded, options) };
}

/** The diagnostics of all files and rules, and others in content, with their places in the texts. */
export function reportOn(
  loaded: LoadedContent,
  options: CheckOptions,
  others?: readonly UnlocatedDiagnostic[],
): SiteReport {
  return locateAll(loaded, options, findAll(loaded, options, others).diagnostics);
}

function findAll(
  { listing, files, images, downloads, faces, content, rememberFindings }: LoadedContent,
  { purpose, asOf, extensions }: Omit<CheckOptions, "contentDir">,
  others: readonly UnlocatedDiagnostic[] = [],
): WeighedDiagnostics {
  return weighDiagnostics(content, [
    ...findDiagnostics(
      ALL_RULES,
      content,
      [listing, ...files, ...images, ...downloads, faces].flatMap(({ diagnostics }) => diagnostics),
      purpose,
      asOf,
      rememberFindings,
    ),
    ...checkOwnRules(extensions, content, asOf),
    ...others,
  ]);
}

function locateAll(
  { listing, messages, themeDiagnostics }: LoadedContent,
  { contentDir, extensions }: Pick<CheckOptions, "contentDir" | "extensions">,
  unlocated: readonly UnlocatedDiagnostic[],
): SiteReport {
  const texts = readContentTexts(contentDir, unlocated);
  const inContent = locateDiagnostics(unlocated, (file) => texts.get(file));
  const inTheme = locateDiagnostics([...messages.diagnostics, ...themeDiagnostics], (file) =>
    messages.sources.get(file),
  );
  return {
    diagnostics: sortDiagnostics([...filesUnder(contentDir, inContent), ...inTheme]),
    filesChecked: listing.files.length,
    sources: new Map([
      ...[...texts].map(([file, text]) => [`${contentDir}/${file}`, text] as const),
      ...messages.sources,
    ]),
    ...(extensions === undefined ? {} : { tables: tablesOf(extensions) }),
  };
}

function hashesOf(files: readonly LoadedFile[], find: (file: LoadedFile) => FileHashes | undefined): HashesByFile {
  const hashesByFile = new Map<string, FileHashes>();
  for (const file of files) {
    const hashes = find(file);
    if (file.record && hashes) hashesByFile.set(file.record.path.file, hashes);
  }
  return hashesByFile;
}
