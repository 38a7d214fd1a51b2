import type { Address } from "../../../../../scripts/content/browser.ts";
import { type Desk, useDesk } from "./desk-state.ts";

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

interface PictureProps {
  readonly file: string;
  readonly class: string;
  readonly alt?: string;
  readonly style?: Readonly<Record<string, string>>;
  /** Called when its size is known. */
  readonly onSize?: (size: PictureSize) => void;
}

/** A picture of content by its path, in the size of its place. The words beside it describe its owner. */
export function Picture(props: PictureProps) {
  const desk = useDesk();
  // A picture that has arrived from the home since is shown then.
  void desk.version.value;
  const address = findPicture(desk, props.file);
  if (typeof address !== "string") return <span class={`${props.class} no-picture`} />;
  return (
    <img
      class={props.class}
      src={address}
      alt={props.alt ?? ""}
      style={props.style}
      loading="lazy"
      decoding="async"
      onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => props.onSize?.({ width, height })}
    />
  );
}

/**
 * The address of a picture of content for the desk: in this browser, if it was chosen or loaded here, or on the site. A promise if only the
 * home has the picture, such as a draft's picture in a repository; undefined if it does not exist.
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
  asked.catch(() => inBrowser.delete(file)); // It is requested again at the next use.
  return asked.catch(() => undefined);
}

/** The addresses in this browser of pictures that are not on the site, by their paths in content. */
const inBrowser = new Map<string, string | Promise<string>>();

/** The bytes of these pictures. The policy of the desk forbids to fetch such an address. */
const blobs = new Map<string, Blob>();

/** The bytes at an address that the desk shows: of a picture in this browser, or of a file of the site; undefined if they do not exist. */
export async function readShown(address: string): Promise<Blob | undefined> {
  const own = blobs.get(address);
  if (own !== undefined) return own;
  // Addresses in an email belong to the published site, which may differ from the desk's origin.
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
  // It is not an address of the site, but is used like one. The page beside the text leaves out pictures that can't be shown.
  if (width > 0) desk.addPicture(file, { address: address as Address, width, height, sources: [] });
  return address;
}
