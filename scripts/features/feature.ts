import type { StylesheetOfKinds } from "../assets/stylesheets.ts";
import { memoize, memoizeLast } from "../memoize.ts";
import type { Publication } from "../model/publication.ts";
import type { SearchedPage } from "../pages/project-page.ts";
import type { Fix } from "../rules/fixes/fix.ts";
import type { Rule } from "../rules/rule.ts";
import type { FeatureFile } from "../schema/content-schema.ts";
import type { MenuEntry, OpenDataFile, SiteFeatures } from "../site/features.ts";
import type { Link } from "../site/parts.ts";
import type { PageRoute, Route, SitePages, View } from "../site/route.ts";
import type { BareSite, LocalizedSite, SiteInputs } from "../site/site-inputs.ts";

/**
 * Something that a site has or has not, as a whole: its pages, files, links, styles and scripts. Its folder has all of it, named like
 * the feature: the folder `theme/` in it is one more folder of Dateline's theme, whose interface texts are joined with the others.
 *
 * Outside of the folder stay its field of `publication.yaml`, the name of its file in the content, the types of its interface texts, the
 * addresses that it reserves and the name of its section of the menu; and what other pages and editions show only
 * where it is there: they ask `hasFeature`, as the colophon and the feeds do for corrections. Output checks have their own knowledge of its
 * files, so that they do not repeat its mistakes.
 */
export interface Feature<PageView extends View = View, FileView extends View = View> {
  /** Also the name of its folder. */
  readonly name: string;
  /** Whether a publication has it. Without it, every one has. */
  readonly isOn?: (publication: Publication) => boolean;
  readonly pages?: FeaturePages<PageView>;
  /** The files of each language. */
  readonly files?: (site: LocalizedSite) => readonly Route<FileView>[];
  /** The files that all languages share. They get the pages of every language, the publication's first language first. */
  readonly sharedFiles?: (languages: readonly SitePages[]) => readonly Route<FileView>[];
  /** What is made last, from everything else that there is. */
  readonly lastFiles?: <Others extends View>(
    languages: readonly SitePages[],
    routes: readonly Route<Others>[],
  ) => readonly (Route<Others> | Route<FileView>)[];
  /** What it makes of pages of the project's own templates, which are known after all others. */
  readonly ofProjectPages?: (site: LocalizedSite, pages: readonly SearchedPage[]) => OfProjectPages<PageView, FileView>;
  /** Its sections of the menu. */
  readonly sections?: (site: BareSite) => readonly MenuEntry[];
  /** What readers can do with it, beside the menu. */
  readonly tool?: (site: BareSite) => Link;
  /** Its files of open data, for the page that lists all. */
  readonly openData?: (site: BareSite) => readonly OpenDataFile[];
  /** The stylesheets of its pages. One of the name of Dateline's own is that, with more kinds and files. */
  readonly stylesheets?: readonly StylesheetOfKinds[];
  /** The script of its pages: the name of `scripts/<name>.ts` in its theme. */
  readonly script?: string;
  /** What its views are made from besides. It is loaded only for a site that has the feature. */
  readonly inputs?: (themeDirs: readonly string[]) => Promise<Partial<SiteInputs>>;
}

/**
 * What a feature brings to the content: `content.ts` of its folder. It is loaded wherever content is checked, without the pages. The words
 * of its file at the desk are in `theme/editor/`, and what it says in `messages.ts`.
 */
export interface FeatureContent {
  readonly name: string;
  /** A file of its own, in which editors define things by their keys. */
  readonly file?: FeatureFile;
  readonly rules?: readonly Rule[];
  /** What mends what these find. */
  readonly fixes?: readonly Fix[];
}

/**
 * The groups of pages, in the order of sitemaps: bulletins, items and their lists; events; standing pages; the pages for subscribers and for
 * wrong addresses. In a group, the pages that every site has come before the pages of features.
 */
export type PageGroup = "news" | "events" | "standing" | "service";

/** The pages of a feature in one language. */
export interface FeaturePages<PageView extends View = View> {
  readonly group: PageGroup;
  readonly routesOf: (site: LocalizedSite) => readonly PageRoute<PageView>[];
}

/** What the project's own pages change. */
export interface OfProjectPages<PageView extends View = View, FileView extends View = View> {
  /** Pages in place of those at the same addresses. They depend on whether there are pages of the project, and not on what these say. */
  readonly pages: readonly PageRoute<PageView>[];
  readonly files: readonly Route<FileView>[];
}

/** The features of a list that a publication has. */
export function featuresOf<F extends Feature>(features: readonly F[], publication: Publication): readonly F[] {
  return features.filter(isOnIn(publication));
}

/** Asks each feature once about a publication: some look through all of its texts. */
const isOnIn = memoizeLast((publication: Publication) =>
  memoize(({ isOn }: Feature) => isOn === undefined || isOn(publication)),
);

/** What the pages of a site in one language know of the features that it has. */
export function viewFeatures(features: readonly Feature[], site: BareSite): SiteFeatures {
  return {
    names: features.map(({ name }) => name),
    sections: features.flatMap(({ sections }) => sections?.(site) ?? []),
    tools: features.flatMap(({ name, tool }) => (tool === undefined ? [] : [{ ...tool(site), name }])),
    openData: features.flatMap(({ openData }) => openData?.(site) ?? []),
  };
}
