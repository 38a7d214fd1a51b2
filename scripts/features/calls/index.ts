import { href } from "../../site/site-inputs.ts";
import type { Feature } from "../feature.ts";
import { callListRoutes, hasCalls } from "./calls.ts";

/** The list of open calls. Their deadlines are in the calendar of events. */
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
  stylesheets: [{ name: "archive", kinds: ["calls"], files: [] }],
} as const satisfies Feature;
