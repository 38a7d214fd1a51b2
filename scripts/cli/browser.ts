/** The face of `cli/`, `pipeline/`, `serve/`, `extensions/`, `features/` and `check-output/`: what packages may import of them in browsers, and nothing else. */

export { readXml, XmlError } from "../check-output/parse/xml-stream.ts";
export { ALL_RULES, CONTENT_SCHEMA, FEATURE_FIXES, FEATURE_RULES } from "../features/content.ts";
export type { AnyView } from "../pipeline/site-routes.ts";
export type { CLI_MESSAGES } from "./messages.ts";
