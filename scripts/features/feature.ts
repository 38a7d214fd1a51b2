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
 * A part of a site that can be switched off completely: its pages, files, links, styles and scripts. Its folder contains all of it and has
 * its name: the folder `theme/` in it is one more folder of Dateline's theme, whose interface texts are merged with the others.
 *
 * Outside of the folder are its field of `publication.yaml`, the name of its file in the content, the types of its interface texts, the
 * addresses that it reserves and the name of its section of the menu; and the parts of other pages and editions that depend on it: they
 * call `hasFeature`, as the colophon and the feeds do for corrections. Output checks have their own knowledge of its files, so that they do
 * not repeat its mistakes.
 */
export interface Feature<PageView extends View = View, FileView extends View = View> {
  /** Also the name of its folder. */
  readonly name: string;
  /** Whether a publication has it. Without it, every publication has the feature. */
  readonly isOn?: (publication: Publication) => boolean;
  readonly pages?: FeaturePages<PageView>;
  /** The files of each language. */
  readonly files?: (site: LocalizedSite) => readonly Route<FileView>[];
  /** The files that all languages share. They get the pages of every language, the publication's first language first. */
  readonly sharedFiles?: (languages: readonly SitePages[]) => readonly Route<FileView>[];
  /** Files that are made last, from everything else. */
  readonly lastFiles?: <Others extends View>(
    languages: readonly SitePages[],
    routes: readonly Route<Others>[],
  ) => readonly (Route<Others> | Route<FileView>)[];
  /** Its pages and files that depend on pages of the project's own templates, which are known after all others. */
  readonly ofProjectPages?: (site: LocalizedSite, pages: readonly SearchedPage[]) => OfProjectPages<PageView, FileView>;
  /** Its sections of the menu. */
  readonly sections?: (site: BareSite) => readonly MenuEntry[];
  /** Its function for readers, beside the menu. */
  readonly tool?: (site: BareSite) => Link;
  /** Its files of open data, for the page that lists all. */
  readonly openData?: (site: BareSite) => readonly OpenDataFile[];
  /** The stylesheets of its pages. A stylesheet with the name of one of Dateline's extends it with more kinds and files. */
  readonly stylesheets?: readonly StylesheetOfKinds[];
  /** The script of its pages: the name of `scripts/<name>.ts` in its theme. */
  readonly script?: string;
  /** Additional inputs of its views. They are loaded only for a site that has the feature. */
  readonly inputs?: (themeDirs: readonly string[]) => Promise<Partial<SiteInputs>>;
}

/**
 * The additions of a feature to the content: `content.ts` of its folder. It is loaded wherever content is checked, without the pages. The
 * words of its file at the desk are in `theme/editor/`, and its messages in `messages.ts`.
 */
export interface FeatureContent {
  readonly name: string;
  /** Its own file, in which editors define entries by their keys. */
  readonly file?: FeatureFile;
  readonly rules?: readonly Rule[];
  /** The fixes for their findings. */
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

/** The pages and files that depend on the project's own pages. */
export interface OfProjectPages<PageView extends View = View, FileView extends View = View> {
  /** Pages in place of those at the same addresses. They depend on whether there are pages of the project, and not on what these say. */
  readonly pages: readonly PageRoute<PageView>[];
  readonly files: readonly Route<FileView>[];
}

/** The features of a list that a publication has. */
export function featuresOf<F extends Feature>(features: readonly F[], publication: Publication): readonly F[] {
  return features.filter(isOnIn(publication));
}

/** Calls each feature once for a publication: some read all of its texts. */
const isOnIn = memoizeLast((publication: Publication) =>
  memoize(({ isOn }: Feature) => isOn === undefined || isOn(publication)),
);

/** The features of a site in one language, as its pages need them. */
export function viewFeatures(features: readonly Feature[], site: BareSite): SiteFeatures {
  return {
    names: features.map(({ name }) => name),
    sections: features.flatMap(({ sections }) => sections?.(site) ?? []),
    tools: features.flatMap(({ name, tool }) => (tool === undefined ? [] : [{ ...tool(site), name }])),
    openData: features.flatMap(({ openData }) => openData?.(site) ?? []),
  };
}
