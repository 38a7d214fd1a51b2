import * as z from "zod/mini";
import { required } from "./described.ts";
import * as field from "./fields.ts";
import { remedy } from "./remedy.ts";

/** The sections of a publication that its menu may name. */
export const MENU_SECTIONS = ["bulletins", "topics", "countries", "events", "calls", "coverage", "data"] as const;

const ERROR = remedy("write-menu");

const link = field.fields({
  title: required(field.localized(60), { description: "The text of the link." }),
  url: required(field.linkUrl, {
    description: "Where it leads: to another site, or with an address such as `/team/` to a page of the project's own.",
  }),
});

/** The entries of the menu: sections, standing pages by their names, links to other sites, and the project's own pages. */
export const menu = z.readonly(
  z
    .array(
      z.union(
        [z.string({ error: ERROR }).check(z.minLength(1, { error: ERROR }), z.maxLength(200, { error: ERROR })), link],
        {
          error: ERROR,
        },
      ),
      {
        error: ERROR,
      },
    )
    .check(z.minLength(1, { error: ERROR }), z.maxLength(12, { error: ERROR })),
);
