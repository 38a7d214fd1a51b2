/*
 * What pages with a text of an editor say for search engines.
 */
export { eventThing } from "./event-thing.ts";
export { newsArticle, periodical, publicationIssue } from "./schema-org.ts";
export { formatStructuredData } from "./structured-data.ts";
