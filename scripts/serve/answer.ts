import { existsSync, readFileSync } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import { CACHE_FOREVER } from "../release/headers.ts";
import { mediaTypeOf } from "../release/media-type.ts";
import { HASHED_ADDRESS } from "../release/role.ts";
import type { MakeFile } from "./make-file.ts";
import { sendBody } from "./send-body.ts";

/**
 * Answers a request with a file of a built site, as static hosts do: `/x/` is `x/index.html`, `/x` redirects to `/x/`, and an
 * address without a file gets the nearest 404.html above it. Never reads a file outside the folder, not even through a symbolic link.
 * @param decorate changes HTML pages before they are sent
 * @param makeFile is called with an address without a file, and may make it in the folder
 */
export async function answerFromFolder(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  decorate: (html: string) => string,
  makeFile: MakeFile = async () => undefined,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const address = parseTarget(request.url ?? "/");
  const found = await findOrMake(folder, address.pathname, makeFile);
  if (found === "folder") {
    // Relative, because a site may be served below a path that is not in the folder.
    const location = `./${path.posix.basename(address.pathname)}/${address.search}`;
    response.writeHead(302, { location, "cache-control": "no-store" }).end();
    return;
  }
  const file = found ?? (await findNotFoundPage(folder, address.pathname));
  const bytes = file === undefined ? Buffer.from(DEFAULT_NOT_FOUND_PAGE) : await readFile(file);
  const status = found === undefined ? 404 : 200;
  await sendFile(request, response, decorate, { status, file: file ?? "404.html", bytes });
}

/**
 * Answers a request with a file that is made for it, before there is a site. Does nothing, and resolves with false, if it is none that
 * `makeFile` makes.
 */
export async function answerBeforeSite(
  request: IncomingMessage,
  response: ServerResponse,
  decorate: (html: string) => string,
  makeFile: MakeFile,
): Promise<boolean> {
  const address = decode(parseTarget(request.url ?? "/").pathname);
  if (address === undefined || (request.method !== "GET" && request.method !== "HEAD")) return false;
  const bytes = await makeFile(address);
  if (bytes === undefined) return false;
  const file = address.endsWith("/") ? "index.html" : address;
  await sendFile(request, response, decorate, { status: 200, file, bytes: Buffer.from(bytes) });
  return true;
}

/** Whether a folder has a file with these bytes at an address. */
export function hasFile(folder: string, address: string, bytes: Uint8Array): boolean {
  const file = path.join(folder, address, ...(address.endsWith("/") ? ["index.html"] : []));
  return existsSync(file) && readFileSync(file).equals(bytes);
}

/** A file with a hash in its name is not fetched again for every page: fonts take a browser longer than the page. */
const HASHED = new RegExp(HASHED_ADDRESS);

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  decorate: (html: string) => string,
  { status, file, bytes }: { readonly status: number; readonly file: string; readonly bytes: Buffer },
): Promise<void> {
  const type = mediaTypeOf(file, FEED_FORMATS);
  const body = type.startsWith("text/html") ? decorate(bytes.toString("utf8")) : bytes;
  const headers = {
    "content-type": type,
    "cache-control": HASHED.test(file) ? CACHE_FOREVER : "no-store",
    "x-content-type-options": "nosniff",
  };
  return sendBody(request, response, status, headers, body);
}

async function findOrMake(folder: string, pathname: string, makeFile: MakeFile) {
  const found = await findFile(folder, pathname);
  const address = decode(pathname);
  if (found !== undefined || address === undefined) return found;
  await makeFile(address);
  return findFile(folder, pathname);
}

/** The parsed target of a request. Slashes at its start count as one: in a `Location`, `//x/` would be the address of host x. */
export function parseTarget(target: string): URL {
  return new URL(target.replace(/^[/\\]+/, "/"), "http://localhost");
}

/** Whether a file is in a folder or in one below it; both paths are absolute. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  const isOutside = relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return relative !== "" && !isOutside;
}

/** The page for an address without a file if the folder has no 404.html, for example before the first build. */
const DEFAULT_NOT_FOUND_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Page not found</title>
</head>
<body>
<h1>Page not found</h1>
</body>
</html>
`;

/** The file at an address; `folder` if it is the address of a folder, without the slash at its end. */
async function findFile(folder: string, pathname: string): Promise<string | "folder" | undefined> {
  const decoded = decode(pathname);
  if (decoded === undefined) return undefined;
  const file = path.join(folder, decoded, ...(decoded.endsWith("/") ? ["index.html"] : []));
  if (!isInside(folder, file)) return undefined;
  if (await isFileIn(folder, file)) return file;
  return !decoded.endsWith("/") && (await isFileIn(folder, path.join(file, "index.html"))) ? "folder" : undefined;
}

async function findNotFoundPage(folder: string, pathname: string): Promise<string | undefined> {
  const [, language = ""] = (decode(pathname) ?? "/").split("/");
  const pages = [path.join(folder, language, "404.html"), path.join(folder, "404.html")];
  for (const page of pages) if (await isFileIn(folder, page)) return page;
  return undefined;
}

/** An address without escapes; undefined if it is none. */
export function decode(pathname: string): string | undefined {
  try {
    const text = decodeURIComponent(pathname);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Whether there is a regular file, and its real path is inside the folder, which may be a link itself. */
async function isFileIn(folder: string, file: string): Promise<boolean> {
  try {
    const [realFolder, realFile] = await Promise.all([realpath(folder), realpath(file)]);
    return isInside(realFolder, realFile) && (await stat(realFile)).isFile();
  } catch {
    return false;
  }
}
