import type { Slug } from "../addresses/slug.ts";
import { parseSlug, SLUG_GRAMMAR } from "../addresses/slug.ts";
import type { Remark } from "../diagnostics/finding.ts";
import { checkFields } from "./check.ts";
import type { TopicFields } from "./vocabulary.ts";
import { topicFields } from "./vocabulary.ts";

/** One topic of the vocabulary. */
export interface TopicEntry {
  readonly key: Slug;
  readonly fields: Partial<TopicFields>;
}

/** Checks `topics.yaml` entry by entry, so that one faulty topic does not make the others unknown. */
export function checkTopics(
  file: string,
  value: unknown,
): { readonly topics: readonly TopicEntry[]; readonly remarks: readonly Remark[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const spot = { file, line: 1, column: 1, length: 1 };
    const expected = "topics, each a key with its fields under it";
    return { topics: [], remarks: [{ rule: "field-value", severity: "error", spot, actual: "content", expected }] };
  }
  const checked = Object.entries(value).map(([name, entry]) => checkTopic(file, name, entry));
  return {
    topics: checked.flatMap(({ topic }) => (topic === undefined ? [] : [topic])),
    remarks: checked.flatMap(({ remarks }) => remarks),
  };
}

function checkTopic(file: string, name: string, value: unknown) {
  const key = parseSlug(name);
  if (key === undefined) {
    const spot = { file, field: [name], part: "key" } as const;
    const remark: Remark = {
      rule: "topic-key",
      severity: "error",
      spot,
      actual: `key \`${name}\``,
      expected: SLUG_GRAMMAR,
    };
    return { remarks: [remark] };
  }
  const { fields, remarks } = checkFields(topicFields, file, value);
  return { topic: { key, fields }, remarks: remarks.map((remark) => under(name, remark)) };
}

/** A remark on a field of an entry, as a remark on the file. */
function under(name: string, remark: Remark): Remark {
  if (!("field" in remark.spot)) return remark;
  return { ...remark, spot: { ...remark.spot, field: [name, ...remark.spot.field] } };
}
