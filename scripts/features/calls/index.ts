import { href } from "../../site/site-inputs.ts";
import type { Feature } from "../feature.ts";
import { callListRoutes, hasCalls } from "./calls.ts";

/** The styles of the link to apply, which cards have. */
const STYLES = ["6-call"];

/** The list of calls. Their deadlines are in the calendar of events. */
export const CALLS = {
  name: "calls",
  isOn: hasCalls,
  pages: { group: "events", routesOf: callListRoutes },
  sections: (site) => [
    {
      name: "calls",
      isUsual: true,
      text: site.messages.calls.title,
      href: href(site, site.addresses.calls(site.language)),
    },
  ],
  stylesheets: [
    { name: "archive", kinds: ["calls"], files: STYLES },
    ...["bulletin-rare", "item", "subject", "term"].map((name) => ({ name, kinds: [], files: STYLES })),
  ],
} as const satisfies Feature;
