import { type FeedType, MEDIA_TYPES, withCharset } from "../../../../scripts/release/index.ts";
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

/** To import in a site block. Caddy chooses the order of lines that match, so never more than one matches. */
export function formatCaddy(options: HostOptions): string {
  const { basePath, feeds } = options;
  return lines([
    "header {",
    ...headersOfEveryPage(options).map(([name, value]) => `\t${name} "${value}"`),
    "}",
    ...varyingHeaders(options).flatMap(formatVarying),
    ...feeds.flatMap(({ file, mediaType }) => contentType(file, [`path_regexp ${namePattern(file)}`], mediaType)),
    ...[...MEDIA_TYPES].flatMap(([ending, type]) => contentType(ending, conditionsOf(ending, feeds), type)),
    "encode {",
    "\tzstd",
    "\tgzip",
    "\tminimum_length 256",
    "\tmatch {",
    ...textTypes(feeds).map((type) => `\t\theader Content-Type ${type}*`),
    "\t}",
    "}",
    ...missingPages(basePath),
  ]);
}

function matcher(name: string, conditions: readonly string[]): readonly string[] {
  return [`@${name} {`, ...conditions.map((each) => `\t${each}`), "}"];
}

/** At most one of the matchers of a header matches. */
function formatVarying({ name, header, value, cases }: VaryingHeader): readonly string[] {
  const conditionsOfCase = ({ address, isOfFile = false }: VaryingHeader["cases"][number]) => [
    `path_regexp ${address}`,
    ...(isOfFile ? ["file"] : []),
  ];
  const others = cases.flatMap((each) => ["not {", ...conditionsOfCase(each).map((line) => `\t${line}`), "}"]);
  return [
    ...cases.flatMap((each) => [
      ...matcher(`${name}-${each.name}`, conditionsOfCase(each)),
      `header @${name}-${each.name} ${header} "${each.value}"`,
    ]),
    ...(value === "" ? [] : [...matcher(`${name}-page`, others), `header @${name}-page ${header} "${value}"`]),
  ];
}

function contentType(name: string, conditions: readonly string[], type: string): readonly string[] {
  const matcherName = `type-${name.replace(/\W/g, "-")}`;
  return [
    ...matcher(matcherName, [...conditions, "file"]),
    `header @${matcherName} Content-Type "${withCharset(type)}"`,
  ];
}

/** Matches files by their extension, except feeds, which have special types. */
function conditionsOf(ending: string, feeds: readonly FeedType[]): readonly string[] {
  const others = feeds.filter(({ file }) => file.endsWith(`.${ending}`));
  return [`path_regexp \\.${ending}$`, ...others.map(({ file }) => `not path_regexp ${namePattern(file)}`)];
}

function namePattern(file: string): string {
  return `/${escapePattern(file)}$`;
}

/** The page for missing pages, in the language of the address. Caddy tests the matchers of one set in any order, so there are two. */
function missingPages(basePath: string): readonly string[] {
  return [
    "handle_errors {",
    `\t@language path_regexp language ${languageAddress(basePath)}`,
    "\thandle @language {",
    `\t\ttry_files ${basePath}/{re.language.1}/404.html ${basePath}/404.html`,
    "\t\tfile_server",
    "\t}",
    "\thandle {",
    `\t\trewrite * ${basePath}/404.html`,
    "\t\tfile_server",
    "\t}",
    "}",
  ];
}
