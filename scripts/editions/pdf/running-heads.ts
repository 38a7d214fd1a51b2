import type { Bulletin } from "../../model/publication.ts";
import { formatIssueNumber, titleOf } from "../../site/dates/bulletin-title.ts";
import { findSeries } from "../../site/series.ts";
import { type LocalizedSite, phrase } from "../../site/site-inputs.ts";

/** What the lines at the top of pages say, besides the number of the page. */
export interface RunningHeads {
  /** Of pages on the left: the publication or series, with the number of the issue. */
  readonly left: string;
  /** Of pages on the right: the title of the issue. */
  readonly right: string;
}

/** The styles of the lines at the top of a bulletin's pages. */
export function viewRunningHeads(site: LocalizedSite, bulletin: Bulletin): string {
  const series = findSeries(site, bulletin);
  const name = series === undefined ? site.chrome.title : phrase(site, series.title).text;
  const { number } = bulletin;
  const issue = number === undefined ? [] : [formatIssueNumber(site, number)];
  return formatRunningHeads({
    left: [name, ...issue].join(`${site.messages.list.comma} `),
    right: titleOf(site, bulletin),
  });
}

/**
 * Rules for margin boxes (CSS Paged Media Level 3, §4) that draw running heads: the number of the page is at the outer side, as in a
 * book. Pages named `cover` have none.
 */
export function formatRunningHeads({ left, right }: RunningHeads): string {
  return [
    `@page :left { @top-left { content: counter(page) } @top-right { content: ${cssString(left)} } }`,
    `@page :right { @top-left { content: ${cssString(right)} } @top-right { content: counter(page) } }`,
    "@page cover { @top-left { content: none } @top-right { content: none } }",
  ].join("\n");
}

/** A string of CSS (CSS Syntax Level 3, §4.3.5) that may stand in `<style>`: whatever could end the string or the element is escaped. */
function cssString(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{M}\p{N} .,·–-]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;
}
