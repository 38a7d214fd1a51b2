import { useRef } from "preact/hooks";
import { useDesk } from "../desk-state.ts";
import { Picture } from "../picture.tsx";
import { useUpload } from "../upload.ts";
import { type Form, type Path, textOf } from "./use-form.ts";

export interface FocusInputProps {
  readonly id: string;
  readonly label: string;
  readonly path: Path;
  readonly form: Form;
  readonly describedBy: string | undefined;
}

type Point = readonly [x: number, y: number];

const MIDDLE: Point = [0.5, 0.5];

/** The focal point, which stays visible when a picture is cropped: by pointer on the picture, or by two sliders. */
export function FocusInput({ id, label, path, form, describedBy }: FocusInputProps) {
  const { say } = useDesk();
  const { pathOf } = useUpload(form.file);
  const area = useRef<HTMLDivElement>(null);
  const file = textOf(form.get([...path.slice(0, -1), "src"]));
  const point = pointIn(form.get(path));
  const [x, y] = point ?? MIDDLE;
  const set = (next: Point) => form.set(path, next.map(inHundredths));

  function follow({ clientX, clientY, currentTarget, pointerId }: PointerEvent): void {
    const box = area.current?.getBoundingClientRect();
    if (box === undefined || !(currentTarget instanceof Element)) return;
    currentTarget.setPointerCapture(pointerId);
    set([(clientX - box.left) / box.width, (clientY - box.top) / box.height]);
  }

  return (
    <div class="focus-input">
      <div
        ref={area}
        class="focus-area"
        aria-hidden="true"
        onPointerDown={follow}
        onPointerMove={(event) => event.buttons === 1 && follow(event)}
      >
        <Picture file={pathOf(file)} class="focus-picture" />
        <span class="focus-point" style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />
      </div>
      <p class="hint">{say("focus.how")}</p>
      <Slider {...{ id, describedBy }} label={say("focus.x")} value={x} onChange={(next) => set([next, y])} />
      <Slider id={`${id}-y`} label={say("focus.y")} value={y} onChange={(next) => set([x, next])} />
      {point === undefined ? null : (
        <button
          type="button"
          class="plain"
          aria-label={say.labelled(label, say("focus.reset"))}
          onClick={() => form.set(path, undefined)}
        >
          {say("focus.reset")}
        </button>
      )}
    </div>
  );
}

interface SliderProps {
  readonly id: string;
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Slider({ id, label, describedBy, value, onChange }: SliderProps) {
  return (
    <input
      id={id}
      type="range"
      min="0"
      max="1"
      step="0.05"
      aria-label={label}
      aria-describedby={describedBy}
      aria-valuetext={`${Math.round(value * 100)} %`}
      value={value}
      onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  );
}

function pointIn(value: unknown): Point | undefined {
  const [x, y]: readonly unknown[] = Array.isArray(value) ? value : [];
  return typeof x === "number" && typeof y === "number" ? [x, y] : undefined;
}

function inHundredths(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 100) / 100;
}
