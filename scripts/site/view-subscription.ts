import { defined } from "../defined.ts";
import { hasFeature } from "./features.ts";
import type { Link, Subscription } from "./parts.ts";
import { seriesOfSite } from "./series.ts";
import { href, phrase, type SiteContext } from "./site-inputs.ts";

/** The publication's way to subscribe; undefined if it has none except feeds and calendars. */
export function viewSubscription(site: SiteContext): Subscription | undefined {
  const { subscribe } = site.publication.masthead;
  if (subscribe === undefined) return undefined;
  const { form, email, name, hidden = {}, link, mail } = subscribe;
  const page = subscribePage(site);
  if (form === undefined || email === undefined) {
    const to = link ?? `mailto:${mail}?subject=${encodeURIComponent(site.messages.subscribe.title)}`;
    return { page, link: { text: site.messages.subscribe.title, href: to } };
  }
  return {
    page,
    form: {
      action: form,
      email,
      ...defined({ name }),
      hidden: Object.entries(hidden).flatMap(([field, value]) =>
        [value].flat().map((each) => ({ name: field, value: each })),
      ),
      ...viewChoices(site),
    },
  };
}

/** The boxes of the series that have a box in the form. */
function viewChoices(site: SiteContext): Pick<NonNullable<Subscription["form"]>, "choices"> {
  const choices = seriesOfSite(site).flatMap(({ title, subscribe }) =>
    subscribe === undefined ? [] : [{ ...phrase(site, title), ...subscribe }],
  );
  return choices.length === 0 ? {} : { choices };
}

/** Whether there is a way to subscribe, so that the page about it has content. */
export function hasSubscribePage(site: SiteContext): boolean {
  return site.publication.masthead.subscribe !== undefined || site.feedFiles.length > 0 || hasFeature(site, "calendar");
}

/** The link to the page about subscribing. */
export function subscribePage(site: SiteContext): Link {
  return { text: site.messages.subscribe.title, href: href(site, site.addresses.subscribe(site.language)) };
}
