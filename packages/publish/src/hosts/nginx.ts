import { MEDIA_TYPES } from "../../../../scripts/release/index.ts";
import {
  escapePattern,
  type HostOptions,
  headersOfEveryPage,
  languageAddress,
  lines,
  textTypes,
  type VaryingHeader,
  varyingHeaders,
} from "./host.ts";

/** To include in a `server` block. A `location` that has its own `add_header` or `types` must include it again. */
export function formatNginx(options: HostOptions): string {
  const { basePath, feeds } = options;
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
    ...varyingHeaders(options).flatMap(formatVarying),
    ...headersOfEveryPage(options).map(([name, value]) => `add_header ${name} "${value}" always;`),
  ]);
}

/** nginx leaves out a header whose value is empty. */
function formatVarying({ name, header, value, cases, isOnErrors }: VaryingHeader): readonly string[] {
  const variable = `$dateline_${name}`;
  return [
    `set ${variable} "${value}";`,
    ...cases.map((each) => `if ($uri ~ "${each.address}") { set ${variable} "${each.value}"; }`),
    `add_header ${header} ${variable}${isOnErrors ? " always" : ""};`,
  ];
}
