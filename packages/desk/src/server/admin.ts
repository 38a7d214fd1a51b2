import type { IncomingMessage } from "node:http";
import type { ChangesFolder } from "../../../../scripts/change/index.ts";
import {
  type AnswerFirst,
  type BodyHeaders,
  cacheFor,
  contentCacheFor,
  type Package,
  type SiteOptions,
  sendBody,
  withExtensions,
} from "../../../../scripts/cli/index.ts";
import { MessageError, once } from "../../../../scripts/diagnostics/index.ts";
import { deskContent, type Environment, findCommitId, findVersion } from "../../../../scripts/model/index.ts";
import {
  CACHE_FOREVER,
  mediaTypeOf,
  ownerOf,
  SECURITY_HEADERS,
  withoutTls,
} from "../../../../scripts/release/index.ts";
import type { AssetFile } from "../../../../scripts/templates/index.ts";
import { openList } from "../board/list-items.ts";
import { type DeskSource, readDeskFile } from "../desk-files.ts";
import { DESK_ENDPOINT } from "../home/local-endpoint.ts";
import { DESK_HEADERS } from "../policy.ts";
import type { Desk } from "./desk.ts";
import { ADMIN } from "./desk-addresses.ts";
import { openDeskAssets } from "./desk-assets.ts";
import { openDeskContext } from "./desk-context.ts";
import { openPreparation } from "./desk-open.ts";
import { type ContentPicture, openDeskPictures } from "./desk-pictures.ts";
import { openDeskStore } from "./desk-store.ts";
import { answerDesk } from "./endpoint.ts";
import { openFolderTexts } from "./folder-texts.ts";
import { openPublished, openReach } from "./published.ts";
import { openState } from "./watch.ts";

const PAGE = "index.html";

/** Opens the desk as {@link openDesk} does, with the rules of the project. */
export async function openDeskWithRules(...[options, ...others]: Parameters<typeof openDesk>): Promise<AnswerFirst> {
  return openDesk(await withRules(options), ...others);
}

/** The options with the rules of the project. Without them if its config has an error, which every build reports. */
async function withRules(options: SiteOptions): Promise<SiteOptions> {
  try {
    return await withExtensions(options);
  } catch (error) {
    if (error instanceof MessageError) return options;
    throw error;
  }
}

/**
 * Opens the desk of a publication on this machine: its page at /admin/, and the server side that reads and writes the content.
 * @param token a secret text, for the requests of this page alone
 * @param changes the folder in which changes of several files are recorded
 * @param packages the packages, one of which may send test mails
 * @param environment the variables of the process, for git and the mail server
 */
export function openDesk(
  options: SiteOptions,
  token: string,
  changes: ChangesFolder,
  packages: readonly Package[],
  environment: Environment = process.env,
): AnswerFirst {
  const readTexts = openFolderTexts(options.contentDir, () => contentCacheFor(options, ownerOf(process)));
  const readContext = openDeskContext((file) => {
    const commit = findCommitId(options.contentDir, environment, "HEAD");
    return commit === undefined ? undefined : findVersion(options.contentDir, environment, file, commit);
  });
  const desk: Desk = {
    contentDir: options.contentDir,
    themeDirs: options.themeDirs,
    changes,
    readTexts,
    readContext,
    readState: openState(options.contentDir, environment, readTexts),
    prepareOpening: openPreparation({ readTexts, readContext, options }),
    asOf: options.asOf,
    options,
    store: openDeskStore(options.cacheDir, options.contentDir),
    published: openPublished(options.contentDir, environment, readTexts),
    assets: openDeskAssets(),
    pictures: openDeskPictures(options.contentDir, options.outputDir),
    listItems: openList(),
    reach: openReach(options.asOf),
    sendTestMail: packages.find((each) => each.sendTestMail !== undefined)?.sendTestMail,
    environment,
    now: Date.now,
    extensions: options.extensions,
  };
  const readFile = openFiles(() => sourceOf(desk, token));
  return async (request, response) => {
    const pathname = request.url?.split("?")[0] ?? "/";
    if (pathname === DESK_ENDPOINT) {
      await answerDesk(desk, token, request, response);
      return "answered";
    }
    if (`${pathname}/` === ADMIN) {
      response.writeHead(302, { location: ADMIN, "cache-control": "no-store" }).end();
      return "answered";
    }
    if (!isRead(request)) return "not ours";
    const send = async (headers: BodyHeaders, body: string | Uint8Array) => {
      await sendBody(request, response, 200, headers, body);
      return "answered" as const;
    };
    const part = partOfPages(desk, pathname);
    if (part !== undefined) return send(part.headers, part.bytes);
    const file = pathname === ADMIN ? ADMIN + PAGE : pathname;
    if (!file.startsWith(ADMIN)) return "not ours";
    const body = await readFile(file.slice(ADMIN.length));
    if (body === undefined) return "not ours";
    const types = { "content-type": mediaTypeOf(file, []), "cache-control": "no-store" };
    return send({ ...Object.fromEntries(DESK_HEADERS), ...types }, body);
  };
}

function isRead({ method = "" }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

/** Reads the files of the desk. All files of a page come from the program and the theme at the time when it was opened. */
function openFiles(open: () => DeskSource): (name: string) => ReturnType<typeof readDeskFile> {
  let source = open();
  return (name) => {
    if (name === PAGE) source = open();
    return readDeskFile(name, source);
  };
}

interface Part {
  readonly headers: BodyHeaders;
  readonly bytes: Uint8Array;
}

/** A file that pages of previews load. */
function partOfPages({ pictures, assets }: Desk, pathname: string): Part | undefined {
  return pictureAt(pictures.find(pathname)) ?? assetAt(assets.find(pathname));
}

/**
 * A picture that the site lacks, with the policy of the site: it may not have been checked yet that it is only a drawing. The site may have
 * another version of it at the same address later.
 */
function pictureAt(picture: ContentPicture | undefined): Part | undefined {
  if (picture === undefined) return undefined;
  const types = { "content-type": mediaTypeOf(picture.file, []), "cache-control": "no-store" };
  return { headers: { ...Object.fromEntries(withoutTls(SECURITY_HEADERS)), ...types }, bytes: picture.bytes };
}

/** A file of a preview. Its address has a hash of it, so it never is another one. */
function assetAt(asset: AssetFile | undefined): Part | undefined {
  if (asset === undefined) return undefined;
  const types = { "content-type": mediaTypeOf(asset.address, []), "cache-control": CACHE_FOREVER };
  return { headers: { ...Object.fromEntries(SECURITY_HEADERS), ...types }, bytes: asset.bytes };
}

function sourceOf({ options, themeDirs, readTexts }: Desk, token: string): DeskSource {
  return {
    token,
    themeDirs,
    scripts: once(() => cacheFor(options, ownerOf(process)).scripts),
    content: () => deskContent(readTexts().content()),
  };
}
