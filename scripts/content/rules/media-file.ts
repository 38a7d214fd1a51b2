import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { findNearest } from "../../diagnostics/suggestion.ts";
import type { Content, TextRecord } from "../content.ts";
import { isOriginalKnown, textsOf } from "../content.ts";
import { resolveContentPath } from "../content-path.ts";
import { imagesNamedIn, picturesOf } from "../schema/pictures.ts";
import type { Rule } from "./rule.ts";
import { missingFieldError, valueError } from "./rule.ts";

/** Pictures that a file names exist, originals name the files of their pictures, and every image is used. */
export const mediaFile: Rule = {
  id: "media-file",
  *check(content) {
    const originals = originalsOf(content);
    for (const text of textsOf(content)) {
      for (const { field, src } of picturesOf(text)) {
        const { file } = text.path;
        if (src !== undefined) {
          yield* checkPicture(content, file, field, src);
        } else if (originals.has(text)) {
          yield missingFieldError("media-file", file, field, "the picture's file, such as media/quito.jpg");
        }
      }
    }
    yield* checkUnused(content);
  },
};

function* checkPicture({ files }: Content, file: string, field: FieldPath, src: string): Iterable<UnlocatedDiagnostic> {
  const target = resolveContentPath(file, src);
  if (target !== undefined && isMedia(target) && files.has(target)) return;
  yield valueError("media-file", file, field, {
    actual: `picture \`${src}\``,
    expected: "an image file of a bulletin, such as media/quito.jpg",
    suggestion: findNearest(src, mediaBeside(file, files)),
  });
}

function originalsOf(content: Content): ReadonlySet<TextRecord> {
  const groups = [...content.items, ...content.bulletins];
  return new Set(groups.filter((group) => isOriginalKnown(content, group)).map(({ original }) => original));
}

function* checkUnused(content: Content): Iterable<UnlocatedDiagnostic> {
  const images = [...content.files].filter(isMedia);
  const texts = images.length === 0 ? [] : textsOf(content);
  const used = new Set(texts.flatMap(imagesNamedIn));
  const unclear = new Set(texts.filter(mayShowMore).map(folderOf));
  for (const file of images) {
    if (used.has(file) || unclear.has(file.slice(0, file.indexOf("/media/")))) continue;
    const expected = "a file of its bulletin that shows it, or no such image";
    yield { rule: "media-file", severity: "warning", ref: { file }, actual: "image that nothing shows", expected };
  }
}

/** Fields that name pictures. If one has errors, it is unknown which images are used. */
const HOLD_PICTURES: ReadonlySet<string> = new Set(["image", "callouts"]);

function mayShowMore({ faulty, body }: TextRecord): boolean {
  return faulty.some((name) => HOLD_PICTURES.has(name)) || body.faults.some(({ rule }) => rule === "body-image");
}

function mediaBeside(file: string, files: ReadonlySet<string>): readonly string[] {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  return [...files].filter((other) => other.startsWith(`${folder}media/`)).map((other) => other.slice(folder.length));
}

function folderOf({ path }: TextRecord): string {
  return path.file.slice(0, path.file.lastIndexOf("/"));
}

function isMedia(file: string): boolean {
  return file.includes("/media/");
}
