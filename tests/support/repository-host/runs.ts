/** The runs of workflows that somebody has asked for, with what was given to each. None is ever run. */
export interface Runs {
  /** Whether who asks may start one. */
  isAllowed: boolean;
  readonly asked: { readonly ref: string; readonly given: Readonly<Record<string, string>> }[];
}
