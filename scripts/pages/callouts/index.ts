import { resolveContentPath } from "../../content/content-path.ts";
import type { Bulletin, BulletinText } from "../../content/model/publication.ts";
import type { CalloutFields } from "../../content/schema/bulletin.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { fill } from "../../i18n/messages.ts";
import type { LocalizedSite } from "../../site/context.ts";
import { labelOf, languageOf, phraseIn } from "../../site/context.ts";
import type { CalloutView } from "../../site/parts.ts";
import { viewPicture } from "../../site/picture.ts";
import { textShown } from "../../site/visible.ts";

/** A bulletin's call-outs in the site's language or, marked, in the original's. */
export function viewCallouts(site: LocalizedSite, bulletin: Bulletin): readonly CalloutView[] {
  const [original] = bulletin.texts.values();
  const said = new Map([...bulletin.texts].filter(([, { callouts }]) => callouts !== undefined));
  const text = textShown(site, said, original);
  if (text === undefined) return [];
  const label = labelOf(text.language, site);
  return (text.callouts ?? []).map((callout, index) => ({
    ...viewCallout(site, text, withPicture(callout, original?.callouts?.[index])),
    ...label,
  }));
}

/** A call-out with the original's picture, which a translation need not name again. */
function withPicture(callout: CalloutFields, original: CalloutFields | undefined): CalloutFields {
  if (callout.type !== "video" || original?.type !== "video" || original.thumbnail === undefined) return callout;
  return { ...callout, thumbnail: { ...original.thumbnail, ...callout.thumbnail } };
}

function viewCallout(site: LocalizedSite, { file, language }: BulletinText, callout: CalloutFields): CalloutView {
  const say = (text: string) => phraseIn(site, text, language);
  switch (callout.type) {
    case "video":
      return viewVideo(site, file, language, callout);
    case "quote": {
      const { text, attribution, role, url } = callout;
      return {
        type: "quote",
        text: say(text),
        attribution,
        ...(role === undefined ? {} : { role: say(role) }),
        ...(url === undefined ? {} : { href: url }),
      };
    }
    case "notice": {
      const { title, text, url, label } = callout;
      const link = url === undefined ? {} : { link: { text: label ?? site.messages.callout.readMore, href: url } };
      return { type: "notice", title: say(title), text: say(text), ...link };
    }
  }
}

function viewVideo(
  site: LocalizedSite,
  file: string,
  language: LanguageTag,
  video: Extract<CalloutFields, { readonly type: "video" }>,
): CalloutView {
  const { title, text, url, duration, thumbnail } = video;
  const src = thumbnail?.src;
  const picture = viewPicture(site, src === undefined ? undefined : resolveContentPath(file, src), {
    alt: thumbnail?.alt,
    credit: thumbnail?.credit,
    ...languageOf(language, site),
  });
  return {
    type: "video",
    title: phraseIn(site, title, language),
    ...(text === undefined ? {} : { text: phraseIn(site, text, language) }),
    href: url,
    action: fill(site.messages.callout.watchOn, { host: new URL(url).hostname.replace(/^www\./, "") }),
    ...(duration === undefined ? {} : { duration: { text: formatDuration(site, duration), iso: duration } }),
    ...(picture === undefined ? {} : { picture }),
  };
}

/** An ISO 8601 duration in whole minutes, at least one: "72 min". */
function formatDuration(site: LocalizedSite, iso: string): string {
  const part = (unit: string): number => Number(new RegExp(`(\\d+)${unit}`).exec(iso)?.[1] ?? 0);
  const minutes = Math.max(1, Math.round(part("H") * 60 + part("M") + part("S") / 60));
  return fill(site.messages.callout.duration, { minutes });
}
