/** The texts and questions of `dateline init` in a language. */
export interface StarterTexts {
  readonly topics: readonly (readonly [label: string, description: string])[];
  readonly items: readonly [StarterItem, StarterItem];
  readonly introduction: string;
  /** The names of the vocabularies that a publication can switch on. */
  readonly vocabularies: Readonly<Record<ReadyVocabulary, string>>;
  /** The first lines of `EDITORS.md`: its title, and a sentence if it is in English instead of this language. */
  readonly manual: { readonly title: string; readonly text: string };
  readonly questions: StarterQuestions;
}

/** The vocabularies that a publication can switch on. */
export const READY_VOCABULARIES = ["people", "projects"] as const;
export type ReadyVocabulary = (typeof READY_VOCABULARIES)[number];

export interface StarterItem {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** The questions, each about one option. */
export interface StarterQuestions {
  readonly title: string;
  readonly languages: string;
  readonly frequency: string;
  readonly url: string;
  readonly host: string;
  /** The next steps when the files are written. */
  readonly next: string;
}
