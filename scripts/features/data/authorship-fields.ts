import { defined } from "../../defined.ts";
import { type Maker, machineWorkOf, type Review } from "../../model/authorship.ts";
import type { ItemText } from "../../model/publication.ts";
import { type DataField, type DataRecord, objectSchema, optionalField } from "./data-field.ts";
import { DAY, described, setOf, TEXT } from "./value-schemas.ts";

interface TextSource {
  readonly text: ItemText;
}

const makerOf = (kinds: readonly string[]) =>
  objectSchema({ by: { enum: kinds }, tool: described(TEXT, "The program"), name: described(TEXT, "The person") }, [
    "tool",
    "name",
  ]);
const REVISION = { type: "string", pattern: "^[0-9a-f]{8}$", description: "Of the text, which is still the same" };
const REVIEW = objectSchema({ by: described(setOf(TEXT), "Names or roles"), date: DAY, revision: REVISION }, ["date"]);

/** IPTC NewsCodes, scheme "Digital Source Type" (http://cv.iptc.org/newscodes/digitalsourcetype/). */
const SOURCE_TYPES = {
  translated: "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
  written: "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
  assisted: "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
} as const;

/**
 * The authors and reviewers of a text, if the publication declares them. A review is present only as long as the text has not changed
 * since.
 */
export const AUTHORSHIP_FIELDS: readonly DataField<TextSource>[] = [
  optionalField("translatedBy", "translatedBy", makerOf(["machine", "person"]), ({ text: { authorship } }) =>
    recordOfMaker(authorship?.translatedBy),
  ),
  optionalField("writtenBy", "writtenBy", makerOf(["machine", "assisted", "person"]), ({ text: { authorship } }) =>
    recordOfMaker(authorship?.writtenBy),
  ),
  optionalField("review", "review", REVIEW, ({ text: { authorship } }) => recordOfReview(authorship?.review)),
  optionalField(
    "digitalSourceType",
    "digitalSourceType",
    { enum: [...new Set(Object.values(SOURCE_TYPES))] },
    ({ text: { authorship } }) => {
      const work = machineWorkOf(authorship);
      return work === undefined ? undefined : SOURCE_TYPES[work];
    },
  ),
];

function recordOfMaker(maker: Maker<string> | undefined): DataRecord | undefined {
  return maker === undefined ? undefined : { by: maker.by, ...defined({ tool: maker.tool, name: maker.name }) };
}

function recordOfReview(review: Review | undefined): DataRecord | undefined {
  if (review === undefined) return undefined;
  return { by: review.by, ...defined({ date: review.day }), revision: review.revision };
}
