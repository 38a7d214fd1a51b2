import type { Address } from "../../../scripts/content/addresses.ts";
import { isMapping } from "../../../scripts/content/schema/known-fields.ts";
import type { PreviewContext } from "../../../scripts/extras/editor/preview/preview-slice.ts";

type Measured = PreviewContext["media"][number][1];

/** The sizes of pictures by the addresses that browsers give to files that are not saved yet. */
const measured = new Map<string, Measured | "waiting">();

/**
 * The pictures of a form that are not saved yet, by their names in it. One whose size is not known is measured first; then `onMeasured`
 * is called.
 */
export function uploadsIn(
  values: unknown,
  getAsset: (path: string) => { toString(): string },
  onMeasured: () => void,
): PreviewContext["media"] {
  return namesIn(values).flatMap((name) => {
    const address = getAsset(name).toString();
    if (!address.startsWith("blob:")) return [];
    const known = measured.get(address);
    if (known === undefined) measure(address, onMeasured);
    return known === undefined || known === "waiting" ? [] : [[name, known] as const];
  });
}

/** The names of pictures in a form, wherever they are. */
function namesIn(values: unknown): readonly string[] {
  if (Array.isArray(values)) return values.flatMap(namesIn);
  if (!isMapping(values)) return [];
  return Object.entries(values).flatMap(([name, value]) =>
    name === "src" && typeof value === "string" && value !== "" ? [value] : namesIn(value),
  );
}

function measure(address: string, onMeasured: () => void): void {
  measured.set(address, "waiting");
  const picture = new Image();
  picture.addEventListener("load", () => {
    const { naturalWidth: width, naturalHeight: height } = picture;
    // It is no address of the site, but stands where one does.
    measured.set(address, { address: address as Address, width, height, sources: [] });
    onMeasured();
  });
  picture.src = address;
}
