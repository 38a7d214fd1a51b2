import { findDiagnostics } from "../../../../scripts/change/browser.ts";
import { ALL_RULES, CONTENT_SCHEMA } from "../../../../scripts/cli/browser.ts";
import { isTextPath, parseContentPath } from "../../../../scripts/content/browser.ts";
import { once, type UnlocatedDiagnostic } from "../../../../scripts/diagnostics/browser.ts";
import type { Moment } from "../../../../scripts/i18n/browser.ts";
import {
  type CheckedFile,
  type Content,
  checkBytes,
  collectContent,
  unreadRecords,
  type WeighedDiagnostics,
  weighDiagnostics,
} from "../../../../scripts/model/browser.ts";
import type { MediaImage } from "../../../../scripts/templates/browser.ts";
import type { PreviewContext } from "./preview-slice.ts";

/** Texts of content at one time, each checked on its own. Values that depend on all of them are computed on demand. */
export interface OpenTexts {
  /** As written, by their path from the content folder. Not all may be known. */
  readonly texts: ReadonlyMap<string, string>;
  readonly checked: ReadonlyMap<string, CheckedFile>;
  /** The paths of all content files. */
  readonly files: ReadonlySet<string>;
  /** Pictures that were chosen and are in no file yet. */
  readonly pictures: ReadonlyMap<string, MediaImage>;
  readonly asOf: Moment;
  readonly content: () => Content;
  readonly found: () => WeighedDiagnostics;
}

/** The texts of a preview. */
export function openTexts(context: PreviewContext): OpenTexts {
  const known = new Map(context.checked);
  const checked = [
    ...context.records.map((record) => [record.path.file, { record, diagnostics: [] }] as const),
    ...context.texts.flatMap(([file, text]) => {
      const found = known.get(file);
      return found === undefined ? checkText(file, text) : [[file, found] as const];
    }),
  ];
  return textsOf({
    texts: new Map(context.texts),
    checked: new Map(checked),
    files: new Set(context.files),
    pictures: new Map(),
    asOf: context.asOf,
  });
}

/** The changes of texts: an undefined text is removed. */
export interface TextsEdit {
  readonly texts?: Iterable<readonly [file: string, text: string | undefined]>;
  readonly pictures?: Iterable<readonly [file: string, picture: MediaImage]>;
}

/** The texts after an edit. Only changed texts are checked again. */
export function editTexts(open: OpenTexts, { texts: edits = [], pictures: chosen = [] }: TextsEdit): OpenTexts {
  const [texts, checked, files] = [new Map(open.texts), new Map(open.checked), new Set(open.files)];
  const pictures = new Map([...open.pictures, ...chosen]);
  for (const [file, text] of edits) {
    if (text === texts.get(file) && (text !== undefined || !files.has(file))) continue;
    const found = text === undefined ? [] : checkText(file, text);
    for (const known of [texts, checked, files]) known.delete(file);
    if (text === undefined) continue;
    texts.set(file, text);
    files.add(file);
    for (const [, each] of found) checked.set(file, each);
  }
  for (const file of pictures.keys()) files.add(file);
  return textsOf({ texts, checked, files, pictures, asOf: open.asOf });
}

function textsOf(known: Omit<OpenTexts, "content" | "found">): OpenTexts {
  const content = once(() => contentOf(known));
  return { ...known, content, found: once(() => findAll(content(), known)) };
}

function checkText(file: string, text: string): readonly (readonly [string, CheckedFile])[] {
  const path = parseContentPath(file);
  if (path === undefined || path.kind === "media") return [];
  return [[file, checkBytes(path, new TextEncoder().encode(text), CONTENT_SCHEMA)]];
}

function contentOf({ files, checked }: Pick<OpenTexts, "files" | "checked">): Content {
  const paths = [...files].flatMap((file) => parseContentPath(file) ?? []);
  const records = [...checked.values()].flatMap(({ record }) => record ?? []);
  const unread = unreadRecords(
    paths.filter(isTextPath).filter(({ file }) => checked.has(file)),
    records,
    CONTENT_SCHEMA,
  );
  return collectContent(
    [...records, ...unread],
    paths.map(({ file }) => file),
  );
}

/** The diagnostics of content from such texts. */
export function findAll(content: Content, { checked, asOf }: Pick<OpenTexts, "checked" | "asOf">): WeighedDiagnostics {
  const ofFiles = [...checked.values()].flatMap(({ diagnostics }) => diagnostics);
  return weighDiagnostics(content, findDiagnostics(ALL_RULES, content, ofFiles, "preview", asOf));
}

/** The key by which two diagnostics are equal: an edit above one moves its line. */
export function keyOf({ rule, ref, message }: UnlocatedDiagnostic): string {
  return JSON.stringify([rule, ref.file, "field" in ref ? ref.field : undefined, message]);
}
