import type { Measure } from "./measure.ts";
import { formatBytes, formatNumber, formatRatio, formatTime } from "./report.ts";
import { PEERS, type Result, type Row } from "./result.ts";

/**
 * The medians of Dateline as a Markdown table: their ratios to the builds of Hugo and Eleventy in the same run, with the measures in
 * brackets; a ratio below 1 is bold. The line before it names machine and versions. An invalid comparison has its differences instead.
 */
export function formatMarkdown(results: readonly Result[]): string {
  const invalid = results.flatMap(({ differences }) => differences);
  if (invalid.length > 0)
    return ["The comparison is invalid:", "", ...invalid.map((each) => `- ${each}`), ""].join("\n");
  const [first] = results;
  if (first === undefined) return "";
  const { machine, versions, rounds } = first;
  const tools = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${machine.cores} × ${machine.cpu}, ${machine.disk}; ${tools.join(", ")}; medians of ${rounds}; ratios to the builds of Hugo and Eleventy.`,
    "",
    "| | time | CPU | peak memory |",
    "| --- | --- | --- | --- |",
    ...results.flatMap((result) => result.rows.flatMap((row) => formatRow(result, row))),
    "",
  ].join("\n");
}

function formatRow({ items, pictures }: Result, { scenario, median, ratios }: Row): readonly string[] {
  const [tool, name = ""] = scenario.split(": ");
  if (tool !== "dateline") return [];
  const site = `${formatNumber(items)} items${pictures === 0 ? "" : `, ${pictures} pictures`}`;
  const cell = (quantity: keyof Measure, format: (value: number) => string) =>
    formatCell(
      median[quantity],
      PEERS.map((peer) => ratios[peer]?.[quantity]),
      format,
    );
  const cells = [cell("wall", formatTime), cell("cpu", formatTime), cell("peak", formatBytes)];
  return [`| ${site}: ${name === "build" ? "from nothing" : name} | ${cells.join(" | ")} |`];
}

function formatCell(
  value: number | undefined,
  ratios: readonly (number | undefined)[],
  format: (value: number) => string,
): string {
  if (value === undefined) return "";
  const known = ratios.filter((ratio) => ratio !== undefined);
  const shown = known.map((ratio) => (ratio < 1 ? `**${formatRatio(ratio)}**` : formatRatio(ratio))).join(", ");
  return shown === "" ? format(value) : `${shown} (${format(value)})`;
}
