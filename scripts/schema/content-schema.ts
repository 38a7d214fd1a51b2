import type { FeatureFileName } from "../content/content-path.ts";
import type { FieldsSchema } from "./check-fields.ts";
import type { CheckedEntries, EntriesFile } from "./entries.ts";
import type { BulletinSchema } from "./fields/bulletin-fields.ts";

/** The data of a file kind of a feature that content needs: records by their keys, at the top of the content folder. */
export interface FeatureFile {
  /** `terms` is `terms.yaml`. */
  readonly name: FeatureFileName;
  /** The name of one entry's kind in forms, manuals and words of the desk. */
  readonly entry: string;
  /** The fields of one entry. */
  readonly fields: FieldsSchema;
  readonly check: (file: EntriesFile) => CheckedEntries<FieldsSchema>;
  /** Whether a rule compares the words of all texts where this file is. */
  readonly readsTexts?: true;
}

/** The parts of the schema that other folders define and content takes as an argument: kinds of callout, and files of features. */
export interface ContentSchema extends BulletinSchema {
  readonly files: readonly FeatureFile[];
}
