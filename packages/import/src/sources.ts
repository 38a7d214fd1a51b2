import type { Source } from "./source.ts";
import { csv } from "./sources/csv.ts";
import { edition } from "./sources/edition.ts";
import { feed } from "./sources/feed-source.ts";
import { htmlFolder } from "./sources/html-folder.ts";
import { ics } from "./sources/ics.ts";
import { json } from "./sources/json-file.ts";
import { mailchimp } from "./sources/mailchimp-archive.ts";
import { markdownFolder } from "./sources/markdown-folder.ts";
import { word } from "./sources/word.ts";
import { wordpress } from "./sources/wordpress.ts";

/** The sources of news and events. To add a source, write a file in `sources/` and a line here. */
export const SOURCES: readonly Source[] = [
  wordpress,
  feed,
  mailchimp,
  htmlFolder,
  markdownFolder,
  word,
  edition,
  csv,
  json,
  ics,
];
