import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { SoundSite } from "../../check-output/changes.ts";
import type { FileFacts, LeftoverMark } from "../../check-output/page-metadata.ts";
import { formatFacts } from "../../check-output/read.ts";
import { thinFolder } from "../../publish/clear.ts";
import type { TreeFile } from "../../publish/release/file-tree.ts";
import { describeFile } from "../../publish/release/manifest.ts";
import type { Entry } from "./cache-file.ts";
import { readPack, writePack } from "./cache-file.ts";
import { isDescribed, isSigned, keepPrint, linked, printFile, removeStrays, signatureOf } from "./rendered-files.ts";

/*
 * Prints that are kept between builds. A print is known by the identity of its sheet: where that is as it was, the file is
 * linked into the new site, unless it is there already, and what the judge and the release need to know of it is kept beside.
 */

/** A page or file as it was printed. */
export interface Print {
  readonly file: string;
  readonly identity: string;
  /** What the release says of it, as JSON. */
  readonly described: string;
  /** What the judge keeps of it, as JSON; empty where there is nothing to judge. */
  readonly facts: () => string;
  /** Size, time and number on disk of the file that is kept, as far as one is. */
  readonly signature?: string;
  /** Whether it is of the site that is being made, or of one that was judged. */
  readonly made: "now" | "before";
}

/** A print that is wanted in a site. */
export type WantedPrint = Pick<Print, "file" | "identity">;

/** What a site consists of. */
export interface Printed {
  readonly prints: readonly Print[];
  /** Style sheet, fonts and pictures, by their paths from the root of the site. */
  readonly others: readonly string[];
  /** Marks of broken templates that its editors wrote. */
  readonly written: ReadonlySet<LeftoverMark>;
}

/** The prints of an earlier build. */
export interface KeptPrints {
  /**
   * Puts kept prints in their places in a folder, and removes everything else from it. Gives a print for each that is wanted;
   * undefined when there is none, or it is not as it was printed.
   */
  readonly place: (wanted: readonly WantedPrint[], outputDir: string) => readonly (Print | undefined)[];
  /** The site that they were; it was judged. */
  readonly site?: SoundSite;
  /** Keeps a site that was judged, and forgets all other prints. Gives the same, signed. */
  readonly keep: (printed: Printed, outputDir: string, aside: string) => Printed;
}

/** What the judge needs to know of a site that has passed. */
export function soundSite({ prints, others, written }: Printed): SoundSite {
  const byFile = new Map(prints.map((print) => [print.file, print]));
  return {
    files: new Set([...byFile.keys(), ...others]),
    written,
    factsOf(file) {
      const print = byFile.get(file);
      return print === undefined ? undefined : factsOf(print)[0];
    },
  };
}

const PACK = "prints.pack";
/** Where a pack of prints has what is true of all of them. */
const SITE = "site";

/** Looks at what was just printed. */
export function readPrint(outputDir: string, file: string, identity: string): PlainPrint {
  const bytes = readFileSync(join(outputDir, file));
  const described = JSON.stringify(describeFile(file, bytes));
  return { file, identity, described, facts: formatFacts(file, bytes) ?? "" };
}

/** A print as threads hand it over. */
export interface PlainPrint extends Omit<Print, "facts" | "made"> {
  readonly facts: string;
}

/** A print that was handed over. */
export function unpackPrint({ facts, ...print }: PlainPrint): Print {
  return { ...print, facts: () => facts, made: "now" };
}

/** Opens the prints in a folder. */
export function openPrints(dir: string): KeptPrints {
  const { entries: known } = readPack(join(dir, PACK));
  const heads = new Map([...known].map(([identity, { head }]) => [identity, parseHead(head)]));
  heads.delete(SITE);
  const site = findSite(known, heads);
  return {
    place(wanted, outputDir) {
      const found = wanted.map(({ identity }) => heads.get(identity));
      const signatures = new Map(wanted.map(({ file }, index) => [file, found[index]?.signature]));
      const inPlace = thinFolder(outputDir, (file, path) => {
        const signature = signatures.get(file);
        return signature !== undefined && signature === signatureOf(path);
      });
      return wanted.map(({ file, identity }, index): Print | undefined => {
        const head = found[index];
        if (head === undefined) return undefined;
        const signature = inPlace.has(file) ? head.signature : placeFile(dir, identity, head, join(outputDir, file));
        if (signature === undefined) return undefined;
        const facts = () => known.get(identity)?.rest() ?? readPrint(outputDir, file, identity).facts;
        return { file, identity, described: head.described, facts, signature, made: "before" };
      });
    },
    ...(site === undefined ? {} : { site }),
    keep(printed, outputDir, aside) {
      const prints = printed.prints.map((print): Print => {
        const signature = print.signature ?? keepPrint(dir, outputDir, print);
        return { ...print, ...(signature === undefined ? {} : { signature }), made: "before" };
      });
      const entries = new Map([[SITE, siteEntry(printed)], ...prints.flatMap((print) => entryOf(print, known, heads))]);
      writePack(join(dir, PACK), entries, aside);
      for (const identity of known.keys())
        if (!entries.has(identity)) rmSync(printFile(dir, identity), { force: true });
      const isLarge = printed.prints.filter(({ made }) => made === "now").length > known.size / 8;
      if (isLarge) removeStrays(dir, entries);
      return { ...printed, prints };
    },
  };
}

/** Links a kept print to its place, and gives its signature; one that is not as it was printed is kept no more. */
function placeFile(
  dir: string,
  identity: string,
  { signature, described }: PrintHead,
  target: string,
): string | undefined {
  const kept = printFile(dir, identity);
  const signed = signatureOf(kept);
  const isSame = isSigned(signed, signature) || (signed !== undefined && isDescribed(kept, described));
  if (isSame && linked(kept, target)) return signed;
  rmSync(kept, { recursive: true, force: true }); // The page will be printed anew, and that print is the one to keep.
  return undefined;
}

function siteEntry({ others, written }: Printed): Entry {
  return { head: JSON.stringify({ others, written: [...written] }), rest: () => "" };
}

/** The site that a pack of prints was; what is lost of it makes the judge look at all of the next one. */
function findSite(entries: ReadonlyMap<string, Entry>, heads: ReadonlyMap<string, PrintHead>): SoundSite | undefined {
  const entry = entries.get(SITE);
  if (entry === undefined) return undefined;
  const { others, written }: SiteHead = JSON.parse(entry.head);
  const byFile = new Map([...heads].map(([identity, { file }]) => [file, entries.get(identity)]));
  return {
    files: new Set([...byFile.keys(), ...others]),
    written: new Set(written),
    factsOf(file) {
      const text = byFile.get(file)?.rest() ?? "";
      return text === "" ? undefined : JSON.parse(text);
    },
  };
}

interface SiteHead {
  readonly others: readonly string[];
  readonly written: readonly LeftoverMark[];
}

function entryOf(
  { file, identity, described, facts, signature }: Print,
  known: ReadonlyMap<string, Entry>,
  heads: ReadonlyMap<string, PrintHead>,
): readonly (readonly [string, Entry])[] {
  if (signature === undefined) return [];
  const [before, head] = [known.get(identity), heads.get(identity)];
  const isAsBefore = head?.signature === signature && head.described === described;
  if (before !== undefined && isAsBefore) return [[identity, before]];
  return [[identity, { head: `${signature}\n${file}\n${described}`, rest: facts }]];
}

type PrintHead = Required<Pick<Print, "signature" | "file" | "described">>;

function parseHead(head: string): PrintHead {
  const [signature = "", file = "", described = ""] = head.split("\n");
  return { signature, file, described };
}

/** What the judge keeps of a print. */
export function factsOf({ facts }: Print): readonly FileFacts[] {
  const text = facts();
  return text === "" ? [] : [JSON.parse(text)];
}

/** What the release says of a print. */
export function describedIn({ described }: Print): TreeFile {
  return JSON.parse(described);
}
