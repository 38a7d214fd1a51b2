/** The requested runs of workflows, with their inputs. None is ever executed. */
export interface Runs {
  /** Whether the client may start one. */
  isAllowed: boolean;
  readonly asked: { readonly ref: string; readonly given: Readonly<Record<string, string>> }[];
}
