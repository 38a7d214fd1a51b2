import * as z from "zod";
import * as field from "./fields.ts";
import { pagePath } from "./page-path-fields.ts";
import { remedy } from "./remedy.ts";

/** How to reach the editors: by at least one way. */
export const contact = field
  .fields({
    email: field.email.optional().meta({ description: "The editors' address." }),
    url: field.webUrl.optional().meta({ description: "A page with a form, or with more ways." }),
    address: field
      .localized(300)
      .optional()
      .meta({
        description: "Their postal address.",
        examples: ["Calle Mayor 1, 28013 Madrid, Spain"],
      }),
  })
  .refine((ways) => Object.values(ways).some((way) => way !== undefined), {
    error: remedy("write-contact"),
  });

const STATEMENT_ERROR = remedy("write-page-or-address");

/** Where the accessibility statement is. */
export const accessibility = z
  .string({ error: STATEMENT_ERROR })
  .refine((where) => pagePath.safeParse(where).success || field.webUrl.safeParse(where).success, {
    error: STATEMENT_ERROR,
  });
