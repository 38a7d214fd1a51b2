import { readFileSync } from "node:fs";
import { readScript } from "../../assets/page-script.ts";
import { themeFile } from "../../assets/theme-files.ts";
import { cacheFor, contentCacheFor } from "../../build/cache/cache-dirs.ts";
import { cachingDownloads } from "../../build/cache/download-cache.ts";
import { cachingImages } from "../../build/cache/image-cache.ts";
import { checkContent } from "../../build/check.ts";
import { readDecap } from "../../build/decap.ts";
import { loadContent } from "../../build/load.ts";
import type { SiteOptions } from "../../build/options.ts";
import { buildPreviewContext } from "../../build/preview-context.ts";
import { readContent } from "../../build/read-content.ts";
import { MESSAGE_LANGUAGES } from "../../diagnostics/message-language.ts";
import { ADMIN_FILES, formatAdminPage, settingsFile } from "../../editor/admin-page.ts";
import { PREVIEW_KINDS } from "../../editor/preview/pages.ts";
import { buildEditorSettings } from "../../editor/settings.ts";
import { ADMIN_HEADERS } from "../../publish/headers.ts";
import { ownerOf } from "../../publish/release/output-dir.ts";
import { precompileTemplates } from "../../templates/precompile.ts";
import type { AnswerFirst } from "../server.ts";
import type { Desk } from "./actions.ts";
import { CONTENT_DIR } from "./content-folder.ts";
import { openTexts } from "./edited-content.ts";
import { answerEditor, EDITOR_ENDPOINT } from "./endpoint.ts";

/** The folder of the editor in a site. */
const ADMIN = "/admin/";

/**
 * Opens the editor of a publication on this machine: its page at /admin/, and the end of it that reads and writes the content.
 * @param token a text that nobody can guess, for the requests of this page alone
 */
export function openEditor(options: SiteOptions, token: string): AnswerFirst {
  const desk: Desk = {
    contentDir: options.contentDir,
    themeDirs: options.themeDirs,
    readTexts: openTexts(options.contentDir),
  };
  const files = adminFiles(options, token);
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
    const file = pathname.startsWith(ADMIN) ? files.get(pathname.slice(ADMIN.length)) : undefined;
    if (file === undefined || request.method !== "GET") return "not ours";
    const body = await file.read(`http://${request.headers.host}/`);
    if (body === undefined) return "not ours";
    response.writeHead(200, {
      ...Object.fromEntries(ADMIN_HEADERS),
      "content-type": file.type,
      "cache-control": "no-store",
    });
    response.end(body);
    return "answered";
  };
}

type Content = string | Uint8Array | undefined;

interface AdminFile {
  readonly type: string;
  /** The content; undefined if there is none now. `origin` is where the site is served. */
  readonly read: (origin: string) => Content | Promise<Content>;
}

const JAVASCRIPT = "text/javascript; charset=utf-8";
const JSON_TYPE = "application/json; charset=utf-8";

function adminFiles(options: SiteOptions, token: string): ReadonlyMap<string, AdminFile> {
  const { contentDir, themeDirs } = options;
  const page = () => {
    const { content } = readContent(contentDir);
    return formatAdminPage({ defaultLanguage: content.publication?.fields.languages?.[0] ?? "", token });
  };
  const settings = MESSAGE_LANGUAGES.map((language): readonly [string, AdminFile] => [
    settingsFile(language),
    {
      type: JSON_TYPE,
      read: () =>
        JSON.stringify(buildEditorSettings(readContent(contentDir).content, themeDirs, language, localTarget(options))),
    },
  ]);
  const script = () => readScript(themeDirs, "editor", cacheFor(options, ownerOf(process)).scripts);
  return new Map<string, AdminFile>([
    ["", { type: "text/html; charset=utf-8", read: page }],
    [ADMIN_FILES.script, { type: JAVASCRIPT, read: script }],
    [ADMIN_FILES.preview, { type: JSON_TYPE, read: (origin) => readPreview({ ...options, baseUrl: origin }) }],
    [ADMIN_FILES.templates, { type: JAVASCRIPT, read: () => precompileTemplates(themeDirs, PREVIEW_KINDS) }],
    [ADMIN_FILES.decap, { type: JAVASCRIPT, read: () => readDecap() }],
    [
      ADMIN_FILES.style,
      { type: "text/css; charset=utf-8", read: () => readFileSync(themeFile(themeDirs, "editor/editor.css")) },
    ],
    ...settings,
  ]);
}

/** What the preview knows; undefined while the content has errors, which `npm start` shows. */
async function readPreview(options: SiteOptions): Promise<string | undefined> {
  const cache = contentCacheFor(options, ownerOf(process));
  const loaded = await loadContent(options, {
    loadImages: cachingImages(cache),
    loadDownloads: cachingDownloads(cache),
  });
  const { checked } = checkContent(loaded, options);
  return checked === undefined ? undefined : JSON.stringify(buildPreviewContext(loaded, options));
}

function localTarget({ baseUrl = "/" }: SiteOptions) {
  return {
    backend: { name: "dateline", proxy_url: EDITOR_ENDPOINT, branch: "main" },
    base: "proxy",
    publishMode: "simple",
    contentDir: CONTENT_DIR,
    siteUrl: baseUrl,
  } as const;
}
