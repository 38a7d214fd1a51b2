import { groupBy } from "../../../../scripts/diagnostics/index.ts";
import { type Day, parseDay } from "../../../../scripts/i18n/index.ts";
import { plainLine } from "../html/document.ts";
import { message } from "../message.ts";
import { declaredIn, type Note, type Source, type SourceItem, type SourcePicture } from "../source.ts";
import { readExport, type WordpressExport, type WordpressPost } from "./wordpress-file.ts";
import { htmlOfPost, shortcodesIn } from "./wordpress-text.ts";

/** WordPress's own export (Tools › Export). Languages come from Polylang and WPML. */
export const wordpress: Source = {
  name: "wordpress",
  expects: "FILE.xml",
  async read(file, { declared = [] }) {
    const whole = readExport(file);
    const files = new Map(whole.posts.filter(isFile).map((post) => [post.fields["wp:post_id"] ?? "", post]));
    const posts = whole.posts.filter((post) => isPost(post) && !isThrownAway(post.fields));
    return { items: posts.map((post) => itemOf(post, whole, files, declared)), notes: describeOthers(whole.posts) };
  },
};

function isFile({ fields }: WordpressPost): boolean {
  return typeOf(fields) === "attachment";
}

function isPost({ fields }: WordpressPost): boolean {
  return typeOf(fields) === "post";
}

function typeOf(fields: WordpressPost["fields"]): string {
  return fields["wp:post_type"] ?? "";
}

function isThrownAway(fields: WordpressPost["fields"]): boolean {
  return ["trash", "auto-draft", "inherit"].includes(fields["wp:status"] ?? "");
}

function describeOthers(posts: readonly WordpressPost[]): readonly Note[] {
  const others = posts.filter((post) => !isPost(post) && !isFile(post)).map(({ fields }) => typeOf(fields));
  const thrownAway = posts.filter(isPost).filter(({ fields }) => isThrownAway(fields));
  const states = thrownAway.map(({ fields }) => fields["wp:status"] ?? "");
  return [
    ...countEqual(others.filter(Boolean)).map(([type, count]) => [message("import-others", { type, count })]),
    ...countEqual(states).map(([state, count]) => [message("import-posts-in-state", { state, count })]),
  ];
}

function countEqual(texts: readonly string[]): readonly (readonly [text: string, count: number])[] {
  return [...groupBy(texts, (text) => text)].map(([text, equal]) => [text, equal.length] as const);
}

function itemOf(
  post: WordpressPost,
  { link, language, authors }: WordpressExport,
  files: ReadonlyMap<string, WordpressPost>,
  declared: readonly string[],
): SourceItem {
  const { fields, meta } = post;
  const login = textIn(fields, "dc:creator") ?? "";
  const author = authors.get(login) || login;
  const address = textIn(fields, "link");
  const picture = files.get(meta["_thumbnail_id"] ?? "");
  return {
    // Exports that other programs make may have no numbers.
    id: `${link} ${textIn(fields, "wp:post_id") ?? textIn(fields, "guid") ?? address}`,
    address,
    name: textIn(fields, "wp:post_name"),
    language: languageOf(post) ?? language,
    group: groupOf(post),
    title: plainLine(textIn(fields, "title") ?? ""),
    summary: plainLine(textIn(fields, "excerpt:encoded") ?? "") || undefined,
    date: dateOf(fields),
    authors: author === "" ? [] : [plainLine(author)],
    categories: termsOf(post, "category"),
    content: { kind: "html", text: htmlOfPost(fields["content:encoded"] ?? "", meta), base: address ?? `${link}/` },
    image: picture === undefined ? undefined : pictureOf(picture),
    ...declaredIn(declared, (name) => meta[name]),
    unfinished: [...stateOf(fields), ...describeShortcodes(fields)],
    notes: notesOn(post, picture),
  };
}

/** The text of an element; undefined if it is empty. */
function textIn(fields: WordpressPost["fields"], name: string): string | undefined {
  return fields[name]?.trim() || undefined;
}

/** The names of terms of a kind. If an export has no kinds at all, each term is a category. */
function termsOf({ terms }: WordpressPost, domain: "category" | "post_tag"): readonly string[] {
  const kind = domain === "category" && terms.every((term) => term.domain === "") ? "" : domain;
  const own = terms.filter((term) => term.domain === kind && !/^uncategorized$/i.test(term.slug || term.name));
  return own.map(({ name }) => plainLine(name));
}

function describeShortcodes(fields: WordpressPost["fields"]): readonly Note[] {
  const names = shortcodesIn(fields["content:encoded"] ?? "");
  return names.map((name) => [message("import-shortcode", { shortcode: `[${name}]` })]);
}

function notesOn(post: WordpressPost, picture: WordpressPost | undefined): readonly Note[] {
  const tags = termsOf(post, "post_tag");
  const isLost = post.meta["_thumbnail_id"] !== undefined && picture === undefined;
  return [
    ...(tags.length === 0 ? [] : [[message("import-tags", { tags })]]),
    ...(isLost ? [[message("import-picture-not-exported")]] : []),
  ];
}

/** Polylang gives a post a term; WPML's export plugin gives it a field. */
function languageOf({ terms, meta }: WordpressPost): string | undefined {
  return terms.find(({ domain }) => domain === "language")?.slug ?? meta["_wpml_import_language_code"];
}

function groupOf({ terms, meta }: WordpressPost): string | undefined {
  return terms.find(({ domain }) => domain === "post_translations")?.slug ?? meta["_wpml_import_translation_group"];
}

/** A day on the site's own clock. WordPress writes zeros for a draft without a date. */
function dateOf(fields: WordpressPost["fields"]): Day | undefined {
  return parseDay((fields["wp:post_date"] ?? "").slice(0, "2021-10-14".length));
}

function stateOf(fields: WordpressPost["fields"]): readonly Note[] {
  const status = fields["wp:status"] ?? "publish";
  return [
    ...(status === "publish" ? [] : [[message("import-state", { state: status })]]),
    ...((fields["wp:post_password"] ?? "") === "" ? [] : [[message("import-password")]]),
  ];
}

function pictureOf({ fields, meta }: WordpressPost): SourcePicture | undefined {
  const url = fields["wp:attachment_url"]?.trim();
  if (url === undefined || url === "") return undefined;
  const alt = plainLine(meta["_wp_attachment_image_alt"] ?? "") || plainLine(fields["excerpt:encoded"] ?? "");
  return { url, ...(alt === "" ? {} : { alt }) };
}
