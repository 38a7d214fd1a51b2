import { PAPER } from "../assets/colour.ts";
import { type Address, rootFile } from "../content/addresses.ts";
import type { Route, SitePages } from "../site/route.ts";
import { href } from "../site/site-inputs.ts";

/** The address of the manifest, which every page links to. */
export const WEB_MANIFEST = rootFile("site.webmanifest");

/** The data of the publication that a system shows beside its icon (W3C Web Application Manifest). */
export interface WebManifestView {
  readonly kind: "web-manifest";
  readonly address: Address;
  readonly name: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** The home page in the first language. */
  readonly start: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[];
}

/** The file `site.webmanifest`, once for all languages, in the first one. */
export function webManifestRoutes([first]: readonly SitePages[]): readonly Route<WebManifestView>[] {
  if (first === undefined) return [];
  const { site } = first;
  const { title, lang, dir, assets } = site.chrome;
  const [kind, address] = ["web-manifest", WEB_MANIFEST] as const;
  const start = href(site, site.addresses.home(site.language));
  const icons = [
    ...(assets.iconType === "image/svg+xml" ? [{ src: assets.icon, sizes: "any", type: assets.iconType }] : []),
    { src: assets.largeIcon, sizes: "512x512", type: "image/png" },
  ];
  const view = () => ({ kind, address, name: title, lang, dir, start, icons });
  return [{ kind, address, dependencies: {}, view, text: () => formatWebManifest(view()) }];
}

function formatWebManifest({ name, lang, dir, start, icons }: WebManifestView): string {
  const manifest = {
    name,
    lang,
    dir,
    start_url: start,
    display: "browser",
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons,
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
