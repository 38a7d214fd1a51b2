/*
 * What stands for structured data in a browser: search engines read it, and nobody sees it on the page beside a text.
 */

const nothing = () => undefined;

export {
  nothing as eventThing,
  nothing as formatStructuredData,
  nothing as newsArticle,
  nothing as periodical,
  nothing as publicationIssue,
};
