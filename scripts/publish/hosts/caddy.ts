import type { Header } from "../headers.ts";
import {
  CACHE_BRIEFLY,
  CACHE_FOREVER,
  EMAIL_HEADERS,
  OPEN_HEADER,
  OPENER_HEADER,
  openAddress,
  POLICY_HEADER,
} from "../headers.ts";
import type { FeedType } from "../release/media-type.ts";
import { MEDIA_TYPES, withCharset } from "../release/media-type.ts";
import { EMAIL_ADDRESS, HASHED_ADDRESS } from "../release/role.ts";
import type { HostOptions } from "./host.ts";
import {
  adminAddress,
  escapePattern,
  headerIn,
  headersOfEveryPage,
  languageAddress,
  lines,
  textTypes,
} from "./host.ts";

/** To import in a site block. Caddy chooses the order of lines that match, so never more than one matches. */
export function formatCaddy(options: HostOptions): string {
  const { basePath, feeds } = options;
  return lines([
    "header {",
    ...headersOfEveryPage(options).map(([name, value]) => `\t${name} "${value}"`),
    "}",
    ...condition("hashed", [`path_regexp ${HASHED_ADDRESS}`, "file"], "Cache-Control", [CACHE_FOREVER, CACHE_BRIEFLY]),
    ...headersByPage(options),
    ...matcher("open", [`path_regexp ${openAddress(feeds)}`]),
    `header @open ${OPEN_HEADER} *`,
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

/** The headers that differ between pages, email editions and the web editor. */
function headersByPage({ basePath, pageHeaders, adminHeaders }: HostOptions): readonly string[] {
  const cases: readonly (readonly [name: string, address: string, headers: readonly Header[]])[] = [
    ["email", EMAIL_ADDRESS, EMAIL_HEADERS],
    ...(adminHeaders === undefined ? [] : [["admin", adminAddress(basePath), adminHeaders] as const]),
  ];
  const names = adminHeaders === undefined ? [POLICY_HEADER] : [POLICY_HEADER, OPENER_HEADER];
  const headersOf = (name: string, headers: readonly Header[]) =>
    names.map((header) => `header @${name} ${header} "${headerIn(headers, header)}"`);
  return [
    ...cases.flatMap(([name, address, headers]) => [
      ...matcher(name, [`path_regexp ${address}`]),
      ...headersOf(name, headers),
    ]),
    ...matcher(
      "page",
      cases.map(([, address]) => `not path_regexp ${address}`),
    ),
    ...headersOf("page", pageHeaders),
  ];
}

/** One value for requests that all matchers match, another for the rest. The matcher `file` is for files that exist. */
function condition(
  name: string,
  conditions: readonly string[],
  header: string,
  [matching, others]: readonly [string, string],
): readonly string[] {
  return [
    ...matcher(name, conditions),
    `header @${name} ${header} "${matching}"`,
    ...matcher(`not-${name}`, ["not {", ...conditions.map((each) => `\t${each}`), "}"]),
    `header @not-${name} ${header} "${others}"`,
  ];
}

function contentType(name: string, conditions: readonly string[], type: string): readonly string[] {
  const matcherName = `type-${name.replace(/\W/g, "-")}`;
  return [
    ...matcher(matcherName, [...conditions, "file"]),
    `header @${matcherName} Content-Type "${withCharset(type)}"`,
  ];
}

/** Matches files by their ending, except feeds, which have types of their own. */
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
