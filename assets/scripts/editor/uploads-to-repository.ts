import type { EditorSettings } from "../../../scripts/extras/editor/editor-settings.ts";
import type { Backend, UploadedFile } from "./decap.ts";
import { preparePicture } from "./prepare-picture.ts";

/** Makes a back end prepare pictures that are uploaded, and refuse those whose name is taken in their folder. */
export function prepareUploads(backend: Backend, { messages }: EditorSettings): void {
  const { persistEntry, persistMedia } = backend;
  backend.persistEntry = async (entry, options) => {
    const assets = await Promise.all((entry.assets ?? []).map((asset) => prepared(asset)));
    return persistEntry.call(backend, { ...entry, assets }, options);
  };
  backend.persistMedia = async (asset, options) => persistMedia.call(backend, await prepared(asset), options);

  async function prepared(asset: UploadedFile): Promise<UploadedFile> {
    const path = asset.path.replace(/^\/+/, "");
    const there = await backend.getMedia(path.slice(0, path.lastIndexOf("/")));
    if (there.some((each) => each.path === path)) throw new Error((messages["exists"] ?? "").replace("{file}", path));
    if (asset.fileObj === undefined) return asset;
    const picture = await preparePicture(asset.fileObj);
    if (picture === asset.fileObj) return asset;
    const fileObj = new File([picture], asset.fileObj.name, { type: picture.type });
    return Object.assign(Object.create(asset), { fileObj, url: URL.createObjectURL(fileObj) });
  }
}
