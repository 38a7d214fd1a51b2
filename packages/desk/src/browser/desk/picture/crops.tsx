import { FOCUS_STEPS } from "../../../../../../scripts/templates/browser.ts";
import { useDesk } from "../desk-state.ts";
import { Picture } from "../picture.tsx";
import { MIDDLE, type Point } from "./picture-values.ts";

/** A picture in each shape in which pages of this publication cut it, as readers will see it. */
export function Crops({ file, point }: { readonly file: string; readonly point: Point | undefined }) {
  const { say, settings } = useDesk();
  const objectPosition = (point ?? MIDDLE)
    .map((part) => `${(Math.round(part * FOCUS_STEPS) / FOCUS_STEPS) * 100}%`)
    .join(" ");
  return (
    <ul class="crops" aria-label={say("picture.crops")}>
      {settings.crops.map(({ name, width, height }) => (
        // As wide as their shapes are, they are equally high.
        <li key={name} style={{ flexGrow: width / height }}>
          <Picture {...{ file }} class="crop" style={{ aspectRatio: `${width} / ${height}`, objectPosition }} />
          <span>
            {say(`crop.${name}`)}, {`${width}\u{A0}:\u{A0}${height}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
