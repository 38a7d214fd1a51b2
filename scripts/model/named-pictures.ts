import { kindOfContent, resolveContentPath } from "../content/content-path.ts";
import type { MediaKind } from "../content/media-name.ts";
import { isMapping } from "../content/yaml/is-mapping.ts";
import type { FieldPath } from "../diagnostics/diagnostic.ts";
import type { BodyLink } from "../markdown/types.ts";
import type { CustomFields, DeclaredFields } from "../schema/custom/custom-fields.ts";
import type { ItemFields } from "../schema/fields/item-fields.ts";
import { isElsewhere } from "../schema/fields/item-media-fields.ts";
import type { PublicationFields } from "../schema/fields/publication-fields.ts";
import type { TermEntry } from "../schema/fields/term-fields.ts";
import { fundingOf } from "../schema/funding.ts";
import type { EventRecord } from "../schema/record.ts";
import { type Content, type TextRecord, textsOf } from "./content.ts";

/** A media file in the fields of a text. */
export interface NamedFile {
  readonly field: FieldPath;
  /** Relative to the file of the text; a translation may leave out the `src` of a picture. */
  readonly src: string | undefined;
  readonly kind: MediaKind;
}

/** The publication's own pictures, each with the file that refers to it. */
export function ownPictures({
  publication,
  vocabularies,
}: Content): readonly (OwnPicture & { readonly file: string })[] {
  const named = publication === undefined ? [] : filesNamedInPublication(publication.fields);
  return [
    ...named.map((each) => ({ ...each, file: publication?.path.file ?? "" })),
    ...vocabularies.flatMap(({ path: { file }, entries }) =>
      entries.flatMap(({ key, fields }) => filesOfTerm(key, fields).map((each) => ({ ...each, file }))),
    ),
  ];
}

/** The picture of a term, and the logos of its funders and partners. */
function filesOfTerm(
  key: string,
  { picture: shown, funding = [], partners = [] }: TermEntry["fields"],
): readonly OwnPicture[] {
  return [
    ...(shown === undefined ? [] : [own([key, "picture", "src"], shown.src)]),
    ...logosOf([key, "funding"], funding),
    ...logosOf([key, "partners"], partners),
  ];
}

/** The pictures in the fields of the publication: its logo, its icon and the logos of its funders and partners. */
function filesNamedInPublication({
  logo,
  icon,
  funding,
  partners = [],
}: Partial<PublicationFields>): readonly OwnPicture[] {
  const path = (index: number): FieldPath =>
    Array.isArray(funding) ? ["funding", index, "logo"] : ["funding", "logo"];
  return [
    ...(logo === undefined ? [] : filesOfLogo(["logo"], logo)),
    ...(icon === undefined ? [] : [own(["icon"], icon)]),
    ...fundingOf(funding).flatMap((each, index) =>
      each.logo === undefined ? [] : filesOfLogo(path(index), each.logo),
    ),
    ...logosOf(["partners"], partners),
  ];
}

/** A picture of the publication itself. */
export type OwnPicture = NamedFile & { readonly src: string };

function filesOfLogo(
  field: FieldPath,
  { src, dark }: { readonly src: string; readonly dark?: string | undefined },
): readonly OwnPicture[] {
  return [own([...field, "src"], src), ...(dark === undefined ? [] : [own([...field, "dark"], dark)])];
}

function own(field: FieldPath, src: string): OwnPicture {
  return { field, src, kind: "image" };
}

/** A file whose fields may refer to media files. */
type Naming = TextRecord | EventRecord;

/** The media files in the fields of a file; `declared` are the fields that the publication has declared. */
export function filesNamedInFields(record: Naming, declared: CustomFields | undefined): readonly NamedFile[] {
  const own = filesInOwnFields(record);
  const custom = filesInCustom(record, declared?.[record.kind]);
  return custom.length === 0 ? own : [...own, ...custom];
}

/** The same files without the files in declared fields. */
export function filesInOwnFields(record: Naming): readonly NamedFile[] {
  if (record.kind === "page" || record.kind === "event") return NONE;
  if (record.kind === "item") return filesOfItem(record.fields);
  return (record.callouts ?? []).flatMap(({ pictures }, index) =>
    pictures.map(({ field, src }) => picture(["callouts", index, field], { src })),
  );
}

const NONE: readonly NamedFile[] = [];

/** The files in declared fields, even if another part of the value has an error: a document without a title is in use. */
function filesInCustom({ custom }: Naming, declared: DeclaredFields | undefined): readonly NamedFile[] {
  if (custom === undefined || declared === undefined) return NONE;
  return Object.entries(declared).flatMap(([name, { type }]): readonly NamedFile[] => {
    const value = custom[name];
    if (!isMapping(value)) return [];
    const { file, src } = value;
    if (type.kind === "document" && typeof file === "string")
      return [{ field: [name, "file"], src: file, kind: "document" }];
    if (type.kind !== "picture" || (src !== undefined && typeof src !== "string")) return [];
    return [picture([name], { src })];
  });
}

function filesOfItem(fields: Partial<ItemFields>): readonly NamedFile[] {
  const { image, images = [], video, documents = [], audio = [], funding = [], partners = [] } = fields;
  const others = images.length + documents.length + audio.length + funding.length + partners.length;
  if (image === undefined && video === undefined && others === 0) return NONE;
  return [
    ...(image === undefined ? [] : [picture(["image"], image)]),
    ...images.map((each, index) => picture(["images", index], each)),
    ...(video?.image === undefined ? [] : [picture(["video", "image"], video.image)]),
    ...documents.flatMap(({ file }, index) => download(["documents", index, "file"], file, "document")),
    ...audio.flatMap(({ file }, index) => download(["audio", index, "file"], file, "audio")),
    ...logosOf(["funding"], funding),
    ...logosOf(["partners"], partners),
  ];
}

function logosOf(field: FieldPath, all: readonly { readonly logo?: string | undefined }[]): readonly OwnPicture[] {
  return all.flatMap(({ logo }, index) => (logo === undefined ? [] : [own([...field, index, "logo"], logo)]));
}

/** A file of the issue; none for one on another site. */
function download(field: FieldPath, src: string, kind: MediaKind): readonly NamedFile[] {
  return isElsewhere(src) ? NONE : [{ field, src, kind }];
}

function picture(field: FieldPath, { src }: { readonly src?: string | undefined }): NamedFile {
  return { field: [...field, "src"], src, kind: "image" };
}

/** The media files that a text or an event shows or links to, existing or not, as paths from the content folder. */
export function mediaNamedIn(record: Naming, declared: CustomFields | undefined): readonly string[] {
  const named = filesNamedInFields(record, declared);
  const links = record.kind === "event" ? NO_LINKS : record.body.links.filter(leadsToMedia);
  if (named.length + links.length === 0) return NO_FILES;
  const names = [...named.flatMap(({ src }) => src ?? []), ...links.map(({ href }) => href.replace(/#.*/, ""))];
  return names.filter(mayBeMedia).flatMap((name) => resolveContentPath(record.path.file, name) ?? []);
}

/**
 * The media files that the texts and events of a publication and its masthead show or link to, existing or not, as paths from the content
 * folder.
 */
export function mediaNamedInContent(content: Content): ReadonlySet<string> {
  const fields = content.publication?.fields ?? {};
  return new Set([
    ...[...textsOf(content), ...content.events]
      .flatMap((record) => mediaNamedIn(record, fields.fields))
      .filter((file) => kindOfContent(file) === "media"),
    ...ownPictures(content).flatMap(({ src }) => resolveContentPath("", src) ?? []),
  ]);
}

const NO_LINKS: readonly BodyLink[] = [];
const NO_FILES: readonly string[] = [];

function leadsToMedia({ kind, href }: BodyLink): boolean {
  return kind === "relative" && mayBeMedia(href);
}

/** Media folders contain no texts, so a path to a media file contains the folder's name. */
function mayBeMedia(name: string): boolean {
  return name.includes("media/");
}
