import type { FeatureFileName } from "../content/content-path.ts";
import type { BulletinSchema } from "./bulletin-fields.ts";
import type { FieldsSchema } from "./check-fields.ts";
import type { CheckedEntries, EntriesFile } from "./entries.ts";

/** What content needs to know of a file that a feature brings: things by their keys, at the top of the content folder. */
export interface FeatureFile {
  /** `terms` is `terms.yaml`. */
  readonly name: FeatureFileName;
  /** What forms, manuals and words of the desk call the kind of one entry. */
  readonly entry: string;
  /** The fields of one entry. */
  readonly fields: FieldsSchema;
  readonly check: (file: EntriesFile) => CheckedEntries<FieldsSchema>;
  /** Whether a rule compares the words of all texts where this file is. */
  readonly readsTexts?: true;
}

/** What content takes as an argument, since other folders bring it: kinds of callout, and files of features. */
export interface ContentSchema extends BulletinSchema {
  readonly files: readonly FeatureFile[];
}
