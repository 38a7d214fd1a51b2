/** A custom property of the stylesheets that a theme may set. */
export interface DesignToken {
  readonly name: string;
  /** Its purpose, as a sentence. */
  readonly use: string;
}

/** The design tokens: every custom property of the stylesheets, grouped by purpose. */
export const DESIGN_TOKENS: ReadonlyMap<string, readonly DesignToken[]> = new Map([
  [
    "Colours",
    [
      { name: "--accent", use: "The accent of `publication.yaml`, with enough contrast on light paper." },
      { name: "--accent-dark", use: "The accent, with enough contrast on dark paper." },
      { name: "--hue", use: "The colour of a topic, with enough contrast on light paper." },
      { name: "--hue-dark", use: "The colour of a topic, with enough contrast on dark paper." },
      {
        name: "--colour",
        use: "The accent in the current colour scheme: labels, rules, underlines, the focus outline.",
      },
      {
        name: "--mark",
        use: "The colour of the current topic in the current colour scheme: its square and bars. Set on elements of a topic, not on `:root`.",
      },
      { name: "--paper", use: "The background of pages." },
      { name: "--ink", use: "Text, rules and borders." },
      { name: "--ink-large", use: "Titles and other large text." },
      { name: "--ink-year", use: "The year in the nameplate of an issue." },
      { name: "--quiet", use: "Secondary text: dates, captions, notes." },
      { name: "--hairline", use: "Thin rules between parts." },
      { name: "--panel", use: "The background of the video callout, and of the play icon on a video's picture." },
      { name: "--panel-ink", use: "Text on a panel." },
      { name: "--panel-quiet", use: "Secondary text on a panel." },
      { name: "--sea", use: "Maps: the sea." },
      { name: "--land", use: "Maps: countries without items." },
      { name: "--halo", use: "Maps: the outline of labels." },
      { name: "--shade-1", use: "Maps: countries with few items." },
      { name: "--shade-2", use: "Maps: countries with more items." },
      { name: "--shade-3", use: "Maps: countries with many items; those with the most have `--colour`." },
    ],
  ],
  [
    "Type",
    [
      { name: "--serif", use: "The fonts of texts." },
      { name: "--display", use: "The fonts of titles." },
      { name: "--sans", use: "The fonts of labels, navigation and forms." },
      { name: "--label", use: "The size of labels, the smallest text." },
      { name: "--small", use: "The size of captions, notes and navigation." },
      { name: "--font-small", use: "Weight, size, line height and fonts of captions, notes and navigation." },
      { name: "--text", use: "The size of texts." },
      { name: "--lift", use: "The size of introductions and summaries." },
      { name: "--head-small", use: "The size of the titles of small cards." },
      { name: "--head", use: "The size of the titles of cards and sections." },
      { name: "--head-large", use: "The size of the titles of large cards." },
      { name: "--title", use: "The size of the title of a page." },
      {
        name: "--leading",
        use: "A factor of the line height of titles: more in right-to-left scripts. Set on `[dir]`.",
      },
      { name: "--tracking", use: "A factor of letter spacing: 0 in scripts whose letters are joined. Set on `[dir]`." },
      {
        name: "--period",
        use: "The size of the nameplate of an issue, relative to the width of the window. Set on `.period-short` and similar classes.",
      },
      { name: "--most", use: "The maximum size of the nameplate of an issue. Set like `--period`." },
    ],
  ],
  [
    "Measure",
    [
      { name: "--measure", use: "The longest line of text." },
      { name: "--page", use: "The maximum width of a page." },
      { name: "--edge", use: "The space between a page and the window." },
      { name: "--margin", use: "The width of the column beside a text." },
      { name: "--gap", use: "The space between columns and between parts of a group." },
      { name: "--space", use: "The space between sections." },
      { name: "--dot", use: "The width of the dot between parts of a line. Set on `.dots`." },
    ],
  ],
  [
    "Radii",
    [
      { name: "--radius", use: "The corners of fields and buttons." },
      { name: "--radius-picture", use: "The corners of pictures." },
    ],
  ],
  [
    "Pictures",
    [
      {
        name: "--focus-x",
        use: "The point of a cropped picture that stays visible, from its left edge. Set on `.focus-x0` to `.focus-x10`.",
      },
      { name: "--focus-y", use: "The same from its top. Set on `.focus-y0` to `.focus-y10`." },
    ],
  ],
]);

const SECTION = /^<!-- tokens -->$[\s\S]*?^<!-- end -->$/m;

/** Updates the tables of tokens in a Markdown text, between the lines `<!-- tokens -->` and `<!-- end -->`. */
export function fillTokens(markdown: string, css: string): string {
  return markdown.replace(SECTION, () => `<!-- tokens -->\n\n${formatTokens(css)}\n\n<!-- end -->`);
}

/** The first value of a token in the stylesheets is its default. */
function formatTokens(css: string): string {
  const tables = [...DESIGN_TOKENS].map(([group, tokens]) =>
    [
      `| ${group} | by default | |`,
      "| --- | --- | --- |",
      ...tokens.map(({ name, use }) => `| \`${name}\` | ${defaultOf(name, css)} | ${use} |`),
    ].join("\n"),
  );
  return tables.join("\n\n");
}

function defaultOf(name: string, css: string): string {
  const [, value] = new RegExp(`(?<![\\w-])${name}:\\s*([^;]+);`).exec(css) ?? [];
  return value === undefined ? "" : `\`${value.replaceAll(/\s+/g, " ")}\``;
}
