import assert from "node:assert/strict";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../scripts/cli/programs.mjs";
import { ROOT } from "./folders.ts";

/**
 * Families of fonts that systems have. Their sans-serif letters are as wide as the letters of Verdana and of Arial: on a reader's machine
 * they are about as wide as one of the two, or between them.
 */
export const FONTS = ["dejavu", "liberation"] as const;
export type Fonts = (typeof FONTS)[number];

/**
 * Starts the machine's Chromium, headless and without its own network requests. On Linux it has one family of fonts, independent of the
 * machine's fonts: lines break at the same places everywhere. Other systems have no fontconfig, and show their own.
 */
export function launchBrowser(fonts: Fonts = "dejavu"): Promise<Browser> {
  const executablePath = findChromium(process);
  assert.ok(
    executablePath !== undefined,
    "no Chromium on this machine: `node scripts/cli/setup.mjs browser` says what to do",
  );
  return chromium.launch({
    executablePath,
    args: ["--disable-dev-shm-usage", ...SAVES_CPU, ...CHROMIUM_ARGUMENTS],
    env: { ...process.env, ...withFonts(fonts) },
  });
}

/** The environment in which Chromium has one family of fonts. */
export function withFonts(fonts: Fonts): Readonly<Record<string, string>> {
  return { FONTCONFIG_FILE: path.join(ROOT, "tests", "support", "fonts", `${fonts}.conf`) };
}

/**
 * A page of a test is gone before its scripts have run often enough for V8's optimising compilers to be worth their time. A second tab
 * of a site finds them compiled only in the process of the first one.
 */
const SAVES_CPU = ["--js-flags=--no-opt,--no-maglev", "--process-per-site"];

/**
 * Containers have no user namespace for the sandbox, and little shared memory. The other arguments stop network requests of Chromium
 * itself.
 */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;
