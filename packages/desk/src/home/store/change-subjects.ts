import type { DeskChange } from "../home.ts";

/** The messages of commits and the titles of proposals. */
export interface ChangeSubjects {
  /** The subject of the commit. A file that is moved or deleted has the title of the text before. */
  ofChange(change: DeskChange, before: string | undefined): string;
  /** The title of the proposal of a new bulletin. */
  ofNew(period: string): string;
  /** The title of the proposal of changes to a bulletin, or to files outside bulletins. */
  ofChanges(period: string | undefined): string;
}
