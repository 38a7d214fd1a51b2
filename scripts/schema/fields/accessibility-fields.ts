import * as z from "zod/mini";
import type { Day } from "../../i18n/day.ts";
import type { Localized } from "../../i18n/localized.ts";
import { optional, required } from "../described.ts";
import * as field from "../fields.ts";
import { remedy } from "../remedy.ts";

/* The accessibility statement: its page, or its content, by the model of the Commission's Implementing Decision (EU) 2018/1523. */

const PAGE_ERROR = remedy("write-page-or-address");

/** The path of a standing page within `pages/`, without language and ending. A rule checks that the page exists. */
const pagePath = z.string().check(z.maxLength(200), z.regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/));

const pageOrAddress = z.string({ error: PAGE_ERROR }).check(
  z.refine((where) => pagePath.safeParse(where).success || field.webUrl.safeParse(where).success, {
    error: PAGE_ERROR,
  }),
);

const STATUSES = ["full", "partial", "none"] as const;
const REASONS = ["failure", "burden", "outside"] as const;
const ASSESSMENTS = ["self", "external"] as const;

const exception = field.fields({
  text: required(field.localized(500), {
    description: "What it is, and where there is an alternative.",
  }),
  reason: required(z.enum(REASONS, { error: remedy("write-one-of", { names: REASONS }) }), {
    description: "`failure` to comply, disproportionate `burden`, or `outside` the scope of the rules.",
  }),
});

const EXCEPTIONS_ERROR = remedy("write-list-of-fields", { names: ["text", "reason"] });

const NEEDED = ["status", "rules", "prepared", "assessment", "complaints"] as const;
const STATEMENT_ERROR = remedy("write-fields", { names: NEEDED });
/** The remedy for each field if it is missing or wrong. */
const REMEDIES: Readonly<Record<(typeof NEEDED)[number], string>> = {
  status: remedy("write-one-of", { names: STATUSES }),
  rules: remedy("write-localized", { most: 200 }),
  prepared: remedy("write-day"),
  assessment: remedy("write-one-of", { names: ASSESSMENTS }),
  complaints: remedy("write-fields", { names: ["name", "url"] }),
};

const statement = field
  .fields({
    page: optional(pageOrAddress, {
      description: "The page or address that has it, alone.",
    }),
    status: optional(z.enum(STATUSES, { error: REMEDIES.status }), {
      description: "Whether the site complies in `full`, in part or not.",
    }),
    rules: optional(field.localized(200), {
      description: "The law or standard, as in a sentence.",
      examples: ["{ en: EN 301 549, es: el Real Decreto 1112/2018 }"],
    }),
    exceptions: optional(
      z.readonly(
        z
          .array(exception, { error: EXCEPTIONS_ERROR })
          .check(
            z.minLength(1, { error: EXCEPTIONS_ERROR }),
            z.maxLength(60, { error: remedy("write-fewer", { most: 60 }) }),
          ),
      ),
      { description: "What is not accessible." },
    ),
    prepared: optional(field.day, {
      description: "The day on which it was prepared.",
    }),
    reviewed: optional(field.day, { description: "The day on which it was last reviewed." }),
    assessment: optional(z.enum(ASSESSMENTS, { error: REMEDIES.assessment }), {
      description: "Whether the publisher assessed it, or somebody else.",
    }),
    complaints: optional(
      field.fields({
        name: required(field.localized(200), { description: "Its name." }),
        url: required(field.webUrl, { description: "Its address." }),
      }),
      { description: "The body to which readers may complain." },
    ),
  })
  .check(
    z.refine((fields) => fields.page === undefined || Object.keys(fields).length === 1, { error: STATEMENT_ERROR }),
    z.superRefine((fields, context) => {
      if (fields.page !== undefined) return;
      for (const name of missingIn(fields)) context.addIssue({ code: "custom", path: [name], message: REMEDIES[name] });
    }),
    z.refine(({ status, exceptions }) => status === undefined || (status === "full") === (exceptions === undefined), {
      error: remedy("write-exceptions"),
    }),
  );

/** The accessibility statement of a publication, or its place. */
export const accessibility = z.union([pageOrAddress, statement], { error: STATEMENT_ERROR });

type AccessibilityField = z.output<typeof accessibility> | undefined;

/** The content of an accessibility statement. */
export interface AccessibilityStatement {
  readonly status: (typeof STATUSES)[number];
  readonly rules: Localized;
  readonly exceptions: readonly z.output<typeof exception>[];
  readonly prepared: Day;
  readonly reviewed?: Day | undefined;
  readonly assessment: (typeof ASSESSMENTS)[number];
  readonly complaints: { readonly name: Localized; readonly url: string };
}

/** The standing page or the address with the statement; undefined if the field contains the statement itself. */
export function statementPlace(field: AccessibilityField): string | undefined {
  return typeof field === "object" ? field.page : field;
}

/** The statement in the field; undefined if it is elsewhere. */
export function statementOf(field: AccessibilityField): AccessibilityStatement | undefined {
  if (typeof field !== "object" || !isComplete(field)) return undefined;
  return { ...field, exceptions: field.exceptions ?? [] };
}

type Written = z.output<typeof statement>;
type Complete = Written & { readonly [Name in (typeof NEEDED)[number]]-?: NonNullable<Written[Name]> };

function isComplete(fields: Pick<Written, (typeof NEEDED)[number]>): fields is Complete {
  return missingIn(fields).length === 0;
}

function missingIn(fields: Pick<Written, (typeof NEEDED)[number]>): readonly (typeof NEEDED)[number][] {
  return NEEDED.filter((name) => fields[name] === undefined);
}
