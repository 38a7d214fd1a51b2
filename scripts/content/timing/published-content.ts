import type { Moment } from "../../i18n/moment.ts";
import type { Content } from "../content.ts";
import { withoutDrafts } from "../schema/drafts.ts";
import { withoutEmbargoed } from "./embargo.ts";

/** The content that is published as of a moment: without drafts, and without what is not public yet. */
export function publishedContent(content: Content, asOf: Moment): Content {
  return withoutEmbargoed(withoutDrafts(content), asOf);
}
