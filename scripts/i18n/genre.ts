/** The type of an item's text. A closed list, so that every language has a word for each. */
export const GENRES = ["news", "interview", "opinion", "call"] as const;

/** One of {@link GENRES}. */
export type Genre = (typeof GENRES)[number];

/** Whether a genre is one of {@link GENRES}, and not declared by a publication. */
export function isGenre(name: string): name is Genre {
  return GENRES.some((genre) => genre === name);
}
