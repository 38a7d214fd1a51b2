import { asHtml, escapeHtml } from "../../markdown/html.ts";
import type { Html } from "../../markdown/types.ts";

/** An item in a feed: its picture, its body, and its corrections and sources. */
export interface Entry {
  /** "in Spanish", if the entry is not in the feed's language. `lang` is the language of this label. */
  readonly label?: WithLanguage;
  /** The statement that a machine made its text and nobody reviewed it, in the language of the feed. */
  readonly disclosure?: WithLanguage;
  readonly picture?: EntryPicture;
  /** The deadline of a call, in the language of the feed, and where to apply. */
  readonly call?: WithLanguage & { readonly apply?: EntryLink };
  readonly body?: Html;
  /** More pictures, below the body. */
  readonly gallery?: readonly EntryPicture[];
  /** The video, recordings and documents. */
  readonly media?: readonly EntryLink[];
  /** Replaces a missing body; the dateline for an item that has no summary either. */
  readonly summary: string;
  /** Corrections, each with its date. */
  readonly notes: readonly { readonly label: string; readonly text: string }[];
  readonly sources?: { readonly label: string; readonly links: readonly EntryLink[] };
}

interface WithLanguage {
  readonly text: string;
  readonly lang: string;
}

export interface EntryPicture {
  /** Absolute. */
  readonly url: string;
  readonly alt: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly caption?: string;
}

export interface EntryLink {
  readonly text: string;
  /** Absolute. */
  readonly url: string;
}

/** One of several texts in one entry, with its heading. */
export interface EntrySection {
  readonly heading: EntryLink;
  /** The language of the section, if it differs from the feed's. */
  readonly lang?: string;
  readonly html: Html;
}

/** An entry as HTML that is complete without a stylesheet or a script. */
export function formatEntry(entry: Entry): Html {
  const { label, disclosure, picture, call, body, gallery = [], media = [], summary, notes, sources } = entry;
  return asHtml(
    [
      ...[label, disclosure].flatMap((said) => (said === undefined ? [] : formatSaid(said))),
      ...(picture === undefined ? [] : [formatPicture(picture)]),
      ...(call === undefined ? [] : [formatCall(call)]),
      body ?? `<p>${escapeHtml(summary)}</p>\n`,
      ...gallery.map(formatPicture),
      ...(media.length === 0 ? [] : [formatLinks(media)]),
      ...notes.map(({ label: name, text }) => `<p><strong>${escapeHtml(name)}</strong> ${escapeHtml(text)}</p>\n`),
      ...(sources === undefined ? [] : [formatSources(sources)]),
    ].join(""),
  );
}

/** An introduction and several texts after it. */
export function formatSections(introduction: Html | undefined, sections: readonly EntrySection[]): Html {
  const texts = sections.map(({ heading, lang, html }) => {
    const language = lang === undefined ? "" : ` lang="${escapeHtml(lang)}"`;
    return `<section${language}>\n<h2>${formatLink(heading)}</h2>\n${html}</section>\n`;
  });
  return asHtml([introduction ?? "", ...texts].join(""));
}

/** A list of links. */
export function formatLinks(links: readonly EntryLink[]): Html {
  return asHtml(`<ul>\n${links.map((link) => `<li>${formatLink(link)}</li>\n`).join("")}</ul>\n`);
}

/** A sentence about an entry, in its own language. */
export function formatSaid({ text, lang }: WithLanguage): string {
  return `<p lang="${escapeHtml(lang)}">${escapeHtml(text)}</p>\n`;
}

function formatCall({ text, lang, apply }: NonNullable<Entry["call"]>): string {
  const link = apply === undefined ? "" : ` · ${formatLink(apply)}`;
  return `<p lang="${escapeHtml(lang)}"><strong>${escapeHtml(text)}</strong>${link}</p>\n`;
}

function formatPicture({ url, alt, width, height, caption }: EntryPicture): string {
  const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`;
  const figcaption = caption === undefined ? "" : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `<figure>${image}${figcaption}</figure>\n`;
}

function formatSources({ label, links }: NonNullable<Entry["sources"]>): string {
  return `<p>${escapeHtml(label)}</p>\n${formatLinks(links)}`;
}

function formatLink({ text, url }: EntryLink): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
}
