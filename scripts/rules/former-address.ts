import type { Address } from "../content/addresses.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import type { Content, InLanguages } from "../model/content.ts";
import { allVocabularies, recordsOf } from "../model/content.ts";
import type { Move } from "../model/former/moves.ts";
import { namedMovesOf } from "../model/former/moves.ts";
import type { AddressOwner } from "../model/former/owners.ts";
import { addressOwners } from "../model/former/owners.ts";
import { parseFormer, parseOldAddress } from "../schema/former/former-names.ts";
import type { ItemRecord, PageRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/**
 * A former name or address belongs to one thing, and no page has it now. A name that something has again is only the first of its
 * former ones, since its id is made of that.
 */
export const formerAddress: Rule = {
  id: "former-address",
  *check(content) {
    yield* checkNames(content);
    yield* checkMoves(content);
  },
};

function* checkMoves(content: Content): Iterable<UnlocatedDiagnostic> {
  const moves = [...namedMovesOf(content), ...withdrawnIn(content)];
  if (moves.length === 0) return; // The addresses of all things are not listed for nothing.
  const ownerOf = addressOwners(content);
  const claimed = new Map<string, Move>();
  const reported = new Set<string>();
  for (const move of moves) {
    const key = normalize(move.from);
    const before = claimed.get(key);
    const owner = ownerOf(move.from);
    claimed.set(key, before ?? move);
    const other = before === undefined || before.to === move.to ? undefined : before.source.file;
    const found = faultOf(move.from, owner, other);
    const { file, field } = move.source;
    const place = `${file} ${field.join(".")}`;
    if (found === undefined || reported.has(place)) continue;
    reported.add(place);
    yield valueError("former-address", file, field, found);
  }
}

/** Withdrawn addresses, which lead nowhere: nothing has them, and nothing else had them. */
function withdrawnIn({ publication }: Content): readonly Move[] {
  const { file = "" } = publication?.path ?? {};
  return Object.keys(publication?.fields.withdrawn ?? {}).flatMap((typed): readonly Move[] => {
    const address = parseOldAddress(typed);
    if (address === undefined) return [];
    return [{ from: address, to: address, scope: "page", source: { file, field: ["withdrawn", typed] } }];
  });
}

/** What is wrong with a former address: something has it, or another thing had it. */
function faultOf(address: Address, owner: AddressOwner | undefined, other: string | undefined): Message | undefined {
  if (owner === "the publication") return message("former-address-own", { address });
  if (owner !== undefined) return message("former-address-taken", { address, owner: owner.file });
  return other === undefined ? undefined : message("former-address-twice", { address, owner: other });
}

/** Addresses are compared without case, as some file systems and hosts compare them. */
function normalize(address: Address): string {
  return address.toLowerCase();
}

interface Named {
  readonly file: string;
  /** The field that lists the former names. */
  readonly field: FieldPath;
  readonly formerly: readonly string[];
  /** The present name, as former names are written. */
  readonly name: string;
  readonly period?: string;
  /** Whether it may list names: a translation has that of its original. */
  readonly isTranslation: boolean;
}

function* checkNames(content: Content): Iterable<UnlocatedDiagnostic> {
  for (const named of namedIn(content)) {
    for (const [index, entry] of named.formerly.entries()) {
      const found = faultOfName(named, entry, index);
      if (found !== undefined) yield valueError("former-address", named.file, [...named.field, index], found);
    }
  }
}

function faultOfName(named: Named, entry: string, index: number): Message | undefined {
  const { formerly, name, period, isTranslation } = named;
  const former = parseFormer(entry);
  if (former === undefined || "address" in former) return undefined;
  if (isTranslation) return message("former-name-in-translation", { name: entry });
  const isPresent = former.name === name && (former.period ?? period) === period;
  const isFirst = index === 0 && formerly.length > 1;
  return isPresent && !isFirst ? message("former-name-present", { name: entry }) : undefined;
}

function* namedIn(content: Content): Iterable<Named> {
  const { items, pages, events } = content;
  const texts: readonly InLanguages<ItemRecord | PageRecord>[] = [...items, ...pages];
  for (const text of texts) {
    for (const { path, fields } of recordsOf(text)) {
      if (fields.formerly === undefined) continue;
      yield {
        file: path.file,
        field: ["formerly"],
        formerly: fields.formerly,
        name: path.slug,
        ...(path.kind === "item" ? { period: path.period } : {}),
        isTranslation: path.file !== text.original.path.file,
      };
    }
  }
  for (const { path, entries } of allVocabularies(content)) {
    for (const { key, fields } of entries) {
      const { formerly = [], merged = [] } = fields;
      yield { file: path.file, field: [key, "formerly"], formerly, name: key, isTranslation: false };
      yield { file: path.file, field: [key, "merged"], formerly: merged, name: key, isTranslation: false };
    }
  }
  for (const { path, fields } of events) {
    const { formerly = [] } = fields;
    yield { file: path.file, field: ["formerly"], formerly, name: path.key, isTranslation: false };
  }
}
