import { useEffect, useRef } from "preact/hooks";

interface TextInputProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether a pasted text was taken, so that it does not go into the field. */
  readonly onPaste?: (text: string) => boolean;
  readonly lang?: string | undefined;
  readonly isLong?: boolean;
  readonly class?: string;
  readonly isFaulty?: boolean;
  readonly describedBy?: string | undefined;
  /** Its name, if no label gives it one. */
  readonly name?: string | undefined;
  readonly placeholder?: string;
  readonly inputMode?: "numeric" | "email" | "url" | "tel" | undefined;
}

/**
 * A field for text, as high as its text. While it has the focus, the typed text is not changed, even if the file would store it
 * differently: without the space at its end.
 */
export function TextInput(props: TextInputProps) {
  const { id, value, onChange, lang, isLong = false, isFaulty = false, describedBy } = props;
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  useEffect(() => {
    const { current } = field;
    if (current === null) return;
    if (document.activeElement !== current && current.value !== value) current.value = value;
    if (isLong) fit(current);
  });
  const attributes = {
    id,
    ref: field,
    class: props.class ?? "",
    defaultValue: value,
    lang,
    spellcheck: true,
    placeholder: props.placeholder,
    inputMode: props.inputMode,
    "aria-label": props.name,
    "aria-invalid": isFaulty,
    "aria-describedby": describedBy,
    onInput: (event: Event) => {
      const { current } = field;
      if (current === null) return;
      if (isLong) fit(current);
      if (event.target === current) onChange(current.value);
    },
    onPaste: (event: ClipboardEvent) => {
      if (props.onPaste?.(event.clipboardData?.getData("text/plain") ?? "") === true) event.preventDefault();
    },
  };
  if (isLong) return <textarea rows={1} {...attributes} />;
  return <input type="text" autocomplete="off" {...attributes} />;
}

function fit(field: HTMLTextAreaElement): void {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
