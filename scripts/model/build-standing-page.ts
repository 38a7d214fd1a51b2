import type { PagePath } from "../content/page-path.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Body } from "../markdown/types.ts";
import type { Authorship } from "./authorship.ts";
import type { CustomFact } from "./custom-facts.ts";

/** A page outside the bulletins: about, contact. */
export interface StandingPage {
  /** Its path in `pages/`, without language and ending: `about`, `press/kit`. */
  readonly name: string;
  readonly original: PageText;
  /** By language, the original first. */
  readonly texts: ReadonlyMap<LanguageTag, PageText>;
}

export interface PageText {
  readonly language: LanguageTag;
  readonly file: string;
  readonly path: PagePath;
  readonly title: string;
  readonly summary?: string;
  /** Words by which the search finds it; absent without any. */
  readonly keywords?: readonly string[];
  readonly body: Body;
  readonly custom: readonly CustomFact[];
  /** The authors and the reviewer; absent if the file does not declare them. */
  readonly authorship?: Authorship;
}
