import type { PictureRights } from "../assets/images/picture-rights.ts";
import type { MeasuredImage } from "../assets/images/plan-image.ts";
import { isOwnMedia } from "../content/content-path.ts";
import { defined } from "../defined.ts";
import type { Publication } from "../model/publication.ts";

/**
 * The images with the rights metadata of their files, if the publication declares conditions of use. A picture that several items show has
 * the credit of the newest item that credits it, in the language of its original; logos have no rights metadata.
 */
export function withRights(
  images: readonly MeasuredImage[],
  { masthead: { reuse }, bulletins }: Publication,
): readonly MeasuredImage[] {
  if (reuse === undefined) return images;
  const credits = creditsOf(bulletins);
  return images.map((image) =>
    isOwnMedia(image.file) ? image : { ...image, rights: { ...credits.get(image.file), reuse } },
  );
}

type Credits = ReadonlyMap<string, Omit<PictureRights, "reuse">>;

function creditsOf(bulletins: Publication["bulletins"]): Credits {
  const items = bulletins.flatMap((bulletin) => [...bulletin.items, ...bulletin.expired]);
  const credited = items.flatMap(({ picture, original: { pictureCredit, media } }) => [
    ...(picture === undefined ? [] : [{ ...picture, credit: pictureCredit }]),
    ...(media?.images ?? []),
    ...(media?.video?.image === undefined ? [] : [media.video.image]),
  ]);
  return new Map(
    credited
      .toReversed()
      .flatMap(({ file, credit, madeBy }) =>
        credit === undefined && madeBy === undefined
          ? []
          : [[file, defined({ credit: credit?.text, url: credit?.url, madeBy })] as const],
      ),
  );
}
