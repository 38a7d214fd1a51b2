import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import type { TextRecord } from "../content.ts";
import { resolveContentPath } from "../content-path.ts";

/** A picture in the fields of a text. */
export interface NamedPicture {
  readonly field: FieldPath;
  /** Relative to the file of the text; a translation may leave it out. */
  readonly src: string | undefined;
}

/** The pictures in the fields of a text. */
export function picturesOf(text: TextRecord): readonly NamedPicture[] {
  if (text.kind === "page") return [];
  if (text.kind === "item") {
    const { image } = text.fields;
    return image === undefined ? [] : [{ field: ["image", "src"], src: image.src }];
  }
  return (text.callouts ?? []).flatMap(({ pictures }, index) =>
    pictures.map(({ field, src }) => ({ field: ["callouts", index, field, "src"], src })),
  );
}

/** The images that a text shows or links to, existing or not, as paths from the content folder. */
export function imagesNamedIn(text: TextRecord): readonly string[] {
  const { path, body } = text;
  const leading = body.links.filter(({ kind, href }) => kind === "relative" && mayBeImage(href));
  const links = leading.map(({ href }) => href.replace(/#.*/, ""));
  const pictures = picturesOf(text).flatMap(({ src }) => src ?? []);
  return [...pictures, ...links].filter(mayBeImage).flatMap((name) => resolveContentPath(path.file, name) ?? []);
}

/** Image folders contain no texts, so a path to an image contains the folder's name. */
function mayBeImage(name: string): boolean {
  return name.includes("media/");
}
