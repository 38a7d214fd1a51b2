import type { EditorSettings } from "../../scripts/extras/editor/editor-settings.ts";
import { registerBackend } from "./editor/backend.ts";
import { loadDecap } from "./editor/decap.ts";
import { registerTexts } from "./editor/decap-texts.ts";
import { registerFormats } from "./editor/formats.ts";
import { changesFrom, saveThrough } from "./editor/local-backend.ts";
import { originalViewer } from "./editor/original.ts";
import { prepareFiles } from "./editor/prepare-files.ts";
import { openPreviewSource, registerPreview, registerTranslations } from "./editor/preview.ts";
import { sha256 } from "./editor/sha-256.ts";
import { saveToRepository } from "./editor/web-backend.ts";
import { registerWidgets } from "./editor/widgets.ts";

/** Tests compare the pages of a preview with those of a build, and pictures before and after. */
export { preparePicture } from "./editor/prepare-picture.ts";
export { loadPreview } from "./editor/preview-engine.ts";

/*
 * The script of the editor at /admin/. Decap shows the form; the formats, the back end and the fields of Dateline's files are ours.
 */

/** The address of the server's end of the editor, on this machine. */
const ENDPOINT = "/.dateline/editor";

const LANGUAGES = ["en", "es", "pt", "fr"] as const;

const token = document.querySelector<HTMLMetaElement>("meta[name=dateline-token]")?.content;

await start();

async function start(): Promise<void> {
  const [settings, decap] = await Promise.all([loadSettings(), loadDecap("decap-cms.js")]);
  const { contentDir, backend } = settings;
  document.documentElement.lang = settings.language;
  const server = token === undefined ? undefined : { endpoint: ENDPOINT, token, language: settings.language };
  const source = openPreviewSource();
  registerBackend(decap, {
    ...{ ...backend, contentDir },
    ...(server === undefined
      ? { identify: (_, text) => sha256(new TextEncoder().encode(text)), adapt: saveToRepository(settings, source) }
      : { identify: (id) => id ?? undefined, adapt: saveThrough(server, source.reload) }),
  });
  registerTexts(decap, settings.language, settings.messages);
  registerFormats(decap, settings);
  registerWidgets(decap, settings, source);
  registerPreview(
    decap,
    settings,
    source,
    originalViewer(settings, server === undefined ? nothingKnown : changesFrom(server)),
  );
  registerTranslations(decap, settings, source);
  if (server !== undefined) {
    prepareFiles(server);
    skipLogin(backend.name);
  }
  decap.init({ config: settings.config });
}

/** On the web, the history of a text is not at hand. */
async function nothingKnown(): Promise<undefined> {}

/** The settings in the first language of the browser that the editor speaks. `?lang=es` chooses another. */
async function loadSettings(): Promise<EditorSettings> {
  const wanted = [new URLSearchParams(location.search).get("lang"), ...navigator.languages].map((tag) =>
    tag?.slice(0, 2),
  );
  const language = wanted.find((tag) => LANGUAGES.some((known) => known === tag)) ?? document.documentElement.lang;
  const response = await fetch(`settings-${language}.json`);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** On this machine nobody logs in: Decap takes the person whom it finds here. */
function skipLogin(backendName: string): void {
  localStorage.setItem("decap-cms-user", JSON.stringify({ backendName }));
}
