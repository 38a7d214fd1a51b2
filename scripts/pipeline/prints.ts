import { copyFileSync, linkSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileFacts } from "../output/facts.ts";
import { readFacts } from "../output/read.ts";
import { describeIn } from "../publish/release.ts";
import type { TreeFile } from "../publish/tree.ts";
import { readPack, writePack } from "./pack.ts";

/*
 * Prints that are kept between builds. A print is known by the identity of its sheet: where that is as it was, the file is
 * linked into the new site, and what the judge and the release need to know of it is kept beside.
 */

/** A page or file as it was printed. */
export interface Print {
  readonly file: string;
  readonly identity: string;
  /** What the release says of it, as JSON. */
  readonly described: string;
  /** What the judge keeps of it, as JSON in UTF-8; empty where there is nothing to judge. */
  readonly facts: () => Uint8Array;
  /** Size and time of the file that is kept, as far as one is. */
  readonly signature?: string;
}

/** The prints of an earlier build. */
export interface KeptPrints {
  /** Puts a kept print in its place in a folder; undefined when there is none, or it is not as it was printed. */
  readonly place: (file: string, identity: string, outputDir: string) => Print | undefined;
  /** Keeps the prints of a site that was built, and forgets all others. */
  readonly keep: (prints: readonly Print[], outputDir: string, aside: string) => void;
}

const PACK = "prints.pack";

/** Looks at what was just printed. */
export function readPrint(outputDir: string, file: string, identity: string): PlainPrint {
  return {
    file,
    identity,
    described: JSON.stringify(describeIn(outputDir, file)),
    facts: readFactsOf(outputDir, file),
  };
}

/** A print as threads hand it over. */
export interface PlainPrint extends Omit<Print, "facts" | "signature"> {
  readonly facts: string;
}

/** Opens the prints in a folder. */
export function openPrints(dir: string): KeptPrints {
  const { entries: known } = readPack(join(dir, PACK));
  return {
    place(file, identity, outputDir) {
      const entry = known.get(identity);
      if (entry === undefined) return undefined;
      const kept = printFile(dir, identity);
      const [signature = "", described = ""] = entry.head.split("\n");
      if (signatureOf(kept) === signature && linked(kept, join(outputDir, file)))
        return {
          file,
          identity,
          described,
          signature,
          facts: () => entry.rest() ?? Buffer.from(readFactsOf(outputDir, file)),
        };
      rmSync(kept, { recursive: true, force: true }); // The page will be printed anew, and that print is the one to keep.
      return undefined;
    },
    keep(prints, outputDir, aside) {
      const entries = prints.flatMap(({ file, identity, described, facts, signature }) => {
        const signed = signature ?? keepFile(join(outputDir, file), printFile(dir, identity));
        return signed === undefined ? [] : [[identity, { head: `${signed}\n${described}`, rest: facts }] as const];
      });
      const kept = new Map(entries);
      writePack(join(dir, PACK), kept, aside);
      for (const identity of known.keys()) if (!kept.has(identity)) rmSync(printFile(dir, identity), { force: true });
    },
  };
}

/** Gives a file a second name, under which it stays when the site goes; undefined when it can't be done. */
function keepFile(from: string, to: string): string | undefined {
  rmSync(to, { force: true });
  return linked(from, to) ? signatureOf(to) : undefined;
}

/** What the judge keeps of a print. */
export function factsOf({ facts }: Print): readonly FileFacts[] {
  const text = new TextDecoder().decode(facts());
  return text === "" ? [] : [JSON.parse(text)];
}

/** What the release says of a print. */
export function describedIn({ described }: Print): TreeFile {
  return JSON.parse(described);
}

function readFactsOf(outputDir: string, file: string): string {
  const facts = readFacts(outputDir, file);
  return facts === undefined ? "" : JSON.stringify(facts);
}

function printFile(dir: string, identity: string): string {
  return join(dir, identity.slice(0, 2), identity);
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
