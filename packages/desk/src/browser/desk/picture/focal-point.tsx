import { FOCUS_STEPS } from "../../../../../../scripts/templates/browser.ts";
import { useDesk } from "../desk-state.ts";
import { Picture, type PictureSize } from "../picture.tsx";
import { focusWords } from "./focus-words.ts";
import { MIDDLE, type Point } from "./picture-values.ts";

interface FocalPointProps {
  readonly id: string;
  /** From the content folder. */
  readonly file: string;
  readonly label: string;
  readonly describedBy: string;
  readonly point: Point | undefined;
  readonly onMove: (point: Point | undefined) => void;
  readonly onSize: (size: PictureSize) => void;
}

/** The steps of keys across and down. */
const KEYS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-FOCUS_STEPS, 0],
  End: [FOCUS_STEPS, 0],
  PageUp: [0, -FOCUS_STEPS],
  PageDown: [0, FOCUS_STEPS],
};

/** A whole picture, and on it the point that stays in sight where it is cut: by mouse, finger or arrow keys, in the steps that pages know. */
export function FocalPoint({ id, file, label, describedBy, point, onMove, onSize }: FocalPointProps) {
  const { say } = useDesk();
  const [x, y] = point ?? MIDDLE;

  function move(across: number, down: number): void {
    const next: Point = [toStep(across), toStep(down)];
    onMove(next.join() === MIDDLE.join() ? undefined : next);
  }

  function follow({ clientX, clientY, currentTarget, pointerId }: PointerEvent): void {
    if (!(currentTarget instanceof Element)) return;
    currentTarget.setPointerCapture(pointerId);
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    move((clientX - left) / width, (clientY - top) / height);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = KEYS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(x + step[0] / FOCUS_STEPS, y + step[1] / FOCUS_STEPS);
  }

  return (
    <div
      id={id}
      class="focal-point"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby={describedBy}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(x * 100)}
      aria-valuetext={focusWords({ focus: point }, say)}
      onPointerDown={follow}
      onPointerMove={(event) => event.buttons === 1 && follow(event)}
      onKeyDown={onKeyDown}
    >
      <Picture file={file} class="whole-picture" onSize={onSize} />
      <span class="point" style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />
    </div>
  );
}

function toStep(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * FOCUS_STEPS) / FOCUS_STEPS;
}
