/** Browser code of packages imports `cli/`, `pipeline/`, `serve/`, `extensions/`, `features/` and `check-output/` only through this file. */

export { readXml, XmlError } from "../check-output/parse/xml-stream.ts";
export { ALL_RULES, CONTENT_SCHEMA, FEATURE_FIXES, FEATURE_RULES } from "../features/content.ts";
export type { AnyView } from "../pipeline/site-routes.ts";
export type { CLI_MESSAGES } from "./messages.ts";
export type { TestMail, TestMailOutcome } from "./package.ts";
