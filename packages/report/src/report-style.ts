import { basename } from "node:path";
import { type CheckedContent, FEATURES, type Feature, readSiteAssets } from "../../../scripts/cli/index.ts";
import type { Address } from "../../../scripts/content/index.ts";
import type { Assets } from "../../../scripts/templates/index.ts";

/** The stylesheet of a report: the stylesheet of the coverage pages, also if the publication has none. */
const STYLES: Feature = {
  name: "report",
  stylesheets: [{ name: "report", kinds: ["report"], files: ["4-head", "7-bars", "7-coverage"] }],
};

/** The styles of a report in the look of the publication. Fonts are in it, so that it needs no other file. */
export function readReportStyle(checked: CheckedContent, themeDirs: readonly string[]): string {
  const { assets } = readSiteAssets(checked, themeDirs, [...FEATURES, STYLES]);
  const { files, stylesheetOf, printStylesheet, themeStylesheet } = assets;
  const used = [stylesheetOf.get("report"), printStylesheet, themeStylesheet];
  const texts = used.flatMap((address) => (address === undefined ? [] : textOf(assets, address)));
  return [texts.join("\n"), OWN].join("\n").replace(/url\("?([\w.-]+\.woff2)"?\)/g, (link, name: string) => {
    const font = files.find(({ address }) => basename(address) === name);
    if (font === undefined) return link;
    return `url(data:font/woff2;base64,${Buffer.from(font.bytes).toString("base64")})`;
  });
}

function textOf({ files }: Assets, wanted: Address): readonly string[] {
  return files.filter(({ address }) => address === wanted).map(({ bytes }) => Buffer.from(bytes).toString("utf8"));
}

/** Styles that no page of the site has. */
const OWN = `
.report { grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); }
.report .wide { grid-column: 1 / -1; }
.report :is(td, thead th) { overflow-wrap: normal; }
.report td { white-space: nowrap; }
.report p { max-inline-size: 60ch; margin-block-start: 0.5rem; color: var(--quiet); font: 400 var(--small) / 1.5 var(--sans); }
@media print {
  .on-screen { display: none; }
  .report { display: block; }
  .report section { margin-block-end: 8mm; }
  .report h2 { break-after: avoid; }
  .report tr { break-inside: avoid; }
}
`;
