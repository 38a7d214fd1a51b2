import * as z from "zod";

const ERROR = "a standing page: its path in content/pages/, without language and ending, such as about or press/kit";

/** The path of a standing page within `pages/`, without language and ending. A rule checks that there is such a page. */
export const pagePath = z
  .string({ error: ERROR })
  .max(200, { error: ERROR })
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, { error: ERROR });
