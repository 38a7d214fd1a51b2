import { message } from "../message.ts";
import type { Rule } from "./rule.ts";
import { missingFieldError } from "./rule.ts";

/** The address of a credit leads from the words of the credit. A translation has those of its original. */
export const pictureCredit: Rule = {
  id: "picture-credit",
  *check(content) {
    for (const { original, translations } of content.items) {
      if (original.faulty.includes("image")) continue;
      for (const { path, fields } of [original, ...translations]) {
        const credit = fields.image?.credit ?? original.fields.image?.credit;
        if (fields.image?.creditUrl === undefined || credit !== undefined) continue;
        const error = missingFieldError("picture-credit", path.file, ["image", "creditUrl"], message("credit-missing"));
        yield { ...error, severity: "warning" };
      }
    }
  },
};
