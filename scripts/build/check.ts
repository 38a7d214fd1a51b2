import type { MeasuredImage } from "../assets/images/plan.ts";
import type { LeftoverMark } from "../check-output/page-metadata.ts";
import { locateDiagnostics, readContentTexts } from "../content/locate.ts";
import { buildPublication } from "../content/model/build.ts";
import type { Publication } from "../content/model/publication.ts";
import { checkRules } from "../content/rules/index.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { filesUnder } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { LanguageMessages } from "../site/context.ts";
import type { ContentReader, LoadedContent } from "./load.ts";
import { loadContent } from "./load.ts";
import type { FileState, LoadedFile } from "./load-file.ts";
import type { SiteOptions } from "./options.ts";

/** What a build or a check has to say. The console adds whether it shows colours. */
export type SiteReport = Omit<Report, "colour">;

/** A publication without errors, and what else a site is planned from. */
export interface CheckedContent {
  readonly publication: Publication;
  readonly messagesByLanguage: ReadonlyMap<LanguageTag, LanguageMessages>;
  /** Those that published texts show or link to. */
  readonly images: readonly MeasuredImage[];
  /** Texts of editors that look like faulty template output, such as `{{`: the output check lets them pass. */
  readonly marks: ReadonlySet<LeftoverMark>;
  /** The hashes of content files, by path from the content folder. */
  readonly states: ReadonlyMap<string, FileState>;
}

/** The report, and the checked content if it has no error. */
export interface Checking {
  readonly checked?: CheckedContent;
  readonly report: SiteReport;
}

/** Checks all files together and links them to a publication. Finds every error in one run. */
export function checkContent(loaded: LoadedContent, options: Pick<SiteOptions, "contentDir" | "purpose">): Checking {
  const report = reportOn(loaded, options);
  if (report.diagnostics.some(({ severity }) => severity === "error")) return { report };
  const { content, files, images, messages } = loaded;
  const publication = buildPublication(content, options.purpose === "preview" ? "shown" : "left out");
  const checked = {
    publication,
    messagesByLanguage: messages.messagesByLanguage,
    images: images.flatMap(({ image }) => (image !== undefined && publication.images.has(image.file) ? image : [])),
    marks: new Set(files.flatMap(({ marks }) => marks)),
    states: statesOf(files),
  };
  return { checked, report };
}

/** Reads and checks content: {@link loadContent} and {@link checkContent} in one. */
export async function readPublication(
  options: Pick<SiteOptions, "contentDir" | "themeDirs" | "purpose">,
  reader?: Partial<ContentReader>,
): Promise<Checking> {
  return checkContent(await loadContent(options, reader), options);
}

/** The diagnostics of all files and rules, with their places in the texts. */
export function reportOn(
  { listing, files, images, messages, content }: LoadedContent,
  { contentDir, purpose }: Pick<SiteOptions, "contentDir" | "purpose">,
): SiteReport {
  const unlocated = [
    ...[listing, ...files, ...images].flatMap(({ diagnostics }) => diagnostics),
    ...checkRules(content, purpose),
  ];
  const texts = readContentTexts(contentDir, unlocated);
  const inContent = locateDiagnostics(unlocated, (file) => texts.get(file));
  const inMessages = locateDiagnostics(messages.diagnostics, (file) => messages.sources.get(file));
  return {
    diagnostics: sortDiagnostics([...filesUnder(contentDir, inContent), ...inMessages]),
    filesChecked: listing.files.length,
    sources: new Map([
      ...[...texts].map(([file, text]) => [`${contentDir}/${file}`, text] as const),
      ...messages.sources,
    ]),
  };
}

function statesOf(files: readonly LoadedFile[]): ReadonlyMap<string, FileState> {
  const states = new Map<string, FileState>();
  for (const { record, state } of files) if (record && state) states.set(record.path.file, state);
  return states;
}
