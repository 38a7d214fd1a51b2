import * as z from "zod";

/** The path of a standing page within `pages/`, without language and ending. A rule checks that there is such a page. */
export const pagePath = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/);
