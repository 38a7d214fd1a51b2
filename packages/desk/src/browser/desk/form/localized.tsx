import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { useDesk } from "../desk-state.ts";
import { useLanguageName } from "../languages.tsx";
import type { Fault } from "./faults.ts";
import { TextInput } from "./inputs.tsx";
import { Labelled } from "./labelled.tsx";
import { type Form, type Path, textOf } from "./use-form.ts";

/** In a form, the text for all languages. */
const ALL = "all";

interface LocalizedProps {
  readonly label: string;
  readonly hint: string;
  readonly path: Path;
  readonly form: Form;
  readonly faults: readonly Fault[];
  /** The language of the text for all languages. */
  readonly lang: string | undefined;
  readonly isLong: boolean;
}

/** A text for all languages at once, or texts by language. */
export function Localized({ label, hint, path, form, faults, lang, isLong }: LocalizedProps) {
  const { say, settings } = useDesk();
  const languageName = useLanguageName();
  const id = useId();
  const texts = textsOf(form.get(path));
  const isOpen = useSignal(Object.keys(texts).some((name) => name !== ALL));
  const names = isOpen.value
    ? settings.languages.filter(({ isOfPages }) => isOfPages).map(({ tag }) => tag as string)
    : [ALL];
  const aside =
    settings.languages.length < 2 ? null : (
      <button
        type="button"
        class="link in-languages"
        aria-label={say.labelled(label, say(isOpen.value ? "localized.one" : "localized.each"))}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        {say(isOpen.value ? "localized.one" : "localized.each")}
      </button>
    );
  return (
    <Labelled {...{ id, label, hint, path, faults, aside }}>
      {(describedBy, isFaulty) =>
        names.map((name, index) => (
          <p key={name} class="localized">
            {name === ALL ? null : (
              <span class="language is-current" aria-hidden="true">
                {name}
              </span>
            )}
            <TextInput
              id={index === 0 ? id : `${id}-${name}`}
              {...{ describedBy, isFaulty, isLong }}
              name={name === ALL ? undefined : `${label}, ${languageName(name)}`}
              lang={name === ALL ? lang : name}
              value={textOf(texts[name])}
              onChange={(text) => form.set([...path, name], text === "" ? undefined : text)}
            />
          </p>
        ))
      }
    </Labelled>
  );
}

function textsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
