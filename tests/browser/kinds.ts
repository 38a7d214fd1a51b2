import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { listThemeFiles } from "../../scripts/assets/theme-files.ts";
import { listTree } from "../support/folders.ts";
import { THEME_DIRS } from "../support/options.ts";

/** A page of a built site. */
export interface BuiltPage {
  /** The name of its template, e.g. `topic-year`. */
  readonly kind: string;
  /** Address, e.g. `/2021/10/`. */
  readonly address: string;
  /** Its file, absolute. */
  readonly file: string;
}

/** All kinds of pages: one for each template with a layout. Feeds have none, and the layout of email editions does not count. */
export function listPageKinds(): readonly string[] {
  const templates = listThemeFiles(THEME_DIRS, "pages", ".njk").filter((file) =>
    /\{% extends "(?!email\.njk)/.test(readFileSync(file, "utf8")),
  );
  return templates.map((file) => path.basename(file, ".njk"));
}

/** Reads all pages of a site with their kind, which is a class of `<main>`; largest file first. */
export async function readPages(folder: string): Promise<readonly BuiltPage[]> {
  const files = (await listTree(folder)).filter((file) => file.endsWith(".html"));
  const pages = files.flatMap((name): readonly BuiltPage[] => {
    const file = path.join(folder, name);
    const [, kind] = /<main [^>]*class="page page-([a-z-]+)"/.exec(readFileSync(file, "utf8")) ?? [];
    return kind === undefined ? [] : [{ kind, file, address: `/${name.replace(/index\.html$/, "")}` }];
  });
  return pages.toSorted((a, b) => statSync(b.file).size - statSync(a.file).size);
}

/** The first and the last page of each kind, from pages sorted by size. */
export function pickExtremes(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  const largest = pickFirst(pages, ({ kind }) => kind);
  const smallest = pickFirst(pages.toReversed(), ({ kind }) => kind);
  return pages.filter((page) => largest.includes(page) || smallest.includes(page));
}

/** The first page of each kind in each language, from pages sorted by size. */
export function pickPerLanguage(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  return pickFirst(pages, ({ kind, address }) => `${kind} ${/^\/[a-z]{2}(?=\/(?!index))/.exec(address)?.[0] ?? ""}`);
}

function pickFirst(pages: readonly BuiltPage[], nameOf: (page: BuiltPage) => string): readonly BuiltPage[] {
  return [...new Map(pages.toReversed().map((page) => [nameOf(page), page])).values()];
}
