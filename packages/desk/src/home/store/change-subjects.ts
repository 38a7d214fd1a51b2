import type { DeskChange } from "../home.ts";

/** What commits and proposals say. */
export interface ChangeSubjects {
  /** The subject of the commit. A file that is moved or deleted has the title of the text before. */
  ofChange(change: DeskChange, before: string | undefined): string;
  /** The title of the proposal of a bulletin that nobody can read yet. */
  ofNew(period: string): string;
  /** The title of the proposal of changes to a bulletin, or to what belongs to none. */
  ofChanges(period: string | undefined): string;
}
