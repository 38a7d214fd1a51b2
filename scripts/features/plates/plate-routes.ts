import type { Address } from "../../content/addresses.ts";
import { plateOf } from "../../site/plate.ts";
import type { Route, SitePages, View } from "../../site/route.ts";
import type { Plate } from "../../site/site-inputs.ts";

/** The file of a plate, an SVG. */
export interface PlateView extends View {
  readonly kind: "plate";
  readonly svg: string;
}

/** A file for each set of countries of an item without a picture. All languages share them. */
export function plateRoutes([first]: readonly SitePages[]): readonly Route<PlateView>[] {
  if (first === undefined) return [];
  const { site } = first;
  const plates = new Map<Address, Plate>();
  for (const item of site.publication.items) {
    const plate = plateOf(site, item);
    if (plate !== undefined) plates.set(plate.address, plate);
  }
  return [...plates.values()].map(({ address, draw }) => ({
    kind: "plate",
    address,
    // Its address has a hash of all that it depends on.
    dependencies: {},
    view: () => ({ kind: "plate", address, svg: draw() }),
    text: draw,
  }));
}
