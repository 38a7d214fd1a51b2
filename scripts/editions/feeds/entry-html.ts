import { asHtml, escapeHtml } from "../../markdown/html.ts";
import type { Html } from "../../markdown/types.ts";

/** A text as it is printed away from its page: with its picture before it, and what stands under it on its page. */
export interface Entry {
  /** What the reader's language says of the entry's, "in Spanish", where it is another; `lang` is that of the label. */
  readonly label?: { readonly text: string; readonly lang: string };
  readonly picture?: EntryPicture;
  readonly body?: Html;
  /** Stands for the body where there is none. */
  readonly summary: string;
  /** Corrections, each with its date. */
  readonly notes: readonly { readonly label: string; readonly text: string }[];
  readonly sources?: { readonly label: string; readonly links: readonly EntryLink[] };
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

/** One of several texts under a common heading. */
export interface EntrySection {
  readonly heading: EntryLink;
  /** `lang` where it is not that of the whole. */
  readonly lang?: string;
  readonly html: Html;
}

/** An entry as HTML that needs no style sheet, no script, and nothing around it. */
export function formatEntry({ label, picture, body, summary, notes, sources }: Entry): Html {
  return asHtml(
    [
      ...(label === undefined ? [] : [`<p lang="${escapeHtml(label.lang)}">${escapeHtml(label.text)}</p>\n`]),
      ...(picture === undefined ? [] : [formatPicture(picture)]),
      body ?? `<p>${escapeHtml(summary)}</p>\n`,
      ...notes.map(({ label: name, text }) => `<p><strong>${escapeHtml(name)}</strong> ${escapeHtml(text)}</p>\n`),
      ...(sources === undefined ? [] : [formatSources(sources)]),
    ].join(""),
  );
}

/** Several texts one after the other, an introduction before them. */
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

function formatPicture({ url, alt, width, height, caption }: EntryPicture): string {
  const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`;
  const words = caption === undefined ? "" : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `<figure>${image}${words}</figure>\n`;
}

function formatSources({ label, links }: NonNullable<Entry["sources"]>): string {
  return `<p>${escapeHtml(label)}</p>\n${formatLinks(links)}`;
}

function formatLink({ text, url }: EntryLink): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
}
