import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { lookup } from "mrmime";
import { isInside } from "./inside.ts";

/**
 * Answers a request with a file of a built site, as the static hosts do it: `/x/` is `x/index.html`, `/x` leads there, and what
 * is not there is answered by the nearest 404.html above it. Never looks outside the folder.
 * @param decorate what becomes of a page of HTML on its way out
 */
export async function answerFromFolder(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  decorate: (html: string) => string,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const address = new URL(request.url ?? "/", "http://localhost");
  const found = await findFile(folder, address.pathname);
  if (found === "folder") {
    response.writeHead(302, { location: `${address.pathname}/${address.search}`, "cache-control": "no-store" }).end();
    return;
  }
  const file = found ?? (await findNotFoundPage(folder, address.pathname));
  const bytes = file === undefined ? Buffer.from(NOTHING_HERE) : await readFile(file);
  const type = contentTypeOf(file ?? "404.html");
  const body = type.startsWith("text/html") ? Buffer.from(decorate(bytes.toString("utf8"))) : bytes;
  response.writeHead(found === undefined ? 404 : 200, {
    "content-type": type,
    "content-length": body.byteLength,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** For a folder that holds no 404.html, such as one that no build has filled yet. */
const NOTHING_HERE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Nothing here</title>
</head>
<body>
<h1>Nothing here</h1>
</body>
</html>
`;

/** The file that an address names; `folder` when it names a folder without the slash at the end. */
async function findFile(folder: string, pathname: string): Promise<string | "folder" | undefined> {
  const steps = decode(pathname);
  if (steps === undefined) return undefined;
  const file = path.join(folder, steps, ...(steps.endsWith("/") ? ["index.html"] : []));
  if (!isInside(folder, file)) return undefined;
  if (await isFile(file)) return file;
  return !steps.endsWith("/") && (await isFile(path.join(file, "index.html"))) ? "folder" : undefined;
}

async function findNotFoundPage(folder: string, pathname: string): Promise<string | undefined> {
  const [, first = ""] = (decode(pathname) ?? "/").split("/");
  const places = [path.join(folder, first, "404.html"), path.join(folder, "404.html")];
  for (const place of places) if (isInside(folder, place) && (await isFile(place))) return place;
  return undefined;
}

function decode(pathname: string): string | undefined {
  try {
    const text = decodeURIComponent(pathname);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}

function contentTypeOf(file: string): string {
  const type = lookup(file) ?? "application/octet-stream";
  return /^text\/|[/+](?:json|xml)$|\/javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}
