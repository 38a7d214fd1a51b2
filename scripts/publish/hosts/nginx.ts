import { CACHE_BRIEFLY, CACHE_FOREVER, OPEN_HEADER, OPENER_HEADER, openAddress, POLICY_HEADER } from "../headers.ts";
import { MEDIA_TYPES } from "../release/media-type.ts";
import { EMAIL_ADDRESS, HASHED_ADDRESS } from "../release/role.ts";
import type { HostOptions } from "./host.ts";
import {
  adminAddress,
  EMAIL_POLICY_VALUE,
  escapePattern,
  headerIn,
  headersOfEveryPage,
  languageAddress,
  lines,
  textTypes,
} from "./host.ts";

/** To include in a `server` block. A `location` that has its own `add_header` or `types` must include it again. */
export function formatNginx(options: HostOptions): string {
  const { basePath, feeds, pageHeaders } = options;
  const texts = textTypes(feeds).filter((type) => type !== "text/html"); // nginx includes HTML itself, and warns of a second one.
  return lines([
    "# Media types and character sets",
    "types {",
    ...[...MEDIA_TYPES].map(([ending, type]) => `  ${type} ${ending};`),
    "}",
    "default_type application/octet-stream;",
    "charset utf-8;",
    `charset_types ${texts.join(" ")};`,
    ...feeds.map(
      ({ file, mediaType }) => `location ~ "/${escapePattern(file)}$" { types { } default_type ${mediaType}; }`,
    ),
    "",
    "# Compression, also with files that were compressed before",
    "gzip on;",
    "gzip_static on;",
    "gzip_vary on;",
    "gzip_min_length 256;",
    `gzip_types ${texts.join(" ")};`,
    "",
    "# The page for missing pages, in the language of the address",
    `set $dateline_missing "${basePath}/404.html";`,
    `if ($uri ~ "${languageAddress(basePath)}") { set $dateline_missing "${basePath}/$1/404.html"; }`,
    `if (!-f $document_root$dateline_missing) { set $dateline_missing "${basePath}/404.html"; }`,
    "error_page 404 $dateline_missing;",
    "",
    "# Headers",
    `set $dateline_cache "${CACHE_BRIEFLY}";`,
    `if ($uri ~ "${HASHED_ADDRESS}") { set $dateline_cache "${CACHE_FOREVER}"; }`,
    "add_header Cache-Control $dateline_cache;",
    'set $dateline_origin "";',
    `if ($uri ~ "${openAddress(feeds)}") { set $dateline_origin "*"; }`,
    `add_header ${OPEN_HEADER} $dateline_origin;`,
    `set $dateline_policy "${headerIn(pageHeaders, POLICY_HEADER)}";`,
    `if ($uri ~ "${EMAIL_ADDRESS}") { set $dateline_policy "${EMAIL_POLICY_VALUE}"; }`,
    ...editorRules(options),
    `add_header ${POLICY_HEADER} $dateline_policy always;`,
    ...headersOfEveryPage(options).map(([name, value]) => `add_header ${name} "${value}" always;`),
  ]);
}

/** The two headers that are others for the web editor, if there is one. */
function editorRules({ basePath, pageHeaders, adminHeaders }: HostOptions): readonly string[] {
  if (adminHeaders === undefined) return [];
  const ifEditor = (name: string, value: string) =>
    `if ($uri ~ "${adminAddress(basePath)}") { set ${name} "${value}"; }`;
  return [
    ifEditor("$dateline_policy", headerIn(adminHeaders, POLICY_HEADER)),
    `set $dateline_opener "${headerIn(pageHeaders, OPENER_HEADER)}";`,
    ifEditor("$dateline_opener", headerIn(adminHeaders, OPENER_HEADER)),
    `add_header ${OPENER_HEADER} $dateline_opener always;`,
  ];
}
