import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileFacts } from "../output/facts.ts";
import type { Cache } from "./cache.ts";
import { readPack, writePack } from "./pack.ts";

/*
 * Prints that are kept between builds. A print is known by the fingerprint of everything it was made from, so a page whose
 * fingerprint did not change is not printed again: its file is linked into the new site. What the judge keeps of it is kept
 * beside.
 */

/** A page as it was printed. */
export interface Print {
  readonly file: string;
  readonly fingerprint: string;
  /** What the judge keeps of it, as JSON; empty where there is nothing to judge. */
  readonly facts: string;
}

/** The prints of earlier builds. */
export interface KeptPrints {
  /** Puts a kept print in its place in a folder; undefined when there is none, or it is not as it was printed. */
  readonly place: (file: string, fingerprint: string, outputDir: string) => Print | undefined;
}

const PACK = "prints.pack";

/** Opens the prints in a folder. */
export function openPrints(dir: string): KeptPrints {
  const { texts } = readPack(join(dir, PACK));
  return {
    place(file, fingerprint, outputDir) {
      const kept = printFile(dir, fingerprint);
      const text = texts.get(fingerprint) ?? "";
      const end = text.indexOf("\n");
      if (signatureOf(kept) === text.slice(0, end) && linked(kept, join(outputDir, file)))
        return { file, fingerprint, facts: text.slice(end + 1) };
      rmSync(kept, { recursive: true, force: true }); // The page will be printed anew, and that print is the one to keep.
      return undefined;
    },
  };
}

/** What the judge keeps of a print. */
export function factsOf({ facts }: Print): readonly FileFacts[] {
  return facts === "" ? [] : [JSON.parse(facts)];
}

/** Keeps the prints of a site that was built, and forgets all others. */
export function keepPrints(prints: readonly Print[], outputDir: string, { printsDir: dir, aside }: Cache): void {
  const entries = prints.flatMap(({ file, fingerprint, facts }): readonly (readonly [string, string])[] => {
    const kept = printFile(dir, fingerprint);
    const signature = signatureOf(kept) ?? (linked(join(outputDir, file), kept) ? signatureOf(kept) : undefined);
    return signature === undefined ? [] : [[fingerprint, `${signature}\n${facts}`]];
  });
  const texts = new Map(entries);
  writePack(join(dir, PACK), texts, aside);
  forgetOthers(dir, texts);
}

function printFile(dir: string, fingerprint: string): string {
  return join(dir, fingerprint.slice(0, 2), fingerprint);
}

/** Size and time of a file as it was printed: whoever changes a page of the site by hand changes the kept one with it. */
function signatureOf(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats === undefined ? undefined : `${stats.size} ${stats.mtimeMs}`;
}

/** Gives a file a second name, or copies it where file systems differ; false when it can't be done. */
function linked(from: string, to: string): boolean {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    return isAbout(error, "EXDEV", "EPERM", "EMLINK") && copied(from, to);
  }
}

function copied(from: string, to: string): boolean {
  try {
    copyFileSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function isAbout(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

function forgetOthers(dir: string, kept: ReadonlyMap<string, string>): void {
  for (const folder of readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const name of readdirSync(join(dir, folder.name))) {
      if (!kept.has(name)) rmSync(join(dir, folder.name, name), { force: true });
    }
  }
}
