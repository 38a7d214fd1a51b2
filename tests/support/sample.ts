/**
 * A publication in four languages with every kind of content, from the folder of the project. Tests read this copy and never
 * `content/`, which is for editors to change.
 */
export const SAMPLE = "tests/fixtures/publications/sample";
