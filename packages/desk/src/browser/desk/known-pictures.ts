import type { Content, InLanguages, TextRecord } from "../../../../../scripts/model/browser.ts";

/** A known picture of the desk. */
export interface KnownPicture {
  /** Its path from the content folder. */
  readonly file: string;
  /** Its description in a text that uses it; empty if there is none. */
  readonly alt: string;
  /** A text that uses it; absent without one. */
  readonly user?: PictureUser;
}

/** A text that uses a picture. */
export interface PictureUser {
  /** Its title or name; empty if it has none. */
  readonly title: string;
  /** The original's file. */
  readonly file: string;
}

/**
 * The pictures of content, with pictures of the open bulletin first: for each its description and a text that uses it, in a preferred
 * language. An incomplete field, such as a picture without its description, is in no record: then `textOf` finds the texts with the name of
 * the file. Pure.
 */
export function knownPictures(
  content: Content,
  language: string,
  period: string | undefined,
  textOf: (file: string) => string | undefined,
): readonly KnownPicture[] {
  const found = new Map<string, { readonly alt: string; readonly user: PictureUser }>();
  for (const { alt, file, user } of picturesNamed(content, language)) {
    const before = found.get(file);
    if (before === undefined || before.alt === "") found.set(file, { alt, user: before?.user ?? user });
  }
  const pictures = [...content.files].filter((file) => PICTURE.test(file));
  const isOwn = (file: string) => period !== undefined && file.startsWith(`bulletins/${period}/`);
  return pictures
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || (a < b ? 1 : -1))
    .map((file) => ({ file, alt: "", ...(found.get(file) ?? namedInWords(content, language, file, textOf)) }));
}

/** The item beside a picture that has the name of its file somewhere. */
function namedInWords(
  { items }: Content,
  language: string,
  file: string,
  textOf: (file: string) => string | undefined,
): Pick<KnownPicture, "user"> {
  const [folder = "", name = ""] = file.split("media/");
  const item = items.find(
    ({ original: { path } }) => path.file.startsWith(folder) && textOf(path.file)?.includes(`media/${name}`) === true,
  );
  return item === undefined ? {} : { user: userOf(item, language) };
}

function userOf({ original, translations }: InLanguages<TextRecord>, language: string): PictureUser {
  const written = translations.find(({ path }) => path.language === language);
  return { title: written?.fields.title ?? original.fields.title ?? "", file: original.path.file };
}

const PICTURE = /(?:^|\/)media\/[^/]+\.(?:avif|gif|jpe?g|png|webp|svg)$/;

interface NamedPicture {
  readonly file: string;
  readonly alt: string;
  readonly user: PictureUser;
}

function picturesNamed(content: Content, language: string): readonly NamedPicture[] {
  const { items, bulletins, pages, events, publication, vocabularies } = content;
  const texts: readonly InLanguages<TextRecord>[] = [...items, ...bulletins, ...pages];
  const named = (folder: string, fields: object, name: unknown, file: string) => [
    ...namedIn(folder, [fields], language, { title: textIn(name, language), file }),
  ];
  return [
    ...texts.flatMap((text) => inText(text, language)),
    ...events.flatMap(({ path: { file }, fields }) => named(file, fields, fields.name, file)),
    ...vocabularies.flatMap(({ path: { file }, entries }) =>
      entries.flatMap(({ fields }) => named("", fields, fields.label, file)),
    ),
    ...(publication === undefined
      ? []
      : named("", publication.fields, publication.fields.title, publication.path.file)),
  ];
}

/** The text of a translation about a picture belongs to the same position as the picture in the original. */
function inText(text: InLanguages<TextRecord>, language: string): readonly NamedPicture[] {
  const { original, translations } = text;
  const written = translations.find(({ path }) => path.language === language);
  const { file } = original.path;
  const user = userOf(text, language);
  const bodies = [...(written === undefined ? [] : [written]), original, ...translations];
  return [
    ...namedIn(file, [original.fields, written?.fields], language, user),
    ...namedIn(file, [original.custom, written?.custom], language, user),
    ...bodies.flatMap(({ body, path }) =>
      body.parts.flatMap((part) =>
        typeof part === "object" && part.kind === "image"
          ? [{ file: resolve(path.file, part.href), alt: part.alt, user }]
          : [],
      ),
    ),
  ];
}

/** The pictures in a value, with their texts, or with the texts at the same position of a translation. */
function* namedIn(
  from: string,
  [value, translation]: readonly [value: unknown, translation?: unknown],
  language: string,
  user: PictureUser,
): Iterable<NamedPicture> {
  if (typeof value !== "object" || value === null) return;
  const fields = new Map<string, unknown>(Object.entries(value));
  const others = new Map<string, unknown>(
    typeof translation === "object" && translation !== null ? Object.entries(translation) : [],
  );
  const alt = textIn(others.get("alt") ?? fields.get("alt"), language);
  for (const [name, each] of fields)
    if (typeof each === "string") {
      const file = PICTURE.test(each) ? resolve(from, each) : undefined;
      if (file !== undefined) yield { file, alt, user };
    } else yield* namedIn(from, [each, others.get(name)], language, user);
}

/** The path of a picture from the content folder; a file refers to it relative to its own folder. */
function resolve(from: string, href: string): string {
  return new URL(href, `https://content.example/${from}`).pathname.slice(1);
}

function textIn(text: unknown, language: string): string {
  if (typeof text === "string") return text;
  const texts = new Map<string, unknown>(typeof text === "object" && text !== null ? Object.entries(text) : []);
  const found = texts.get(language) ?? texts.values().next().value;
  return typeof found === "string" ? found : "";
}
