/** The part of Lighthouse's report (its format 12) that is read. */
export interface LighthouseReport {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly title: string;
        /** From 0 to 1; null when it could not be worked out. */
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

/** What Lighthouse says of one page. */
export interface Comparison {
  readonly kind: string;
  readonly file: string;
  /** Category → points of 100, in Lighthouse's order. */
  readonly scores: Readonly<Record<string, number>>;
  /** Largest contentful paint, in milliseconds. */
  readonly lcp: number;
  /** Cumulative layout shift. */
  readonly cls: number;
  /** Everything that was fetched, in bytes. */
  readonly bytes: number;
  /** HTML and style sheet as a host would send them (brotli), in bytes. */
  readonly firstBytes: number;
  /** Why a category has less than 100. */
  readonly reasons: readonly string[];
}

/** The part of a report that matters, for the page that it is about. */
export function comparePage(
  page: Pick<Comparison, "kind" | "file" | "firstBytes">,
  { categories, audits }: LighthouseReport,
): Comparison {
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
export function isPerfect({ scores }: Comparison): boolean {
  return Object.values(scores).every((score) => score === 100);
}

/** Verdicts as a table, with what is missing beneath it. */
export function formatComparisons(comparisons: readonly Comparison[]): string {
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
