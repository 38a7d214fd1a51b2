import type { FieldPath, FieldRef } from "../diagnostics/diagnostic.ts";
import type { Content } from "./content.ts";
import { allRecords } from "./content.ts";
import { isMapping } from "./schema/known-fields.ts";
import type { ContentRecord } from "./schema/record.ts";

/** An address on the web as it stands in a field or a body, and on the pages. */
export interface WrittenAddress {
  readonly address: string;
  readonly ref: FieldRef;
  readonly isInBody: boolean;
}

/** Finds the addresses on the web that editors have written: bare ones in bodies, and all values of fields that begin as such. */
export function* writtenAddresses(content: Content): Iterable<WrittenAddress> {
  for (const record of allRecords(content)) {
    const { file } = record.path;
    for (const [field, address] of addressesIn(fieldsOf(record), []))
      yield { address, ref: { file, field, part: "value" }, isInBody: false };
    if (!("body" in record)) continue;
    for (const { href, kind, line, column, length } of record.body.links) {
      const ref = { file, line: line + record.bodyLine - 1, column, length };
      if (kind === "absolute") yield { address: href, ref, isInBody: true };
    }
  }
}

function fieldsOf(record: ContentRecord): unknown {
  if ("fields" in record) return { ...record.fields, ...record.custom };
  const entries = "entries" in record ? record.entries : [];
  return Object.fromEntries(entries.map(({ key, fields }) => [key, fields]));
}

function* addressesIn(value: unknown, field: FieldPath): Iterable<readonly [field: FieldPath, address: string]> {
  if (typeof value === "string" && /^https?:/i.test(value)) yield [field, value];
  if (Array.isArray(value))
    for (const [index, member] of value.entries()) yield* addressesIn(member, [...field, index]);
  if (isMapping(value))
    for (const [name, member] of Object.entries(value)) yield* addressesIn(member, [...field, name]);
}
