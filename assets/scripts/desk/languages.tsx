import type { BoardLanguage } from "../../../scripts/extras/desk/board/board.ts";
import { useDesk } from "./desk-state.ts";

/** The marks of a text's languages. Each leads to the text in its language. */
export function LanguageMarks(props: {
  readonly languages: readonly BoardLanguage[];
  readonly addressOf: (language: string) => string;
}) {
  return (
    <ul class="languages">
      {props.languages.map((each) => (
        <li key={each.language}>
          <a class={`language is-${each.state}`} href={props.addressOf(each.language)} tabIndex={-1}>
            <LanguageWords {...each} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The tag of a language, and for screen readers its name and state. */
export function LanguageWords({ language, state }: BoardLanguage) {
  const { say } = useDesk();
  const name = useLanguageName();
  return (
    <>
      <span aria-hidden="true">{language}</span>
      <span class="unseen">{say(`language.${state}.long`, { language: name(language) })}</span>
    </>
  );
}

/** The names of languages in the language of the desk. */
export function useLanguageName(): (language: string) => string {
  const { settings } = useDesk();
  const names = new Intl.DisplayNames(settings.language, { type: "language" });
  return (language) => names.of(language) ?? language;
}
