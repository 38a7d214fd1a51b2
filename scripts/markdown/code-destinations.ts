import type MarkdownIt from "markdown-it";

/**
 * Reads the code of a template as a destination although there are spaces in it: `[x]({{ site.url }}/y)`. Otherwise pages would show the
 * brackets and the code.
 */
export function enableCodeDestinations(markdown: InstanceType<typeof MarkdownIt>): void {
  const { parseLinkDestination } = markdown.helpers;
  Object.assign(markdown.helpers, {
    parseLinkDestination: (text: string, start: number, max: number): ReturnType<typeof parseLinkDestination> => {
      if (!text.includes("{", start)) return parseLinkDestination(text, start, max);
      DESTINATION.lastIndex = start;
      const [written = ""] = DESTINATION.exec(text) ?? [];
      const pos = start + written.length;
      return written === "" || pos > max
        ? parseLinkDestination(text, start, max)
        : { ok: true, pos, str: markdown.utils.unescapeAll(written) };
    },
  });
}

/** Code in the notations of Nunjucks, Liquid, Go and JavaScript, with the characters around it up to a space. */
const DESTINATION =
  /[^\s()<>{$]{0,200}(?:(?:\{\{[^\n{}]{1,200}\}\}|\{%[^\n%]{1,200}%\}|\$\{[^\n{}]{1,200}\})[^\s()<>{$]{0,2000})+(?=[\s)]|$)/y;
