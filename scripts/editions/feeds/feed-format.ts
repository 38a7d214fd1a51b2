import type { FeedFile } from "../../site/feed-links.ts";
import type { FeedView } from "./feed-view.ts";

/** A format of feeds. */
export interface FeedFormat extends FeedFile {
  /** Names the template, where the format has one. */
  readonly kind: string;
  /** `template`: `templates/pages/<kind>.njk`, for formats that are markup. */
  readonly render: "template" | ((view: FeedView) => string);
}
