import type { Pencil, PosterCache } from "../assets/posters/draw.ts";
import { formatFacts } from "../check-output/read.ts";
import type { PosterView } from "../editions/view.ts";
import { remember } from "../memoize.ts";
import { sealPage } from "../publish/release/content-hash.ts";
import { describeFile } from "../publish/release/manifest.ts";
import type { PlainPrint, WantedPrint } from "./cache/render-cache.ts";
import { keepPrint } from "./cache/rendered-files.ts";
import { writeOutput } from "./write-file.ts";

/*
 * What is done to a page when it has left the press. It takes nothing but the page, so another thread can do it while the next
 * pages are printed.
 */

/** What has been printed and is not yet a file; plain, so that threads can hand it over. */
export interface Proof {
  /** Path from the root of the output. */
  readonly file: string;
  /** The digest of what it is made of. */
  readonly identity: string;
  /** A text; or a poster, which is still to be drawn. */
  readonly content: string | PosterView;
}

/** Where prints go, and where they and drawings are kept. */
export interface PrintPlace {
  readonly outputDir: string;
  /** Absent where prints are kept later, if at all. */
  readonly printsDir?: string;
  readonly drawings: PosterCache;
}

/** Seals and writes texts, draws posters, and notes of each file what judge and release need to know. */
export async function finish(place: PrintPlace, proofs: readonly Proof[]): Promise<readonly PlainPrint[]> {
  const pencil = remember(sharpen);
  const prints: PlainPrint[] = [];
  for (const { file, identity, content } of proofs) {
    const isText = typeof content === "string";
    const { bytes, facts } = isText ? finishText(file, content) : await finishPoster(content, pencil(place.drawings));
    writeOutput(place.outputDir, file, bytes);
    const described = JSON.stringify(describeFile(file, bytes));
    prints.push({ file, identity, described, facts, ...signed(place, { file, identity }) });
  }
  return prints;
}

/** Keeps a print where there is a place for that. */
function signed({ printsDir, outputDir }: PrintPlace, print: WantedPrint): Pick<PlainPrint, "signature"> {
  const signature = printsDir === undefined ? undefined : keepPrint(printsDir, outputDir, print);
  return signature === undefined ? {} : { signature };
}

interface Finished {
  readonly bytes: Uint8Array;
  readonly facts: string;
}

function finishText(file: string, content: string): Finished {
  const { text, bytes } = sealPage(content);
  return { bytes, facts: formatFacts(file, text) ?? "" };
}

async function finishPoster(view: PosterView, pencil: Promise<Pencil>): Promise<Finished> {
  const draw = await pencil;
  return { bytes: await draw(view), facts: "" };
}

/** What draws is loaded where there is something to draw. */
async function sharpen(drawings: PosterCache): Promise<Pencil> {
  return (await import("../assets/posters/draw.ts")).sharpenPencil(drawings);
}
