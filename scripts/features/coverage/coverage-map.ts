import { placeLabels } from "../../assets/maps/labels.ts";
import { defined } from "../../defined.ts";
import { formatNumber, plural } from "../../i18n/messages.ts";
import { viewBoundaries } from "../../site/plate.ts";
import type { LocalizedSite, MapPart } from "../../site/site-inputs.ts";
import { levelOf, levelsUpTo } from "./coverage-levels.ts";
import type { CountryRow } from "./coverage-tables.ts";
import type { CoverageScope } from "./coverage-tally.ts";

/** A map of the publication's countries. Lengths are in its own units, paths in SVG path data. */
export interface CoverageMap {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  /** Borders that are not settled, of any countries. */
  readonly disputed: string;
  /** Distant countries, in a corner. */
  readonly inset?: MapPart;
  /** Countries of the publication that have no items in the year of the page. */
  readonly others: string;
  readonly countries: readonly MapCountry[];
  /** The shades, with their numbers of items: "1", "2–3". */
  readonly legend: readonly { readonly level: number; readonly text: string }[];
  /** The disclaimer about borders. */
  readonly boundaries: string;
}

/** A country with items. */
export interface MapCountry {
  readonly href: string;
  /** "Ecuador: 4 items". */
  readonly name: string;
  /** 1 to 4: the shade. */
  readonly level: number;
  readonly path: string;
  /** A dot that represents a country too small to be seen. */
  readonly dot?: { readonly x: number; readonly y: number };
  /** "Ecuador 4"; absent if there is no space. */
  readonly label?: { readonly text: string } & MapLabel;
}

type MapLabel = ReturnType<typeof placeLabels> extends ReadonlyMap<string, infer Label> ? Label : never;

/** In units of the map: a country that is smaller in both directions gets a dot. */
const LEAST_SIZE = 16;

/** The map. Undefined if no country has an outline. */
export function viewCoverageMap(
  site: LocalizedSite,
  { codes }: CoverageScope,
  rows: readonly CountryRow[],
): CoverageMap | undefined {
  const drawn = site.drawMap?.(codes);
  if (drawn === undefined) return undefined;
  const levels = levelsUpTo(Math.max(...rows.map(({ bar }) => bar.count)));
  const labels = new Map<string, string>(rows.map(({ code, text, bar }) => [code, `${text} ${bar.text}`]));
  const placed = placeLabels(drawn, labels);
  return {
    width: drawn.width,
    height: drawn.height,
    land: drawn.land,
    borders: drawn.borders,
    disputed: drawn.disputed + (drawn.inset?.disputed ?? ""),
    ...defined({ inset: drawn.inset }),
    others: [...drawn.countries].map(([code, { path }]) => (labels.has(code) ? "" : path)).join(""),
    countries: rows.flatMap(({ code, text, href, bar }) => {
      const country = drawn.countries.get(code);
      if (country === undefined) return [];
      const { path, x, y, width, height } = country;
      const label = placed.get(code);
      return [
        {
          href,
          name: `${text}: ${plural(site.messages.bulletin.items, bar.count, site.plurals)}`,
          level: levelOf(bar.count, levels),
          path,
          ...(Math.max(width, height) < LEAST_SIZE ? { dot: { x, y } } : {}),
          ...(label === undefined ? {} : { label: { text: `${text} ${bar.text}`, ...label } }),
        },
      ];
    }),
    legend: levels.map(({ from, to }, index) => ({ level: index + 1, text: formatLevel(site, from, to) })),
    boundaries: viewBoundaries(site),
  };
}

function formatLevel({ messages }: LocalizedSite, from: number, to: number): string {
  const [first, last] = [formatNumber(from, messages.numbers), formatNumber(to, messages.numbers)];
  return from === to ? first : `${first}–${last}`;
}
