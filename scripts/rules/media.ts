import { isOwnMedia, resolveContentPath } from "../content/content-path.ts";
import { type MediaKind, mediaKindOf } from "../content/media-name.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { groupBy } from "../group-by.ts";
import {
  type Content,
  type InLanguages,
  isOriginalKnown,
  type TextRecord,
  textsAndEventsOf,
} from "../model/content.ts";
import { filesNamedInFields, mediaNamedIn, type NamedFile, ownPictures } from "../model/named-pictures.ts";
import { once } from "../once.ts";
import type { EventRecord, ItemRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import { missingFieldError, type Rule, valueError } from "./rule.ts";

/** Media files that a text or the publication refers to exist, originals list the files of their pictures, and every media file is used. */
export const mediaFile: Rule = {
  id: "media-file",
  *check(content) {
    const originals = once(() => originalsOf(content));
    const declared = content.publication?.fields.fields;
    for (const record of textsAndEventsOf(content)) {
      for (const named of filesNamedInFields(record, declared)) {
        const { file } = record.path;
        if (named.src !== undefined) {
          yield* checkFile(content, file, named, named.src);
        } else if (record.kind === "event" || originals().has(record)) {
          yield missingFieldError("media-file", file, named.field, message("picture-without-file"));
        }
      }
    }
    yield* checkOwn(content);
    yield* checkUnused(content);
  },
};

const UNKNOWN = { image: "picture-unknown", document: "document-unknown", audio: "recording-unknown" } as const;
const UNUSED = { image: "picture-unused", document: "document-unused", audio: "recording-unused" } as const;

function* checkOwn(content: Content): Iterable<UnlocatedDiagnostic> {
  const { files } = content;
  for (const { file, field, src } of ownPictures(content)) {
    const target = resolveContentPath("", src);
    if (target !== undefined && isOwnMedia(target) && files.has(target)) continue;
    const suggestion = findNearest(src, [...files].filter(isOwnMedia));
    yield valueError("media-file", file, field, message("own-picture-missing", { src }), suggestion);
  }
}

function* checkFile(
  { files }: Content,
  file: string,
  { field, kind }: NamedFile,
  src: string,
): Iterable<UnlocatedDiagnostic> {
  const target = resolveContentPath(file, src);
  if (target !== undefined && isMedia(target) && mediaKindOf(target) === kind && files.has(target)) return;
  const beside = mediaBeside(file, files).filter((other) => mediaKindOf(other) === kind);
  yield valueError("media-file", file, field, message(UNKNOWN[kind], { file: src }), findNearest(src, beside));
}

function originalsOf(content: Content): ReadonlySet<TextRecord> {
  const groups: readonly InLanguages<TextRecord>[] = [...content.items, ...content.bulletins, ...content.pages];
  return new Set(groups.filter((group) => isOriginalKnown(content, group)).map(({ original }) => original));
}

function* checkUnused(content: Content): Iterable<UnlocatedDiagnostic> {
  yield* checkUnusedOwn(content);
  const media = [...content.files].filter(isMedia);
  const records = media.length === 0 ? [] : textsAndEventsOf(content);
  const declared = content.publication?.fields.fields;
  const used = new Set(records.flatMap((record) => mediaNamedIn(record, declared)));
  const unclear = new Set(records.filter(mayShowMore).map(folderOf));
  const unused = media.filter((file) => !used.has(file) && !unclear.has(file.slice(0, file.indexOf("/media/"))));
  for (const [kind, files] of groupBy(unused, (file) => mediaKindOf(file) ?? "image")) yield* warnOfUnused(kind, files);
}

/** Many unused files, such as the files of an import, get one warning with their number: they would bury the errors. */
const MOST_NAMED = 3;

function* warnOfUnused(kind: MediaKind, files: readonly string[]): Iterable<UnlocatedDiagnostic> {
  const named = files.length > MOST_NAMED ? files.slice(0, 1) : files;
  const others = files.length - named.length;
  for (const file of named) {
    const warning = { rule: "media-file", severity: "warning", ref: { file }, message: message(UNUSED[kind]) } as const;
    yield others === 0 ? warning : { ...warning, repeated: others };
  }
}

function* checkUnusedOwn(content: Content): Iterable<UnlocatedDiagnostic> {
  const { files, publication, vocabularies } = content;
  // A term with an error in such a field may still refer to a picture.
  if (vocabularies.some(({ isUnread }) => isUnread)) return;
  if (publication === undefined || publication.faulty.some((name) => NAME_OWN_MEDIA.has(name))) return;
  const used = new Set(ownPictures(content).map(({ src }) => resolveContentPath("", src)));
  for (const file of [...files].filter(isOwnMedia)) {
    if (used.has(file)) continue;
    const ref = { file };
    yield { rule: "media-file", severity: "warning", ref, message: message("own-picture-unused") };
  }
}

/** Fields of the publication that refer to its own pictures. */
const NAME_OWN_MEDIA: ReadonlySet<string> = new Set(["logo", "icon", "funding", "partners"]);

/** Fields that refer to media files. If one has errors, it is unknown which files are used. */
const HOLD_MEDIA: ReadonlySet<string> = new Set([
  "image",
  "images",
  "video",
  "documents",
  "audio",
  "callouts",
  "funding",
  "partners",
]);

function mayShowMore(record: TextRecord | EventRecord): boolean {
  if (record.faulty.some((name) => HOLD_MEDIA.has(name))) return true;
  return record.kind !== "event" && record.body.faults.some(({ rule }) => rule === "body-image");
}

function mediaBeside(file: string, files: ReadonlySet<string>): readonly string[] {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  return [...files].filter((other) => other.startsWith(`${folder}media/`)).map((other) => other.slice(folder.length));
}

function folderOf({ path }: TextRecord | EventRecord): string {
  return path.file.slice(0, path.file.lastIndexOf("/"));
}

function isMedia(file: string): boolean {
  return file.includes("/media/");
}

/**
 * The address of a credit belongs to the words of the credit, and a picture has one credit. A translation has the credits of its original.
 */
export const pictureCredit: Rule = {
  id: "picture-credit",
  *check(content) {
    for (const { original, translations } of content.items) {
      if (original.faulty.includes("image")) continue;
      if (lacksCredit(original, original)) yield withoutCredit(original);
      for (const text of translations) if (lacksCredit(text, original)) yield withoutCredit(text);
    }
    if (content.publication?.fields.reuse !== undefined) yield* checkAgreement(content);
  },
};

function lacksCredit({ fields: { image } }: ItemRecord, original: ItemRecord): boolean {
  return image?.creditUrl !== undefined && (image.credit ?? original.fields.image?.credit) === undefined;
}

function withoutCredit({ path: { file } }: ItemRecord): UnlocatedDiagnostic {
  const error = missingFieldError("picture-credit", file, ["image", "creditUrl"], message("credit-missing"));
  return { ...error, severity: "warning" };
}

/** The published files of a picture contain the credit of one item: a different credit in another item would be false there. */
function* checkAgreement({ items }: Content): Iterable<UnlocatedDiagnostic> {
  const first = new Map<string, { readonly file: string; readonly said: string }>();
  for (const { original } of items) {
    const { file } = original.path;
    for (const { field, src, said } of creditsIn(original)) {
      const picture = resolveContentPath(file, src) ?? src;
      const other = first.get(picture);
      if (other === undefined) first.set(picture, { file, said });
      else if (other.said !== said) {
        const error = valueError("picture-credit", file, field, message("credit-differs", { other: other.file }));
        yield { ...error, severity: "warning" };
      }
    }
  }
}

/** The pictures of an item that have a credit, or are declared as made by a machine. */
function creditsIn({
  fields: { image, images = [] },
}: ItemRecord): readonly { readonly field: FieldPath; readonly src: string; readonly said: string }[] {
  const pictures = [
    ...(image === undefined ? [] : [{ field: ["image", "src"], ...image }]),
    ...images.map((each, index) => ({ field: ["images", index, "src"], ...each })),
  ];
  return pictures.flatMap(({ field, src, credit, madeBy }) =>
    src === undefined || (credit ?? madeBy) === undefined
      ? []
      : [{ field, src, said: JSON.stringify([credit, madeBy]) }],
  );
}
