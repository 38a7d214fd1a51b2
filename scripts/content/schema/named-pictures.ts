import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import type { Content, TextRecord } from "../content.ts";
import { textsOf } from "../content.ts";
import { kindOfContent, resolveContentPath } from "../content-path.ts";
import type { MediaKind } from "../media-name.ts";
import { fundingOf } from "./funding.ts";
import type { ItemFields } from "./item-fields.ts";
import type { PublicationFields } from "./publication-fields.ts";

/** A media file in the fields of a text. */
export interface NamedFile {
  readonly field: FieldPath;
  /** Relative to the file of the text; a translation may leave out that of a picture. */
  readonly src: string | undefined;
  readonly kind: MediaKind;
}

/** The pictures in the fields of the publication: its logo, its icon and the logos of its funders. */
export function filesNamedInPublication({ logo, icon, funding }: Partial<PublicationFields>): readonly OwnPicture[] {
  const path = (index: number): FieldPath =>
    Array.isArray(funding) ? ["funding", index, "logo"] : ["funding", "logo"];
  return [
    ...(logo === undefined ? [] : filesOfLogo(["logo"], logo)),
    ...(icon === undefined ? [] : [own(["icon"], icon)]),
    ...fundingOf(funding).flatMap((each, index) =>
      each.logo === undefined ? [] : filesOfLogo(path(index), each.logo),
    ),
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

/** The media files in the fields of a text. */
export function filesNamedInFields(text: TextRecord): readonly NamedFile[] {
  if (text.kind === "page") return [];
  if (text.kind === "item") return filesOfItem(text.fields);
  return (text.callouts ?? []).flatMap(({ pictures }, index) =>
    pictures.map(({ field, src }) => picture(["callouts", index, field], { src })),
  );
}

const NONE: readonly NamedFile[] = [];

function filesOfItem(fields: Partial<ItemFields>): readonly NamedFile[] {
  const { image, images = [], video, documents = [], audio = [] } = fields;
  const others = images.length + documents.length + audio.length;
  if (image === undefined && video === undefined && others === 0) return NONE;
  return [
    ...(image === undefined ? [] : [picture(["image"], image)]),
    ...images.map((each, index) => picture(["images", index], each)),
    ...(video?.image === undefined ? [] : [picture(["video", "image"], video.image)]),
    ...documents.map(
      ({ file }, index) => ({ field: ["documents", index, "file"], src: file, kind: "document" }) as const,
    ),
    ...audio.map(({ file }, index) => ({ field: ["audio", index, "file"], src: file, kind: "audio" }) as const),
  ];
}

function picture(field: FieldPath, { src }: { readonly src?: string | undefined }): NamedFile {
  return { field: [...field, "src"], src, kind: "image" };
}

/** The media files that a text shows or links to, existing or not, as paths from the content folder. */
export function mediaNamedIn(text: TextRecord): readonly string[] {
  const { path, body } = text;
  const leading = body.links.filter(({ kind, href }) => kind === "relative" && mayBeMedia(href));
  const links = leading.map(({ href }) => href.replace(/#.*/, ""));
  const named = filesNamedInFields(text).flatMap(({ src }) => src ?? []);
  return [...named, ...links].filter(mayBeMedia).flatMap((name) => resolveContentPath(path.file, name) ?? []);
}

/** The media files that the texts of a publication and its masthead show or link to, existing or not, as paths from the content folder. */
export function mediaNamedInContent(content: Content): ReadonlySet<string> {
  const own = filesNamedInPublication(content.publication?.fields ?? {});
  return new Set([
    ...textsOf(content)
      .flatMap(mediaNamedIn)
      .filter((file) => kindOfContent(file) === "media"),
    ...own.flatMap(({ src }) => resolveContentPath("", src) ?? []),
  ]);
}

/** Media folders contain no texts, so a path to a media file contains the folder's name. */
function mayBeMedia(name: string): boolean {
  return name.includes("media/");
}
