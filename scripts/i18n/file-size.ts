import { fill, type NumberMessages } from "./messages.ts";

/** The size of a file for people, given in bytes: whole kilobytes, at least one, or megabytes with one decimal. */
export function formatSize(bytes: number, { decimal, kilobytes, megabytes }: NumberMessages): string {
  const size =
    bytes < 999_500
      ? fill(kilobytes, { number: Math.max(1, Math.round(bytes / 1000)) })
      : fill(megabytes, { number: (bytes / 1_000_000).toFixed(1).replace(".", decimal) });
  return size.replace(" ", "\u{A0}");
}
