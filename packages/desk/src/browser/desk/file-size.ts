import type { Say } from "./say.ts";

/** Reports that a file is larger than the allowed number of bytes. */
export function tellLarge({ name, size }: File, most: number, say: Say): string {
  return say("file.large", { file: name, size: sizeOf(size, say), most: sizeOf(most, say) });
}

/** A size in words, rounded. */
export function sizeOf(bytes: number, say: Say): string {
  const megabytes = bytes / 1_000_000;
  return megabytes >= 1
    ? say("size.megabytes", { number: say.number(Math.round(megabytes * 10) / 10) })
    : say("size.kilobytes", { number: say.number(Math.ceil(bytes / 1000)) });
}
