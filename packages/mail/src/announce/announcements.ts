import type { AnyView } from "../../../../scripts/cli/browser.ts";
import { defined } from "../../../../scripts/diagnostics/browser.ts";
import type { BulletinView, Head, HeadImage, ItemCard } from "../../../../scripts/templates/browser.ts";
import { hashtagOf, type PostParts } from "./compose-post.ts";

/** A separate announcement: an issue, or one of its items. */
export interface Announcement extends PostParts {
  /** The picture of the page, as the site shows it to other sites. */
  readonly picture?: HeadImage;
}

/** An issue in one language. */
export interface LanguageOfIssue {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** The language, in itself. */
  readonly name: string;
  /** The publication and the issue: "Newsletter · October 2021". */
  readonly title: string;
  /** The issue, then its items in its order. */
  readonly announcements: readonly Announcement[];
}

/** The view of a page of the site. Undefined if there is no such page. */
export type FindView = (href: string) => AnyView | undefined;

/** How many topics of an issue become hashtags. */
const MOST_HASHTAGS = 3;

/**
 * The announcements of an issue in a language. Items without a text in it are announced in the languages that they have, and withdrawn
 * items in none.
 */
export function announceIssue(bulletin: BulletinView, find: FindView): LanguageOfIssue {
  const { chrome, head, lead, items } = bulletin;
  const announced = [...(lead === undefined ? [] : [lead]), ...items].flatMap((card) => {
    const view = card.languageNote === undefined ? find(card.href) : undefined;
    // The page of a withdrawn item is not listed.
    return view?.kind === "item" && view.head.visibility === "listed" ? [{ card, head: view.head }] : [];
  });
  const title = `${chrome.title} · ${head.name}`;
  const issue: Announcement = {
    title,
    lines: announced.map(({ card }) => `• ${card.title.text}`),
    url: head.canonical,
    hashtags: hashtagsOf(bulletin.topics.slice(0, MOST_HASHTAGS)),
    ...defined({ picture: head.image }),
  };
  const { lang, dir, messages } = chrome;
  return {
    lang,
    dir,
    name: messages.name,
    title,
    announcements: [issue, ...announced.map(({ card, head }) => announceItem(card, head))],
  };
}

function announceItem({ title, summary, topics }: ItemCard, { canonical, image }: Head): Announcement {
  return {
    title: title.text,
    lines: summary === undefined ? [] : [summary.text],
    url: canonical,
    hashtags: hashtagsOf(topics),
    ...defined({ picture: image }),
  };
}

function hashtagsOf(topics: readonly { readonly text: string }[]): readonly string[] {
  return [...new Set(topics.flatMap(({ text }) => hashtagOf(text) ?? []))];
}
