import type { FormShape } from "../../../form/form.ts";
import { choicesFor } from "./choices-for.ts";
import { ChosenFrom } from "./chosen-from.tsx";
import { DateInput, MomentInput } from "./date-input.tsx";
import { FileInput } from "./file-input.tsx";
import { TextInput } from "./inputs.tsx";
import { type Form, type Path, textOf } from "./use-form.ts";

interface OneValueProps {
  readonly id: string;
  readonly label: string;
  readonly path: Path;
  readonly shape: FormShape;
  readonly form: Form;
  /** Language of the text, for speech and spelling. */
  readonly lang: string | undefined;
  readonly describedBy: string | undefined;
  readonly isFaulty: boolean;
}

/** A field for one value, by the meaning of the value. */
export function OneValue({ id, label, path, shape, form, lang, describedBy, isFaulty }: OneValueProps) {
  const value = textOf(form.get(path));
  const set = (next: string | undefined) => form.set(path, next === "" ? undefined : next);
  if (choicesFor(shape) !== undefined)
    return (
      <ChosenFrom
        {...{ id, label, describedBy, shape }}
        isSingle
        values={value === "" ? [] : [value]}
        onChange={([first]) => set(first)}
      />
    );
  const meaning = shape.kind === "text" ? shape.meaning : "words";
  if (meaning === "day" || meaning === "dayOrMonth")
    return <DateInput {...{ id, label, describedBy, isFaulty, value }} onChange={set} />;
  if (meaning === "moment" || meaning === "time")
    return <MomentInput {...{ id, label, describedBy, isFaulty, value }} onChange={set} />;
  if (FILES.has(String(path.at(-1))) && form.kind !== "event")
    return <FileInput {...{ id, label, describedBy, path, form }} />;
  const isLong = shape.kind === "text" && (shape.isLong === true || isLongName(path));
  return (
    <TextInput
      {...{ id, describedBy, isFaulty, isLong, value, lang: meaning === "words" ? lang : undefined }}
      inputMode={shape.kind === "number" ? "numeric" : INPUT_MODES[meaning]}
      onChange={set}
    />
  );
}

const INPUT_MODES: Readonly<Record<string, "email" | "url" | "tel">> = { email: "email", address: "url", phone: "tel" };

/** Fields whose value is a file of content. */
const FILES: ReadonlySet<string> = new Set(["src", "dark", "icon", "file"]);

/** Whether the text at this path is usually longer than a line. */
export function isLongName(path: Path): boolean {
  return LONG.has(String(path.at(-1)));
}

const LONG: ReadonlySet<string> = new Set(["summary", "description", "alt", "caption", "text", "disclaimer"]);
