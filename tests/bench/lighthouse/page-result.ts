/** The parts of a Lighthouse 12 report that are used. */
export interface LighthouseReport {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly title: string;
        /** From 0 to 1; null when Lighthouse could not compute it. */
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly score: number | null;
        readonly displayValue?: string;
        readonly numericValue?: number;
      }
    >
  >;
  readonly runtimeError?: { readonly message: string };
}

/** The result of Lighthouse for one page. */
export interface PageResult {
  readonly kind: string;
  readonly file: string;
  /** Category → score from 0 to 100, in the order of the report. */
  readonly scores: Readonly<Record<string, number>>;
  /** Largest contentful paint, in milliseconds. */
  readonly lcp: number;
  /** Cumulative layout shift. */
  readonly cls: number;
  /** The size of everything that the page loads, in bytes. */
  readonly bytes: number;
  /** The size of HTML and stylesheets as a host would send them (Brotli), in bytes. */
  readonly firstBytes: number;
  /** The audits because of which a category has less than 100. */
  readonly reasons: readonly string[];
}

/** Extracts the result for a page from a report. */
export function pageResultOf(
  page: Pick<PageResult, "kind" | "file" | "firstBytes">,
  { categories, audits }: LighthouseReport,
): PageResult {
  const numberOf = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const all = Object.values(categories);
  return {
    ...page,
    scores: Object.fromEntries(all.map(({ title, score }) => [title, Math.round((score ?? 0) * 100)])),
    lcp: numberOf("largest-contentful-paint"),
    cls: numberOf("cumulative-layout-shift"),
    bytes: numberOf("total-byte-weight"),
    reasons: all.flatMap(({ title, score, auditRefs }) =>
      score === 1 ? [] : auditRefs.filter(({ weight }) => weight > 0).flatMap(({ id }) => reasonOf(title, audits[id])),
    ),
  };
}

function reasonOf(category: string, audit: LighthouseReport["audits"][string] | undefined): readonly string[] {
  if (audit?.score === undefined || audit.score === null || audit.score >= 1) return [];
  const value = audit.displayValue === undefined ? "" : `: ${audit.displayValue.replaceAll("\u00A0", " ")}`;
  return [`${category}: ${audit.title}${value} (${Math.round(audit.score * 100)})`];
}

/** Whether every category has 100. */
export function isPerfect({ scores }: PageResult): boolean {
  return Object.values(scores).every((score) => score === 100);
}

/** Results as a table, followed by the reasons for scores below 100. */
export function formatPageResults(comparisons: readonly PageResult[]): string {
  const titles = Object.keys(comparisons[0]?.scores ?? {});
  const rows = [
    ["", ...titles, "LCP", "CLS", "fetched", "HTML + CSS"],
    ...comparisons.map(({ kind, scores, lcp, cls, bytes, firstBytes }) => [
      kind,
      ...titles.map((title) => String(scores[title] ?? "")),
      `${(lcp / 1000).toFixed(2)} s`,
      cls.toFixed(3),
      formatKilobytes(bytes),
      formatKilobytes(firstBytes),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
  const missing = comparisons.filter((comparison) => !isPerfect(comparison));
  return [
    ...lines,
    "",
    ...missing.flatMap(({ kind, file, reasons }) => [
      `${kind} (${file})`,
      ...reasons.map((reason) => `  ${reason}`),
      "",
    ]),
    missing.length === 0
      ? "100 in every category on every kind of page."
      : `${missing.length} of ${comparisons.length} kinds of page below 100.`,
    "",
  ].join("\n");
}

function formatKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
