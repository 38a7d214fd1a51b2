import { resolveContentPath } from "../addresses/content-path.ts";
import type { Remark } from "../diagnostics/finding.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import type { Content } from "../schema/content.ts";
import { recordsOf } from "../schema/content.ts";
import type { Rule } from "./rule.ts";
import { onValue } from "./rule.ts";

/** A picture that a file names exists, and a picture that exists is named by some file. */
export const mediaFile: Rule = {
  id: "media-file",
  *check(content) {
    const named = new Set<string>();
    for (const { file, field, src } of pictures(content)) {
      const target = resolveContentPath(file, src);
      if (target !== undefined) named.add(target);
      if (target !== undefined && isMedia(target) && content.files.has(target)) continue;
      yield onValue("media-file", file, field, {
        actual: `picture \`${src}\``,
        expected: "an image file in the bulletin's media folder",
        suggestion: findNearest(src, mediaBeside(file, content.files)),
      });
    }
    yield* checkUnused(content, named);
  },
};

function* checkUnused(content: Content, named: ReadonlySet<string>): Iterable<Remark> {
  const texts = [...content.items, ...content.bulletins, ...content.pages].flatMap((group) =>
    recordsOf<(typeof group)["original"]>(group),
  );
  const linked = texts.flatMap(({ path, body }) => body.links.map(({ href }) => resolveContentPath(path.file, href)));
  const used = new Set([...named, ...linked]);
  for (const file of content.files) {
    if (!isMedia(file) || used.has(file)) continue;
    const expected = "an image that some file of the bulletin shows";
    yield { rule: "media-file", severity: "warning", spot: { file }, actual: "unused image", expected };
  }
}

interface NamedPicture {
  readonly file: string;
  readonly field: readonly (string | number)[];
  readonly src: string;
}

function* pictures({ items, bulletins }: Content): Iterable<NamedPicture> {
  for (const { path, fields } of items.flatMap(recordsOf)) {
    const src = fields.image?.src;
    if (src !== undefined) yield { file: path.file, field: ["image", "src"], src };
  }
  for (const { path, fields } of bulletins.flatMap(recordsOf)) {
    for (const [index, callout] of (fields.callouts ?? []).entries()) {
      const src = callout.type === "video" ? callout.thumbnail?.src : undefined;
      if (src !== undefined) yield { file: path.file, field: ["callouts", index, "thumbnail", "src"], src };
    }
  }
}

function mediaBeside(file: string, files: ReadonlySet<string>): readonly string[] {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  return [...files].filter((other) => other.startsWith(`${folder}media/`)).map((other) => other.slice(folder.length));
}

function isMedia(file: string): boolean {
  return file.includes("/media/");
}
