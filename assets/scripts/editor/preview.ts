import { resolveContentPath } from "../../../scripts/content/content-path.ts";
import { closeFile } from "../../../scripts/editor/form/file-form.ts";
import type { Forms } from "../../../scripts/editor/form/form.ts";
import type { PreviewContext } from "../../../scripts/editor/preview/context.ts";
import type { Preview, ShowPreview } from "../../../scripts/editor/preview/preview.ts";
import type { EditorSettings } from "../../../scripts/editor/settings.ts";
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

/** What happens beside the pages: the original of a translation is shown, if the text is one. */
export type ShowOriginal = (pane: Pane, file: string, preview: Preview) => void;

/** Registers the preview of every collection. */
export function registerPreview(decap: Decap, settings: EditorSettings, showOriginal: ShowOriginal): void {
  const engine = loadPreview(location.href.replace(/[?#].*/, ""));
  decap.registerPreviewStyle(new URL("editor.css", location.href).href);
  for (const name of settings.collections)
    decap.registerPreviewTemplate(name, previewComponent(settings, engine, showOriginal));
}

type Values = Readonly<Record<string, unknown>>;

function previewComponent(
  settings: EditorSettings,
  engine: Promise<ShowPreview | undefined>,
  showOriginal: ShowOriginal,
) {
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
      void engine.then((show) => show && showIn(preview, show));
    });
  }

  function showIn(preview: Component<PreviewProps>, show: ShowPreview): void {
    const { entry, collection, getAsset } = preview.props;
    const pane = preview["pane"] as Pane | undefined;
    const values = entry.get("data");
    const kind = kindOf(collection, settings.forms);
    const file = fileOf(entry, collection, settings.contentDir);
    if (pane === undefined || kind === undefined || file === undefined || !isStructure(values)) return;
    const data = values.toJS() as Values;
    const uploads = uploadsIn(data, getAsset, () => update(preview));
    const shown = show(file, closeFile(kind, settings.forms[kind], data).text, known(uploads, file));
    pane.show(shown);
    showOriginal(pane, file, shown);
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

function kindOf(collection: Structure, forms: Forms): keyof Forms | undefined {
  const kind = String(collection.get("format")).replace("dateline-", "");
  return Object.keys(forms).find((each): each is keyof Forms => each === kind);
}

/** The path of the text from the content folder; of a new one, where it will be. */
function fileOf(entry: Structure, collection: Structure, contentDir: string): string | undefined {
  const path = entry.get("path");
  if (typeof path === "string" && path !== "" && entry.get("newRecord") !== true)
    return path.slice(contentDir.length + 1);
  const data = entry.get("data");
  const textAt = (name: string) => (isStructure(data) ? String(data.get(name) ?? "") : "");
  const [bulletin, name] = [textAt("_bulletin"), textAt("_name") || "new"];
  const ending = String(collection.get("extension"));
  switch (String(collection.get("format")).replace("dateline-", "")) {
    case "item":
      return bulletin === "" ? undefined : `bulletins/${bulletin}/${name}.${ending}`;
    case "bulletin":
      return bulletin === "" ? undefined : `bulletins/${bulletin}/bulletin.${ending}`;
    case "page":
      return `pages/${name}.${ending}`;
    case "event":
      return `events/${name}.${ending}`;
    default:
      return undefined;
  }
}
