/**
 * How schemas are applied. Zod would compile a function for each schema at its first use. That takes as long as interpreting the
 * schema for thousands of files, and a message file is the only one of its kind.
 */
export const INTERPRETED = { jitless: true } as const;
