import type { ChangesFolder } from "../../../content/change/changes-folder.ts";
import { deskContent } from "../../../content/timing/public-content.ts";
import { cacheFor, contentCacheFor } from "../../../pipeline/cache/cache-dirs.ts";
import { cachingDownloads } from "../../../pipeline/cache/download-cache.ts";
import { cachingImages } from "../../../pipeline/cache/measured-images.ts";
import { checkContent } from "../../../pipeline/check-content.ts";
import { loadContent } from "../../../pipeline/load.ts";
import type { SiteOptions } from "../../../pipeline/options.ts";
import { readContent } from "../../../pipeline/read-content.ts";
import { mediaTypeOf } from "../../../release/media-type.ts";
import { ownerOf } from "../../../release/output-dir.ts";
import type { AnswerFirst } from "../../../serve/server.ts";
import type { AdminSource } from "../admin-files.ts";
import { READ_ADMIN_FILE } from "../admin-files.ts";
import { ADMIN } from "../admin-page.ts";
import type { EditorBackend } from "../config/decap-config.ts";
import { CONTENT_DIR } from "../config/decap-config.ts";
import { ADMIN_HEADERS } from "../policy.ts";
import type { PreviewContext } from "../preview/preview-slice.ts";
import { buildPreviewContext } from "../preview-context.ts";
import type { Desk } from "./actions.ts";
import { openTexts } from "./edited-content.ts";
import { EDITOR_ENDPOINT } from "./editor-addresses.ts";
import { answerEditor } from "./endpoint.ts";

/**
 * Opens the editor of a publication on this machine: its page at /admin/, and the end of it that reads and writes the content.
 * @param token a text that nobody can guess, for the requests of this page alone
 * @param changes where changes of several files are noted
 */
export function openEditor(options: SiteOptions, token: string, changes: ChangesFolder): AnswerFirst {
  const desk: Desk = {
    contentDir: options.contentDir,
    themeDirs: options.themeDirs,
    changes,
    readTexts: openTexts(options.contentDir),
    asOf: options.asOf,
    extensions: options.extensions,
  };
  return async (request, response) => {
    const pathname = request.url?.split("?")[0] ?? "/";
    if (pathname === EDITOR_ENDPOINT) {
      await answerEditor(desk, token, request, response);
      return "answered";
    }
    if (pathname === "/admin") {
      response.writeHead(302, { location: ADMIN, "cache-control": "no-store" }).end();
      return "answered";
    }
    const file = pathname === ADMIN ? `${ADMIN}index.html` : pathname;
    const read = file.startsWith(ADMIN) ? READ_ADMIN_FILE.get(file.slice(ADMIN.length)) : undefined;
    if (read === undefined || request.method !== "GET") return "not ours";
    const body = await read(sourceOf(options, token, `http://${request.headers.host}/`));
    if (body === undefined) return "not ours";
    response.writeHead(200, {
      ...Object.fromEntries(ADMIN_HEADERS),
      "content-type": mediaTypeOf(file, []),
      "cache-control": "no-store",
    });
    response.end(body);
    return "answered";
  };
}

function sourceOf(options: SiteOptions, token: string, origin: string): AdminSource {
  return {
    ...{ token, themeDirs: options.themeDirs, scripts: () => cacheFor(options, ownerOf(process)).scripts },
    backend: localBackend(origin),
    content: () => deskContent(readContent(options.contentDir).content),
    preview: () => readPreview({ ...options, baseUrl: origin }),
  };
}

/** What the preview knows; undefined while the content has errors, which `npm start` shows. */
async function readPreview(options: SiteOptions): Promise<PreviewContext | undefined> {
  const cache = contentCacheFor(options, ownerOf(process));
  const loaded = await loadContent(options, {
    loadImages: cachingImages(cache),
    loadDownloads: cachingDownloads(cache),
  });
  const { checked } = checkContent(loaded, options);
  if (checked === undefined) return undefined;
  return buildPreviewContext(
    loaded,
    { content: deskContent(loaded.content), publication: checked.publication },
    options,
  );
}

function localBackend(siteUrl: string): EditorBackend {
  return {
    backend: { name: "dateline", proxy_url: EDITOR_ENDPOINT, branch: "main" },
    base: "proxy",
    publishMode: "simple",
    contentDir: CONTENT_DIR,
    siteUrl,
  };
}
