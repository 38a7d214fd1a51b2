import { useSignal } from "@preact/signals";
import { isTallPicture } from "../../../../../../scripts/templates/browser.ts";
import { useDesk } from "../desk-state.ts";
import { Picture, type PictureSize } from "../picture.tsx";
import { Crops } from "./crops.tsx";
import { FocalPoint } from "./focal-point.tsx";
import { focusWords } from "./focus-words.ts";
import type { Point } from "./picture-values.ts";

interface InSightProps {
  readonly id: string;
  readonly label: string;
  /** From the content folder. */
  readonly file: string;
  readonly point: Point | undefined;
  readonly onMove: (point: Point | undefined) => void;
}

/** The visible part of a picture: the whole with its focal point, and below it the crops of pages. A portrait is not cropped. */
export function InSight({ id, label, file, point, onMove }: InSightProps) {
  const { say } = useDesk();
  const size = useSignal<PictureSize | undefined>(undefined);
  const isTall = size.value !== undefined && isTallPicture(size.value);
  const onSize = (given: PictureSize) => (size.value = given);
  if (isTall)
    return (
      <>
        <Picture file={file} class="whole-picture" onSize={onSize} />
        <p class="hint">{say("picture.tall")}</p>
      </>
    );
  return (
    <>
      <p class="focal-words">
        <span class="hint" id={`${id}-how`}>
          {say("focus.how")}
        </span>
        <span>{say.labelled(label, focusWords({ focus: point }, say))}</span>
        {point === undefined ? null : (
          <button type="button" class="link" onClick={() => onMove(undefined)}>
            {say("focus.reset")}
          </button>
        )}
      </p>
      <FocalPoint describedBy={`${id}-how`} {...{ id, label, file, point, onMove, onSize }} />
      {size.value === undefined ? null : (
        <>
          <Crops file={file} point={point} />
          <p class="hint">{say("picture.whole")}</p>
        </>
      )}
    </>
  );
}
