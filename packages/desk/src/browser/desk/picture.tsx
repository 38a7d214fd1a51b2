import type { Address } from "../../../../../scripts/content/browser.ts";
import { type Desk, useDesk } from "./desk-state.ts";

/** A picture of content by its path, in the size of its place. The words beside it say what it belongs to. */
export function Picture(props: { readonly file: string; readonly class: string; readonly alt?: string }) {
  const desk = useDesk();
  // One that has come from the home since is shown then.
  void desk.version.value;
  const address = findPicture(desk, props.file);
  if (typeof address !== "string") return <span class={`${props.class} no-picture`} />;
  return <img class={props.class} src={address} alt={props.alt ?? ""} loading="lazy" decoding="async" />;
}

/**
 * The address of a picture of content for the desk: in this browser, if it was chosen or came from the home here, or in the site. A promise
 * of it where the home alone has the picture, as of a draft in a repository; undefined if nobody has it.
 */
export function findPicture(desk: Desk, file: string): string | Promise<string | undefined> | undefined {
  const own = inBrowser.get(file);
  if (own !== undefined) return own;
  const { context } = desk.opened.value ?? {};
  const image = context?.media.find(([name]) => name === file)?.[1];
  if (image !== undefined && context !== undefined) return desk.engine.value?.hrefOf(context.base, image.address);
  if (desk.home.picture === undefined || context?.files.includes(file) !== true) return undefined;
  const asked = desk.home.picture(file).then((bytes) => showPicture(desk, file, bytes));
  inBrowser.set(file, asked);
  asked.catch(() => inBrowser.delete(file)); // It is asked for again when it is wanted again.
  return asked.catch(() => undefined);
}

/** The addresses in this browser of pictures that are not in the site, by their paths in content. */
const inBrowser = new Map<string, string | Promise<string>>();

/** The bytes of these. The policy of the desk lets nobody ask for such an address. */
const blobs = new Map<string, Blob>();

/** The bytes at an address that the desk shows: of a picture in this browser, or of a file of the site; undefined if nobody has them. */
export async function readShown(address: string): Promise<Blob | undefined> {
  const own = blobs.get(address);
  if (own !== undefined) return own;
  // Addresses in an email are those of the published site, which need not be where the desk is.
  const response = await fetch(new URL(address, location.href).pathname).catch(() => undefined);
  return response?.ok === true ? response.blob() : undefined;
}

/** Shows a picture that the site has not got at the path that it has in content, also on the page beside. */
export async function showPicture(desk: Desk, file: string, bytes: Uint8Array): Promise<string> {
  const blob = new Blob([new Uint8Array(bytes)], {
    type: `image/${file.slice(file.lastIndexOf(".") + 1).replace("jpg", "jpeg")}`,
  });
  const address = URL.createObjectURL(blob);
  blobs.set(address, blob);
  inBrowser.set(file, address);
  const image = new Image();
  image.src = address;
  await image.decode().catch(() => undefined);
  const { naturalWidth: width, naturalHeight: height } = image;
  // It is no address of the site, but stands where one does. The page beside goes without one that can't be shown.
  if (width > 0) desk.addPicture(file, { address: address as Address, width, height, sources: [] });
  return address;
}
