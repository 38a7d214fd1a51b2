import { resolveContentPath } from "../content/content-path.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Content } from "../model/content.ts";
import type { ItemRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { missingFieldError, valueError } from "./rule.ts";

/** The address of a credit leads from the words of the credit, and a picture has one credit. A translation has those of its original. */
export const pictureCredit: Rule = {
  id: "picture-credit",
  *check(content) {
    for (const { original, translations } of content.items) {
      if (original.faulty.includes("image")) continue;
      if (lacksCredit(original, original)) yield withoutCredit(original);
      for (const text of translations) if (lacksCredit(text, original)) yield withoutCredit(text);
    }
    if (content.publication?.fields.reuse !== undefined) yield* checkAgreement(content);
  },
};

function lacksCredit({ fields: { image } }: ItemRecord, original: ItemRecord): boolean {
  return image?.creditUrl !== undefined && (image.credit ?? original.fields.image?.credit) === undefined;
}

function withoutCredit({ path: { file } }: ItemRecord): UnlocatedDiagnostic {
  const error = missingFieldError("picture-credit", file, ["image", "creditUrl"], message("credit-missing"));
  return { ...error, severity: "warning" };
}

/** The published files of a picture carry what one item says of it: what another says would be untrue there. */
function* checkAgreement({ items }: Content): Iterable<UnlocatedDiagnostic> {
  const first = new Map<string, { readonly file: string; readonly said: string }>();
  for (const { original } of items) {
    const { file } = original.path;
    for (const { field, src, said } of creditsIn(original)) {
      const picture = resolveContentPath(file, src) ?? src;
      const other = first.get(picture);
      if (other === undefined) first.set(picture, { file, said });
      else if (other.said !== said) {
        const error = valueError("picture-credit", file, field, message("credit-differs", { other: other.file }));
        yield { ...error, severity: "warning" };
      }
    }
  }
}

/** The pictures of an item that it credits, or says a machine made. */
function creditsIn({
  fields: { image, images = [] },
}: ItemRecord): readonly { readonly field: FieldPath; readonly src: string; readonly said: string }[] {
  const pictures = [
    ...(image === undefined ? [] : [{ field: ["image", "src"], ...image }]),
    ...images.map((each, index) => ({ field: ["images", index, "src"], ...each })),
  ];
  return pictures.flatMap(({ field, src, credit, madeBy }) =>
    src === undefined || (credit ?? madeBy) === undefined
      ? []
      : [{ field, src, said: JSON.stringify([credit, madeBy]) }],
  );
}
