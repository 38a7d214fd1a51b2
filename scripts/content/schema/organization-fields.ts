import * as z from "zod";
import * as field from "./fields.ts";
import { ownPicture } from "./logo-fields.ts";
import { remedy } from "./remedy.ts";

/*
 * Those who fund something, or take part in it (https://schema.org/Organization).
 */

const ERROR = remedy("write-list-of-fields", { names: ["name"] });

/** Organizations of an item, whose words are in one language, and whose logos are files of its issue. */
export const organizations = listOf(field.line(200), "media/ministry.png");

/** Organizations of the whole publication, whose logos are in its folder `media`. */
export const ownOrganizations = listOf(field.localized(200), "media/ministry.svg");

function listOf<Name extends z.ZodType>(name: Name, example: string) {
  const organization = field.fields({
    name: name.meta({ description: "Its name." }),
    url: field.webUrl.optional().meta({ description: "Its address, if it has one." }),
    logo: ownPicture.optional().meta({ description: "Its logo: the file.", examples: [example] }),
  });
  return z
    .array(organization, { error: ERROR })
    .min(1, { error: ERROR })
    .max(40, { error: remedy("write-fewer", { most: 40 }) })
    .readonly();
}
