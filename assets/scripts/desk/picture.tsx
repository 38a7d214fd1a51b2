import { useDesk } from "./desk-state.ts";

/** A picture of content by its path, in the size of its place. The words beside it say what it belongs to. */
export function Picture(props: { readonly file: string; readonly class: string; readonly alt?: string }) {
  const address = usePictureAddress(props.file);
  if (address === undefined) return <span class={`${props.class} no-picture`} />;
  return <img class={props.class} src={address} alt={props.alt ?? ""} loading="lazy" decoding="async" />;
}

function usePictureAddress(file: string): string | undefined {
  return usePictureFinder()(file);
}

/** Where the browser finds a picture of content: one that was just chosen in itself, another in the site. */
export function usePictureFinder(): (file: string) => string | undefined {
  const { opened, engine } = useDesk();
  return (file) => {
    const chosen = chosenPictures.get(file);
    if (chosen !== undefined) return chosen;
    const context = opened.value?.context;
    const image = context?.media.find(([name]) => name === file)?.[1];
    return image === undefined || context === undefined ? undefined : engine.value?.hrefOf(context.base, image.address);
  };
}

/** The addresses in this browser of pictures that were chosen and are not in the site yet. */
const chosenPictures = new Map<string, string>();

/** Remembers a picture under the path that it has in content. */
export function keepPicture(file: string, bytes: Uint8Array): string {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  chosenPictures.set(file, address);
  return address;
}
