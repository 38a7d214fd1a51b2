import { type Form, type Path, textOf } from "../form/use-form.ts";

/** Parts of the width and of the height of a picture, from its left edge and its top. */
export type Point = readonly [x: number, y: number];

export const MIDDLE: Point = [0.5, 0.5];

/** A picture of a text in the dialog. */
export interface PictureValues {
  /** The name of its file in the text; empty if none is chosen yet. */
  readonly src: string;
  readonly alt: string;
  readonly credit?: string | undefined;
  /** The focal point; undefined for the middle. */
  readonly focus?: Point | undefined;
}

const NAMES = ["src", "alt", "credit", "focus"] as const;

/** The picture at a path of a form. */
export function pictureIn(form: Form, path: Path): PictureValues {
  const [src, alt, credit] = ["src", "alt", "credit"].map((name) => textOf(form.get([...path, name])));
  return { src: src ?? "", alt: alt ?? "", credit: credit || undefined, focus: pointIn(form.get([...path, "focus"])) };
}

/** Writes the differences from the picture of a form. */
export function putPicture(form: Form, path: Path, picture: PictureValues): void {
  const before = pictureIn(form, path);
  const changed = NAMES.filter((name) => String(before[name]) !== String(picture[name]));
  form.setAll(changed.map((name) => [[...path, name], picture[name] || undefined]));
}

function pointIn(value: unknown): Point | undefined {
  const [x, y]: readonly unknown[] = Array.isArray(value) ? value : [];
  return typeof x === "number" && typeof y === "number" ? [x, y] : undefined;
}
