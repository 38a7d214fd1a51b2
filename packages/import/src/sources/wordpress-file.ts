import { readXml, XmlError } from "../../../../scripts/cli/index.ts";
import { message } from "../message.ts";
import { readPieces } from "../read-source-file.ts";
import { ImportError } from "../source.ts";

/** An `<item>` of WordPress's export (WXR 1.2): a post, a page, a file and others. */
export interface WordpressPost {
  /** The texts of its elements by name, such as `wp:post_type`; of several with the same name the last. */
  readonly fields: Readonly<Record<string, string>>;
  /** By key (`wp:postmeta`). */
  readonly meta: Readonly<Record<string, string>>;
  readonly terms: readonly WordpressTerm[];
}

/** A category, tag, language or translation group of a post. */
export interface WordpressTerm {
  readonly domain: string;
  readonly slug: string;
  readonly name: string;
}

export interface WordpressExport {
  /** `https://old.example`, the address of the site. */
  readonly link: string;
  readonly language: string;
  readonly posts: readonly WordpressPost[];
  /** The names of authors by their logins. */
  readonly authors: ReadonlyMap<string, string>;
}

/** Reads an export. Throws an {@link ImportError} for another file. */
export function readExport(file: string): WordpressExport {
  const reader = new ExportReader();
  try {
    readXml(readPieces(file), reader);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new ImportError(message("import-wordpress-xml", { file, line: error.line, reason: error.reason }));
  }
  const { link, version, language, posts, authors } = reader;
  if (version === "") throw new ImportError(message("import-wordpress-other", { file }));
  return { link, language, posts, authors };
}

class ExportReader {
  link = "";
  language = "";
  version = "";
  readonly posts: WordpressPost[] = [];
  readonly authors = new Map<string, string>();
  readonly #path: string[] = [];
  #text = "";
  #attributes: Readonly<Record<string, string>> = {};
  #fields: Record<string, string> = {};
  #meta: Record<string, string> = {};
  #terms: WordpressTerm[] = [];
  #own: Record<string, string> = {};

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    this.#path.push(name);
    this.#text = "";
    this.#attributes = attributes;
    if (name === "item") [this.#fields, this.#meta, this.#terms] = [Object.create(null), Object.create(null), []];
    if (name === "wp:postmeta" || name === "wp:author") this.#own = Object.create(null);
  };

  readonly text = (text: string): void => {
    this.#text += text;
  };

  readonly close = (name: string): void => {
    this.#path.pop();
    const parent = this.#path.at(-1);
    if (parent === "channel") this.#closeInChannel(name);
    else if (parent === "item") this.#closeInItem(name);
    else if (parent === "wp:postmeta" || parent === "wp:author") this.#own[name] = this.#text;
    this.#text = "";
  };

  #closeInChannel(name: string): void {
    if (name === "item") this.posts.push({ fields: this.#fields, meta: this.#meta, terms: this.#terms });
    else if (name === "wp:wxr_version") this.version = this.#text;
    else if (name === "link") this.link = this.#text.trim();
    else if (name === "language") this.language = this.#text.trim();
    else if (name === "wp:author")
      this.authors.set(this.#own["wp:author_login"] ?? "", this.#own["wp:author_display_name"] ?? "");
  }

  #closeInItem(name: string): void {
    if (name === "wp:postmeta") this.#meta[this.#own["wp:meta_key"] ?? ""] = this.#own["wp:meta_value"] ?? "";
    else if (name === "category") {
      const { domain = "", nicename: slug = "" } = this.#attributes;
      this.#terms.push({ domain, slug, name: this.#text.trim() });
    } else if (name !== "wp:comment") this.#fields[name] = this.#text;
  }
}
