import { absolute, site } from "./site.js";
import { escapeHtml } from "./words.js";

const HOST = new URL(site.url).hostname;

/** An item as a feed entry. */
export function itemEntry(item) {
  const { url, key, month, title, description, day, topic, countries, sources, page } = item;
  const date = noon(day);
  let html;
  return {
    id: `tag:${HOST},${month}:${key}.en`,
    title,
    url: absolute(url),
    published: date,
    updated: date,
    summary: description,
    categories: [
      { term: topic.term, scheme: absolute("/topics/"), label: topic.label },
      ...countries.map(({ term, label }) => ({ term, scheme: absolute("/countries/"), label })),
    ],
    // A getter, since the pages are not rendered yet.
    get html() {
      html ??= abroad(page.templateContent) + formatSources(sources);
      return html;
    },
  };
}

/** A bulletin with all its items, as one feed entry. */
export function bulletinEntry(bulletin, entryOf) {
  const { url, month, title, items, agenda, modified, page } = bulletin;
  const date = noon(modified);
  let html;
  return {
    id: `tag:${HOST},${month}:bulletin.en`,
    title,
    url: absolute(url),
    published: date,
    updated: date,
    summary: items.map((item) => item.title).join(" · "),
    categories: [],
    get html() {
      html ??= [
        abroad(page.templateContent),
        ...items.map(entryOf).map((entry) => formatSection(formatLink(entry.title, entry.url), entry.html)),
        agenda.length === 0 ? "" : formatSection(formatLink("Coming up", absolute("/events/")), formatAgenda(agenda)),
      ].join("");
      return html;
    },
  };
}

/** Rendered Markdown with absolute URLs, for readers outside the site. */
export const abroad = (html) =>
  html
    .replaceAll('href="/', `href="${site.url}/`)
    .replaceAll('src="/', `src="${site.url}/`)
    .replaceAll(/<source [^>]*>\n|<\/?picture>/g, "");

function noon(day) {
  const iso = `${day}T12:00:00Z`;
  return { iso, rfc822: new Date(iso).toUTCString() };
}

const formatSection = (heading, html) => `<section>\n<h2>${heading}</h2>\n${html}</section>\n`;

const formatSources = (sources) =>
  sources.length === 0 ? "" : `<p>Sources</p>\n${formatLinks(sources.map(({ name, url }) => formatLink(name, url)))}`;

const formatAgenda = (events) =>
  formatLinks(events.map(({ dates, title, url }) => formatLink(`${dates} · ${title}`, absolute(url))));

const formatLinks = (links) => `<ul>\n${links.map((link) => `<li>${link}</li>\n`).join("")}</ul>\n`;

const formatLink = (text, url) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
