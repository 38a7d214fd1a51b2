import { readFileSync } from "node:fs";
import path from "node:path";
import { parseAtlas } from "../../../scripts/features/plates/atlas.ts";
import { BLEED } from "../../../scripts/features/plates/sketch.ts";
import { ROOT } from "../../support/folders.ts";
import { pointsOf } from "../../support/path-points.ts";

export const ATLAS = parseAtlas(readFileSync(path.join(ROOT, "assets", "maps", "world.json"), "utf8"));
export const ACCENT = { light: "#8b1e2d", dark: "#f08c8c" } as const;
export { BLEED };

/** A rectangle around the countries of a plate, in its units; undefined if nothing of them is drawn. */
export function boxOfMarked(svg: string) {
  const [, path = ""] = /id="lm"[^>]* d="([^"]*)"/.exec(svg) ?? [];
  const points = pointsOf(path);
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The path data of the land and of borders that are not settled. */
export function pathsOf(svg: string): readonly string[] {
  return Array.from(svg.matchAll(/<path (?:id="l|class="d")[^>]* d="([^"]*)"/g), ([, path = ""]) => path);
}
