import * as z from "zod/mini";
import { optional } from "../described.ts";
import * as field from "../fields.ts";
import { remedy } from "../remedy.ts";

const hiddenValue = z.union([field.line(500), field.listOf(field.line(500), 20)], {
  error: remedy("write-line-or-list"),
});

/**
 * Subscription: by a form of a mailing service, on its own page, or by mail. The form is posted to the service like its own HTML forms, so
 * each service has its own field names.
 */
export const subscribe = field
  .fields({
    form: optional(field.httpsUrl, {
      description: "Where a form of a mailing service is sent: the `action` of its HTML form.",
      examples: ["https://lists.example.org/subscription/form"],
    }),
    email: optional(field.line(80), {
      description: "The name of the form's field for the address.",
      examples: ["EMAIL"],
    }),
    name: optional(field.line(80), {
      description: "The name of the form's field for the reader's name; without it, nobody is asked.",
    }),
    hidden: optional(z.record(field.line(80), hiddenValue, { error: remedy("write-hidden-fields") }), {
      description: "The form's hidden fields.",
      examples: ["{ l: 7a3c4f0e-…, locale: es }"],
    }),
    link: optional(field.httpsUrl, { description: "Instead of a form: a page on which readers subscribe." }),
    mail: optional(field.email, { description: "Instead of a form: the address to which they write." }),
  })
  .check(
    z.refine(({ form, link, mail }) => [form, link, mail].filter((way) => way !== undefined).length === 1, {
      error: remedy("write-one-way"),
    }),
    z.refine(({ form, email }) => form === undefined || email !== undefined, {
      error: remedy("write-email-of-form"),
    }),
    z.refine(({ form, email, name, hidden }) => form !== undefined || (email ?? name ?? hidden) === undefined, {
      error: remedy("write-form"),
    }),
  );
