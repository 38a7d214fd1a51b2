import { isMapping } from "../content/yaml/is-mapping.ts";
import type { FieldPath, FieldRef } from "../diagnostics/diagnostic.ts";
import type { ContentRecord } from "../schema/record.ts";
import { isWebAddress } from "../schema/values-with-address.ts";
import { allRecords, type Content } from "./content.ts";

/** A web address as it is written in a field or a body, and as pages show it. */
export interface WrittenAddress {
  readonly address: string;
  readonly ref: FieldRef;
  readonly isInBody: boolean;
}

/** Finds the addresses on the web that editors have written: bare ones in bodies, and all values of fields that begin as such. */
export function* writtenAddresses(content: Content): Iterable<WrittenAddress> {
  for (const record of allRecords(content)) {
    const { file } = record.path;
    for (const [field, address] of addressesIn(record))
      yield { address, ref: { file, field, part: "value" }, isInBody: false };
    if (!("body" in record)) continue;
    for (const link of record.body.links) {
      if (link.kind !== "absolute") continue;
      const { href, line, column, length } = link;
      yield { address: href, ref: { file, line: line + record.bodyLine - 1, column, length }, isInBody: true };
    }
  }
}

function addressesIn(record: ContentRecord): readonly AddressInField[] {
  const found: AddressInField[] = [];
  if ("fields" in record && record.withAddress !== undefined)
    for (const fields of [record.fields, record.custom]) addNamed(fields, record.withAddress, found);
  if ("entries" in record) for (const { key, fields } of record.entries) addAddresses(fields, [key], found);
  return found;
}

/** Adds the addresses in the fields with these names. Public content may lack some of them. */
function addNamed(fields: unknown, names: readonly string[], found: AddressInField[]): void {
  if (isMapping(fields)) for (const name of names) addMember(fields[name], [], name, found);
}

/** Computes the path of a value only if it contains values or is an address. */
function addAddresses(value: unknown, field: FieldPath, found: AddressInField[]): void {
  if (Array.isArray(value)) for (const [index, member] of value.entries()) addMember(member, field, index, found);
  else if (isMapping(value)) for (const name of Object.keys(value)) addMember(value[name], field, name, found);
}

function addMember(member: unknown, field: FieldPath, step: string | number, found: AddressInField[]): void {
  if (typeof member === "object") addAddresses(member, [...field, step], found);
  else if (typeof member === "string" && isWebAddress(member)) found.push([[...field, step], member]);
}

type AddressInField = readonly [field: FieldPath, address: string];
