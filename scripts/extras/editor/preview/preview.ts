import type { Content, InLanguages, TextRecord } from "../../../content/content.ts";
import { collectContent, recordsOf } from "../../../content/content.ts";
import type { ContentPath } from "../../../content/content-path.ts";
import { parseContentPath } from "../../../content/content-path.ts";
import { buildPublication } from "../../../content/model/build-publication.ts";
import type { CheckedFile } from "../../../content/read/check-bytes.ts";
import { checkBytes } from "../../../content/read/check-bytes.ts";
import type { TextPath } from "../../../content/read/front-matter.ts";
import { findDiagnostics } from "../../../content/rules/index.ts";
import type { WeighedDiagnostics } from "../../../content/schema/draft-fields.ts";
import { weighDiagnostics, withoutFaultyDrafts } from "../../../content/schema/draft-fields.ts";
import { unreadRecords } from "../../../content/schema/record.ts";
import type { TranslatedText } from "../../../content/schema/translated.ts";
import { deskContent } from "../../../content/timing/public-content.ts";
import type { SayWithdrawn } from "../../../content/timing/withdrawal-notices.ts";
import { withWithdrawalNotices } from "../../../content/timing/withdrawal-notices.ts";
import { revisionOf } from "../../../content/translations/revision.ts";
import { translatableTexts } from "../../../content/translations/translatable-text.ts";
import { defined } from "../../../defined.ts";
import type { UnlocatedDiagnostic } from "../../../diagnostics/diagnostic.ts";
import type { LanguageTag } from "../../../i18n/language-tag.ts";
import type { Moment } from "../../../i18n/moment.ts";
import { BULLETIN_SCHEMA } from "../../../pages/callouts/index.ts";
import type { View } from "../../../site/route.ts";
import { sayWithdrawnIn } from "../../../site/withdrawal.ts";
import type { PreviewPage } from "./preview-pages.ts";
import { inputsFrom, messagesFrom, pagesOf } from "./preview-pages.ts";
import type { PreviewContext } from "./preview-slice.ts";

/** What the preview shows of a text while it is written. */
export interface Preview {
  /** Of this file, and of others that it makes wrong. */
  readonly diagnostics: readonly UnlocatedDiagnostic[];
  /** The pages that show it; undefined while there are errors. */
  readonly pages?: readonly PreviewPage[];
  /** The text that a translation is made from. */
  readonly original?: Original;
}

export interface Original {
  readonly language: LanguageTag;
  /** Its revision now; a translation names the one that it was made from. */
  readonly revision: string;
  readonly texts: readonly TranslatedText[];
}

/** The preview of a publication. */
export interface PreviewEngine {
  /** Texts of content as they were when the preview was opened, by their path from the content folder. Not all may be known. */
  readonly texts: ReadonlyMap<string, string>;
  /** Shows a text at a path from the content folder, with pictures that are chosen in the form and not saved yet. */
  readonly show: (file: string, text: string, uploads?: PreviewContext["media"]) => Preview;
  /** The text of which a new file at this path would be a translation, if there is one. */
  readonly originalOf: (file: string) => Original | undefined;
  /** The revision of the original of which this file is a translation, as it is now. */
  readonly revisionFor: (file: string) => string | undefined;
}

/**
 * Opens the preview of a publication. It reads, checks and renders with the modules of a build, so a page has the bytes that it will have
 * when the site is built with drafts.
 */
export function openPreview(context: PreviewContext, render: (view: View) => string): PreviewEngine {
  const loaded = new Map([
    ...context.records.map((record) => [record.path.file, { record, diagnostics: [] }] as const),
    ...context.texts.flatMap(([file, text]) => load(file, text)),
  ]);
  const sayWithdrawn = sayWithdrawnIn(messagesFrom(context));
  const content = contentFrom(context.files, loaded);
  const before = new Set(findAll(content, loaded, context.asOf).diagnostics.map(keyOf));
  function show(file: string, text: string, uploads: PreviewContext["media"] = []): Preview {
    const files = new Map([...loaded, ...load(file, text)]);
    const names = [...context.files, file, ...uploads.map(([name]) => name)];
    const edited = withoutLostParts(contentFrom(names, files), file, sayWithdrawn);
    const { diagnostics: all, faultyDrafts } = findAll(edited, files, context.asOf);
    const diagnostics = all.filter((each) => each.ref.file === file || !before.has(keyOf(each)));
    const original = originalOf(edited, file);
    const shown = { diagnostics, ...defined({ original }) };
    if (faultyDrafts.has(file) || all.some(({ severity }) => severity === "error")) return shown;
    const media = [...context.media, ...uploads];
    const whole = deskContent(withoutFaultyDrafts(edited, faultyDrafts), sayWithdrawn);
    const publication = buildPublication(whole, context.asOf);
    return {
      ...shown,
      pages: pagesOf(inputsFrom({ ...context, media }, publication), context, file, render),
    };
  }
  return {
    texts: new Map(context.texts),
    show,
    originalOf: (file) => originalFor(content, file),
    revisionFor: (file) => originalOf(content, file)?.revision,
  };
}

/** A translation of a withdrawn text, without what it says about parts of the original that nobody has any more. */
function withoutLostParts(content: Content, file: string, sayWithdrawn: SayWithdrawn): Content {
  const isLost = content.items.some(
    ({ original, translations }) =>
      original.fields.withdrawn !== undefined && translations.some(({ path }) => path.file === file),
  );
  return isLost ? withWithdrawalNotices(content, sayWithdrawn) : content;
}

type Loaded = ReadonlyMap<string, CheckedFile>;

function load(file: string, text: string): readonly (readonly [string, CheckedFile])[] {
  const path = parseContentPath(file);
  if (path === undefined || path.kind === "media") return [];
  return [[file, checkBytes(path, new TextEncoder().encode(text), BULLETIN_SCHEMA)]];
}

function contentFrom(files: readonly string[], loaded: Loaded): Content {
  const paths = [...new Set(files)].flatMap((file) => parseContentPath(file) ?? []);
  const records = [...loaded.values()].flatMap(({ record }) => record ?? []);
  const unread = unreadRecords(
    paths.filter(isText).filter(({ file }) => loaded.has(file)),
    records,
    BULLETIN_SCHEMA,
  );
  return collectContent(
    [...records, ...unread],
    paths.map(({ file }) => file),
  );
}

function isText(path: ContentPath): path is TextPath {
  return path.kind !== "media";
}

function findAll(content: Content, loaded: Loaded, asOf: Moment): WeighedDiagnostics {
  const ofFiles = [...loaded.values()].flatMap(({ diagnostics }) => diagnostics);
  return weighDiagnostics(content, findDiagnostics(content, ofFiles, "preview", asOf));
}

function keyOf({ rule, ref, message }: UnlocatedDiagnostic): string {
  return JSON.stringify([rule, ref, message]);
}

/** The original of a translation; undefined if the file is the original itself or stands alone, or if nothing is left to translate. */
function originalOf(content: Content, file: string): Original | undefined {
  const group = groupsIn(content).find((each) => recordsOf(each).some(({ path }) => path.file === file));
  return group === undefined || group.original.path.file === file
    ? undefined
    : describeOriginal(group.original, content);
}

/** The original of a text that has files in other languages, and none at this path. */
function originalFor(content: Content, file: string): Original | undefined {
  const stem = file.replace(/\.[^/]*$/, ".");
  const group = groupsIn(content).find(({ original }) => original.path.file.startsWith(stem));
  const isThere = group === undefined || recordsOf(group).some(({ path }) => path.file === file);
  return isThere ? undefined : describeOriginal(group.original, content);
}

function groupsIn({ items, bulletins, pages }: Content): readonly InLanguages<TextRecord>[] {
  return [...items, ...bulletins, ...pages];
}

function describeOriginal(original: TextRecord, { publication }: Content): Original | undefined {
  if (original.kind === "item" && original.fields.withdrawn !== undefined) return undefined;
  const texts = translatableTexts(original, publication?.fields);
  return { language: original.path.language, revision: revisionOf(texts), texts };
}
