/* Structured data for search engines of pages with a text of an editor. */
export { eventThing } from "./event-thing.ts";
export { newsArticle, periodical, publicationIssue } from "./schema-org.ts";
export { formatStructuredData } from "./structured-data.ts";
