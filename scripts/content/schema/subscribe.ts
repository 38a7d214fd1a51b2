import * as z from "zod";
import * as field from "./fields.ts";

const hiddenValue = z.union([field.line(500), field.listOf(field.line(500), 20)], {
  error: "one line of text, or a list of them",
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
      .record(field.line(80), hiddenValue, { error: "the names of the form's hidden fields, each with its value" })
      .optional()
      .meta({ description: "The form's hidden fields.", examples: ["{ l: 7a3c4f0e-…, locale: es }"] }),
    link: field.httpsUrl.optional().meta({ description: "Instead of a form: a page on which readers subscribe." }),
    mail: field.email.optional().meta({ description: "Instead of a form: the address to which they write." }),
  })
  .refine(({ form, link, mail }) => [form, link, mail].filter((way) => way !== undefined).length === 1, {
    error: "one of `form`, `link` and `mail`",
  })
  .refine(({ form, email }) => form === undefined || email !== undefined, {
    error: "`email` beside `form`: the name of the form's field for the address",
  })
  .refine(({ form, email, name, hidden }) => form !== undefined || (email ?? name ?? hidden) === undefined, {
    error: "`form` beside the names of its fields",
  });
