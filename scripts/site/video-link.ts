import { defined } from "../defined.ts";
import { fill } from "../i18n/messages.ts";
import type { Phrase, Picture } from "./parts.ts";
import type { SiteContext } from "./site-inputs.ts";

/** A link to a video on another site. */
export interface VideoLink {
  readonly title: Phrase;
  readonly href: string;
  /** "Watch on www.youtube.com". */
  readonly action: string;
  readonly duration?: Duration;
  readonly picture?: Picture;
}

/** "72 min" for people, "PT1H12M" (ISO 8601) for machines. */
export interface Duration {
  readonly text: string;
  readonly iso: string;
}

/** A link to a video, with its still. */
export function viewVideoLink(
  site: SiteContext,
  title: Phrase,
  { url, duration }: { readonly url: string; readonly duration?: string | undefined },
  picture: Picture | undefined,
): VideoLink {
  return {
    title,
    href: url,
    action: fill(site.messages.callout.watchOn, { host: new URL(url).hostname.replace(/^www\./, "") }),
    ...(duration === undefined ? {} : { duration: viewDuration(site, duration) }),
    ...defined({ picture }),
  };
}

/** An ISO 8601 duration, for people in whole minutes, at least one: "72 min". */
export function viewDuration({ messages }: SiteContext, iso: string): Duration {
  const minutes = Math.max(1, Math.round(secondsOf(iso) / 60));
  return { text: fill(messages.callout.duration, { minutes }), iso };
}

/** The seconds of an ISO 8601 duration in hours, minutes and seconds. */
export function secondsOf(iso: string): number {
  const part = (unit: string): number => Number(new RegExp(`(\\d+)${unit}`).exec(iso)?.[1] ?? 0);
  return part("H") * 3600 + part("M") * 60 + part("S");
}
