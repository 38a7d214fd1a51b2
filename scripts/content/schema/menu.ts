import * as z from "zod";
import * as field from "./fields.ts";
import { remedy } from "./remedy.ts";

/** The sections of a publication that its menu may name. */
export const MENU_SECTIONS = ["bulletins", "topics", "countries", "events", "calls", "coverage", "data"] as const;

const ERROR = remedy("write-menu");

const outside = field.fields({
  title: field.localized(60).meta({ description: "The text of the link." }),
  url: field.webUrl.meta({ description: "Where it leads." }),
});

/** The entries of the menu: sections, standing pages by their names, and links to other sites. */
export const menu = z
  .array(
    z.union([z.string({ error: ERROR }).min(1, { error: ERROR }).max(200, { error: ERROR }), outside], {
      error: ERROR,
    }),
    {
      error: ERROR,
    },
  )
  .min(1, { error: ERROR })
  .max(12, { error: ERROR })
  .readonly();
