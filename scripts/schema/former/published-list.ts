import { type Address, rootFile } from "../../content/addresses.ts";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { message } from "../message.ts";
import { parseOldAddress } from "./former-names.ts";

/** An address that was published at some time, and its line in `addresses.txt`. */
export interface PublishedAddress {
  readonly address: Address;
  /** From 1. */
  readonly line: number;
}

/**
 * Parses `addresses.txt`: one address on each line, in any order and as often as a merge has left it. Lines that begin with `#` are
 * notes.
 */
export function parseAddresses(
  file: string,
  text: string,
): { readonly published: readonly PublishedAddress[]; readonly diagnostics: readonly UnlocatedDiagnostic[] } {
  const published = new Map<Address, PublishedAddress>();
  const diagnostics: UnlocatedDiagnostic[] = [];
  for (const [index, written] of text.split("\n").entries()) {
    const typed = written.trim();
    if (typed === "" || typed.startsWith("#")) continue;
    const address = typed === "/" ? HOME : parseOldAddress(typed);
    const line = index + 1;
    if (address !== undefined) published.set(address, { address, line });
    else
      diagnostics.push({
        rule: "addresses-file",
        severity: "error",
        ref: { file, line, column: 1, length: Math.max(1, written.length) },
        message: message("addresses-line", { line: typed.slice(0, 80) }),
      });
  }
  return { published: [...published.values()], diagnostics };
}

/** The text of `addresses.txt` with these addresses: sorted, each once. */
export function formatAddresses(addresses: Iterable<string>): string {
  const sorted = [...new Set(addresses)].sort((a, b) => (a < b ? -1 : 1));
  return `${NOTE}${sorted.map((address) => `${address}\n`).join("")}`;
}

const HOME = rootFile("");

const NOTE = `# Every address that was ever published. \`npm run publish\` adds new ones; never remove a line.
`;
