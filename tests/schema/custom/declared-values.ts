import assert from "node:assert/strict";
import fc from "fast-check";
import type { PLAIN_TYPES } from "../../../scripts/schema/custom/custom-types.ts";

type TypeName = keyof typeof PLAIN_TYPES | "one-of" | "key-of:pillars" | "keys-of:pillars";

/** A line as an editor writes it, that no other value has. */
const line = fc.integer({ min: 0, max: 9999 }).map((number) => `Words & <more> ${number}`);
const url = fc.integer({ min: 0, max: 9999 }).map((number) => `https://www.example.org/${number}`);
const amount = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((value) => value + 0);
const link = fc.oneof(url, fc.record({ name: line, url }));
const keys = fc.constantFrom("trade", "safety");

/** Values of every type, as written. The compiler reports a new type without one. */
const VALUES: Readonly<Record<TypeName, fc.Arbitrary<unknown>>> = {
  text: fc.oneof(line, fc.record({ en: line, es: line })),
  paragraph: line,
  number: amount,
  money: fc.record({ amount, currency: fc.constantFrom("EUR", "USD") }),
  day: fc.constantFrom("2026-05-04", "2026-12-31"),
  moment: fc.constantFrom("2026-05-04", "2026-05-04T09:30"),
  "yes-no": fc.boolean(),
  link,
  // No address may be there twice.
  links: fc.uniqueArray(link, {
    minLength: 1,
    maxLength: 3,
    selector: (each) => (typeof each === "string" ? each : each.url),
  }),
  document: fc.oneof(
    url,
    fc.record({ url, title: line }),
    fc.record({ file: fc.constant("media/plan.pdf"), title: line }),
  ),
  picture: fc.record({ src: fc.constant("media/ferry.jpg"), alt: line, credit: line }),
  country: fc.constantFrom("PT", "EC"),
  "one-of": fc.constantFrom("open", "closed"),
  "key-of:pillars": keys,
  "keys-of:pillars": fc.uniqueArray(keys, { minLength: 1 }),
};

/** The name of a field that publications may declare, except names of the program's own fields. */
export const fieldName = fc
  .stringMatching(/^[a-z][a-zA-Z0-9]{0,12}$/)
  .filter((each) => !(each in {}) && each !== "title");
export const anyTypeName = fc.constantFrom(...Object.keys(VALUES));
const show = fc.constantFrom("facts", "byline", "none");
/** Declarations, each with its place and a value that is right. */
export const declared = fc.dictionary(
  fieldName,
  fc
    .record({ type: anyTypeName, show })
    .chain(({ type, show: place }) =>
      fc.record({ type: fc.constant(type), show: fc.constant(place), value: anyValueOf(type) }),
    ),
  { minKeys: 1, maxKeys: 4 },
);

/** A value of a type, as written. */
export function anyValueOf(type: string): fc.Arbitrary<unknown> {
  return Object.entries(VALUES).find(([each]) => each === type)?.[1] ?? assert.fail(type);
}

/** The terms that these values name: `vocabularies/pillars.yaml`. */
export const PILLARS =
  "trade: { label: { en: Trade, es: Comercio } }\nsafety: { label: { en: Safety, es: Seguridad } }\n";

/** The declaration of a field of a type, with the other keys that the type needs. */
export function declarationOf(type: string, label: string): Readonly<Record<string, unknown>> {
  return { type, label, ...(type === "one-of" ? { values: { open: "Open", closed: "Closed" } } : {}) };
}
