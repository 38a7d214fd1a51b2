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
      { name: "--crop-lead", use: "The sides of the picture that opens an issue, where it is widest." },
      { name: "--crop-card", use: "The sides of the other pictures of an issue, and of those in the list of issues." },
      { name: "--crop-phone", use: "The sides of all pictures of an issue on a phone." },
      { name: "--crop-beside", use: "The sides of a picture beside a long text, where it is highest." },
    ],
  ],
]);

/** A shape in which pages show pictures: they cut off the rest. */
export interface Crop {
  /** `lead` for the token `--crop-lead`. */
  readonly name: string;
  /** In CSS, `16 / 10`. */
  readonly ratio: string;
}

/** The shapes in which pages with these stylesheets show pictures. The last value of a token counts, as in a browser. */
export function cropsIn(css: string): readonly Crop[] {
  return [...DESIGN_TOKENS.values()].flat().flatMap(({ name }) => {
    const ratio = valuesOf(name, css).at(-1);
    return name.startsWith(CROP) && ratio !== undefined ? [{ name: name.slice(CROP.length), ratio }] : [];
  });
}

const CROP = "--crop-";

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
  const [value] = valuesOf(name, css);
  return value === undefined ? "" : `\`${value}\``;
}

/** The values that the stylesheets give to a token, in their order. */
function valuesOf(name: string, css: string): readonly string[] {
  return Array.from(css.matchAll(new RegExp(`(?<![\\w-])${name}:\\s*([^;}]+)`, "g")), ([, value = ""]) =>
    value.trim().replaceAll(/\s+/g, " "),
  );
}
