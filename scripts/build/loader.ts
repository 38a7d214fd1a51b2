/**
 * The variable of the environment without which Eleventy starts a thread that loads modules anew when they have changed. Ours don't
 * while it prints.
 */
export const WITHOUT_LOADER = "ELEVENTY_SKIP_ESM_RESOLVER";
