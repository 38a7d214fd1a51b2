import type { Link } from "./parts.ts";

/**
 * The data about the features of a site for the pages of one language: plain data, so that a preview can have it, too. Pages refer to a
 * feature only where they link to one of its pages.
 */
export interface SiteFeatures {
  /** Their names. */
  readonly names: readonly string[];
  /** The possible entries of a menu, in the order of the default menu. */
  readonly sections: readonly MenuEntry[];
  /** Their functions for readers, such as searching. */
  readonly tools: readonly FeatureLink[];
  /** Their files of open data. */
  readonly openData: readonly OpenDataFile[];
}

/** A link to a page of a feature, by the name of the feature. */
export interface FeatureLink extends Link {
  readonly name: string;
}

/** A section of the menu, by its name in `publication.yaml`. */
export interface MenuEntry extends FeatureLink {
  /** Whether it is in the default menu. */
  readonly isUsual: boolean;
}

/** A file of open data in its formats, and its schema if it has one. */
export interface OpenDataFile {
  readonly title: string;
  readonly links: readonly OpenDataLink[];
  readonly fields: readonly { readonly name: string; readonly meaning: string }[];
}

/** A link to a file. A schema, which is not data, has no media type. */
export interface OpenDataLink extends Link {
  readonly mediaType?: string;
}

/** The features that pages check for, among the features in the list of `scripts/features/index.ts`. */
export type FeatureName =
  | "vocabularies"
  | "series"
  | "topic-country"
  | "coverage"
  | "corrections"
  | "accessibility"
  | "ai-disclosure"
  | "data"
  | "calendar"
  | "language-offer";

/** Whether the site has a feature. */
export function hasFeature({ features }: { readonly features: SiteFeatures }, name: FeatureName): boolean {
  return features.names.includes(name);
}
