import * as z from "zod/mini";
import { optional, required } from "../described.ts";
import * as field from "../fields.ts";
import { remedy } from "../remedy.ts";
import { ownPicture } from "./logo-fields.ts";

/* Organizations that fund something, or take part in it (https://schema.org/Organization). */

const ERROR = remedy("write-list-of-fields", { names: ["name"] });

/** Organizations of an item, whose words are in one language, and whose logos are files of its issue. */
export const organizations = listOf(field.line(200), "media/ministry.png");

/** Organizations of the whole publication, whose logos are in its folder `media`. */
export const ownOrganizations = listOf(field.localized(200), "media/ministry.svg");

function listOf<Name extends z.ZodMiniType>(name: Name, example: string) {
  const organization = field.fields({
    name: required(name, { description: "Its name." }),
    url: optional(field.webUrl, { description: "Its address, if it has one." }),
    logo: optional(ownPicture, { description: "Its logo: the file.", examples: [example] }),
  });
  return z.readonly(
    z
      .array(organization, { error: ERROR })
      .check(z.minLength(1, { error: ERROR }), z.maxLength(40, { error: remedy("write-fewer", { most: 40 }) })),
  );
}
