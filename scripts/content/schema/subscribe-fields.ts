import * as z from "zod";
import * as field from "./fields.ts";
import { remedy } from "./remedy.ts";

const hiddenValue = z.union([field.line(500), field.listOf(field.line(500), 20)], {
  error: remedy("write-line-or-list"),
});

/**
 * How readers subscribe: by a form of a mailing service, on a page of their own, or by a mail. The form is posted to the service as its
 * own HTML forms are, so each service has the names of its fields there.
 */
export const subscribe = field
  .fields({
    form: field.httpsUrl.optional().meta({
      description: "Where a form of a mailing service is sent: the `action` of its HTML form.",
      examples: ["https://lists.example.org/subscription/form"],
    }),
    email: field
      .line(80)
      .optional()
      .meta({ description: "The name of the form's field for the address.", examples: ["EMAIL"] }),
    name: field
      .line(80)
      .optional()
      .meta({ description: "The name of the form's field for the reader's name; without it, nobody is asked." }),
    hidden: z
      .record(field.line(80), hiddenValue, { error: remedy("write-hidden-fields") })
      .optional()
      .meta({ description: "The form's hidden fields.", examples: ["{ l: 7a3c4f0e-…, locale: es }"] }),
    link: field.httpsUrl.optional().meta({ description: "Instead of a form: a page on which readers subscribe." }),
    mail: field.email.optional().meta({ description: "Instead of a form: the address to which they write." }),
  })
  .refine(({ form, link, mail }) => [form, link, mail].filter((way) => way !== undefined).length === 1, {
    error: remedy("write-one-way"),
  })
  .refine(({ form, email }) => form === undefined || email !== undefined, {
    error: remedy("write-email-of-form"),
  })
  .refine(({ form, email, name, hidden }) => form !== undefined || (email ?? name ?? hidden) === undefined, {
    error: remedy("write-form"),
  });
