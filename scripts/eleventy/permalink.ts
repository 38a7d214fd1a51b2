import { outputFile } from "../addresses/address.ts";
import type { View } from "../views/view.ts";

/** Where Eleventy writes a page. A function is called as it is; a template string would be compiled for every page. */
export function outputPath({ view }: { readonly view: View }): string {
  return `/${outputFile(view.address)}`;
}
