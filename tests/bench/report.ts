import type { Measure } from "./measure.ts";
import { type Growth, PEERS, type Result, type Row, type Site } from "./result.ts";
import type { Share } from "./site-files.ts";

/** A result as text. */
export function formatResult(result: Result): string {
  const { items, pictures, rounds, machine, versions, rows, sites, differences, growth = [] } = result;
  const tools = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${formatNumber(items)} items, ${pictures === 0 ? "" : `${pictures} pictures, `}medians of ${rounds} in turns`,
    `${machine.cores} × ${machine.cpu}, ${machine.disk}; ${tools.join(", ")}`,
    "",
    ...table([["", ...QUANTITIES.flatMap(([, name]) => [name, ...PEER_COLUMNS])], ...rows.map(formatRow)]),
    "",
    ...formatGoals(rows),
    ...sites.flatMap(formatSite),
    ...growth.flatMap(formatGrowth),
    ...(differences.length === 0
      ? ["All tools wrote the same pages, feeds and pictures, and a sample of them has the same text."]
      : ["The comparison is invalid:", ...differences.map((difference) => `  ${difference}`)]),
    "",
  ].join("\n");
}

const QUANTITIES = [
  ["wall", "wall"],
  ["cpu", "CPU"],
  ["peak", "peak memory"],
] as const satisfies readonly (readonly [keyof Measure, string])[];

const PEER_COLUMNS = ["× Hugo", "× Eleventy"];

function formatRow({ scenario, median, ratios }: Row): readonly string[] {
  const cells = QUANTITIES.flatMap(([quantity]) => [
    formatMeasure(quantity, median[quantity]),
    ...PEERS.map((peer) => formatRatio(ratios[peer]?.[quantity])),
  ]);
  return [scenario, ...cells];
}

function formatMeasure(quantity: keyof Measure, value: number | undefined): string {
  if (quantity !== "peak") return formatTime(value);
  return value === undefined ? "" : formatBytes(value);
}

function formatGoals(rows: readonly Row[]): readonly string[] {
  const nameOf = new Map<keyof Measure, string>(QUANTITIES);
  const lines = rows.flatMap(({ scenario, ratios, goals }) =>
    goals.flatMap(({ of, most }) => {
      const value = ratios.hugo?.[of];
      if (value === undefined) return [];
      return [
        [`${scenario}, ${nameOf.get(of)}`, `≤ ${most.toFixed(2)}`, value.toFixed(2), value <= most ? "met" : "missed"],
      ];
    }),
  );
  return lines.length === 0 ? [] : [...table([["goal × Hugo’s build", "", "is", ""], ...lines]), ""];
}

function formatSite({ tool, shared, own }: Site): readonly string[] {
  return [
    `${tool} wrote ${shared.map(formatShare).join(", ")}`,
    ...(own.length === 0 ? [] : [`  and only this tool: ${own.map(formatShare).join(", ")}`]),
    "",
  ];
}

function formatShare({ kind, files, bytes }: Share): string {
  return `${formatNumber(files)} ${kind} (${formatBytes(bytes)})`;
}

function formatGrowth({ tool, sizes, exponents, atLast }: Growth): readonly string[] {
  const rows = sizes.map(({ items, median }) => [
    formatNumber(items),
    formatTime(median.wall),
    formatTime(median.cpu),
    median.peak === undefined ? "" : formatBytes(median.peak),
  ]);
  const powers = ({ wall, cpu, peak }: Partial<Measure>) => [wall, cpu, peak].map((power) => power?.toFixed(2) ?? "");
  return [
    ...table([
      [`${tool}: items`, "wall", "CPU", "peak memory"],
      ...rows,
      ["exponent", ...powers(exponents)],
      ["exponent of the last step", ...powers(atLast)],
    ]),
    "",
  ];
}

/** Aligns rows as a table: the first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

export function formatTime(milliseconds: number | undefined): string {
  return milliseconds === undefined ? "" : `${(milliseconds / 1000).toFixed(2)} s`;
}

export function formatRatio(ratio: number | undefined): string {
  return ratio === undefined ? "" : ratio.toFixed(2);
}

export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

export function formatNumber(number: number): string {
  return String(number).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
}
