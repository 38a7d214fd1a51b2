import { resolveContentPath } from "../../../scripts/content/content-path.ts";
import type { EditorSettings } from "../../../scripts/extras/editor/editor-settings.ts";
import { closeFile } from "../../../scripts/extras/editor/form/file-form.ts";
import type { Forms } from "../../../scripts/extras/editor/form/form.ts";
import type { Preview, PreviewEngine } from "../../../scripts/extras/editor/preview/preview.ts";
import type { PreviewContext } from "../../../scripts/extras/editor/preview/preview-slice.ts";
import type { Component, Decap, Structure } from "./decap.ts";
import { component, element } from "./decap.ts";
import type { Pane } from "./pane.ts";
import { openPane } from "./pane.ts";
import { loadPreview } from "./preview-engine.ts";
import { uploadsIn } from "./uploads.ts";

interface PreviewProps {
  readonly entry: Structure;
  readonly collection: Structure;
  getAsset(path: string): { toString(): string };
}

/** The preview of the publication as it is now. Each save makes it load again. */
export interface PreviewSource {
  current(): Promise<PreviewEngine | undefined>;
  reload(): void;
}

/** Opens the preview of the publication whose editor this page is. */
export function openPreviewSource(): PreviewSource {
  const folder = location.href.replace(/[?#].*/, "");
  let engine = loadPreview(folder);
  return {
    current: () => engine,
    reload() {
      engine = loadPreview(folder);
    },
  };
}

/** What happens beside the pages: the original of a translation is shown, if the text is one. */
export type ShowOriginal = (
  pane: Pane,
  shown: { readonly file: string; readonly revision: unknown; readonly preview: Preview },
) => void;

/** Registers the preview of every collection. */
export function registerPreview(
  decap: Decap,
  settings: EditorSettings,
  source: PreviewSource,
  showOriginal: ShowOriginal,
): void {
  decap.registerPreviewStyle(new URL("editor.css", location.href).href);
  for (const name of settings.collections)
    decap.registerPreviewTemplate(name, previewComponent(settings, source, showOriginal));
}

/** Gives a new translation the revision of the text that it is a translation of, when it is saved. */
export function registerTranslations(decap: Decap, settings: EditorSettings, source: PreviewSource): void {
  decap.registerEventListener({
    name: "preSave",
    async handler({ entry }) {
      const engine = await source.current();
      const data = entry.get("data");
      const collection = settings.collections.find((name) => name === entry.get("collection"));
      if (engine === undefined || collection === undefined || !isStructure(data)) return data;
      const file = fileOf(entry, collection, settings.contentDir);
      const original = file === undefined || entry.get("newRecord") !== true ? undefined : engine.originalOf(file);
      return original === undefined || data.get("revision") ? data : data.set("revision", original.revision);
    },
  });
}

type Values = Readonly<Record<string, unknown>>;

function previewComponent(settings: EditorSettings, source: PreviewSource, showOriginal: ShowOriginal) {
  return component<PreviewProps>({
    render(this: Component<PreviewProps>) {
      return element("div", {
        className: "dateline-preview",
        ref: (host: HTMLElement | null) => Object.assign(this, { host }),
      });
    },
    componentDidMount(this: Component<PreviewProps>) {
      if (this.host !== null) Object.assign(this, { pane: openPane(this.host, settings) });
      update(this);
    },
    componentDidUpdate(this: Component<PreviewProps>) {
      update(this);
    },
  });

  /** Once for all changes before the browser draws. */
  function update(preview: Component<PreviewProps>): void {
    if (preview["waits"] === true) return;
    Object.assign(preview, { waits: true });
    requestAnimationFrame(() => {
      Object.assign(preview, { waits: false });
      void source.current().then((engine) => engine && showIn(preview, engine));
    });
  }

  function showIn(preview: Component<PreviewProps>, engine: PreviewEngine): void {
    const { entry, collection, getAsset } = preview.props;
    const pane = preview["pane"] as Pane | undefined;
    const values = entry.get("data");
    const name = String(collection.get("name"));
    const kind = kindOf(name, settings.forms);
    const file = fileOf(entry, name, settings.contentDir);
    if (pane === undefined || kind === undefined || file === undefined || !isStructure(values)) return;
    const data = values.toJS() as Values;
    const isNew = entry.get("newRecord") === true;
    const revision = data["revision"] || (isNew ? engine.originalOf(file)?.revision : undefined);
    const uploads = uploadsIn(data, getAsset, () => update(preview));
    const { text } = closeFile(kind, settings.forms[kind], { ...data, ...(revision ? { revision } : {}) });
    const shown = engine.show(file, text, known(uploads, file));
    pane.show(shown);
    showOriginal(pane, { file, revision, preview: shown });
  }
}

/** The pictures that belong to the folder of the text. */
function known(uploads: PreviewContext["media"], file: string): PreviewContext["media"] {
  return uploads.flatMap(([name, image]) => {
    const path = resolveContentPath(file, name);
    return path === undefined ? [] : [[path, image] as const];
  });
}

function isStructure(value: unknown): value is Structure {
  return typeof value === "object" && value !== null && "toJS" in value;
}

/** The kind of form of a collection: that of `item-es` is `item`. */
function kindOf(collection: string, forms: Forms): keyof Forms | undefined {
  return Object.keys(forms).find((each): each is keyof Forms => each === collection.split("-")[0]);
}

/** The path of the text from the content folder; of a new one, where it will be. */
function fileOf(entry: Structure, collection: string, contentDir: string): string | undefined {
  const path = entry.get("path");
  if (typeof path === "string" && path !== "" && entry.get("newRecord") !== true)
    return path.slice(contentDir.length + 1);
  const data = entry.get("data");
  const textAt = (name: string) => (isStructure(data) ? String(data.get(name) ?? "") : "");
  const [bulletin, name] = [textAt("_bulletin"), textAt("_name") || "new"];
  const [, kind = "", language = ""] = /^([a-z]+)-?(.*)$/.exec(collection) ?? [];
  switch (kind) {
    case "item":
      return bulletin === "" ? undefined : `bulletins/${bulletin}/${name}.${language}.md`;
    case "bulletin":
      return bulletin === "" ? undefined : `bulletins/${bulletin}/bulletin.${language}.md`;
    case "page":
      return `pages/${name}.${language}.md`;
    case "event":
      return `events/${name}.yaml`;
    default:
      return undefined;
  }
}
