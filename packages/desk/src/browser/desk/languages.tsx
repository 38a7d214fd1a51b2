import type { BoardLanguage } from "../../board/board.ts";
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
          <a class={classOf(each)} href={props.addressOf(each.language)} tabIndex={-1}>
            <LanguageWords {...each} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The look of a language's mark. */
export function classOf({ state, review }: BoardLanguage): string {
  return `language is-${state} ${review === undefined ? "" : "is-unreviewed"}`;
}

/** The tag of a language, with its name and state as a tooltip, and in its place for screen readers. */
export function LanguageWords(language: BoardLanguage) {
  const words = useLanguageWords()(language);
  return (
    <>
      <span aria-hidden="true" title={words}>
        {language.language}
      </span>
      <span class="unseen">{words}</span>
    </>
  );
}

/** The name of a language and the state of its text. */
export function useLanguageWords(): (each: BoardLanguage) => string {
  const { say } = useDesk();
  const name = useLanguageName();
  return ({ language, state, review }) => {
    const words = say(`language.${state}.long`, { language: name(language) });
    return review === undefined ? words : `${words}, ${say(`language.${review}`)}`;
  };
}

/** The names of languages in the language of the desk. */
export function useLanguageName(): (language: string) => string {
  const { settings } = useDesk();
  const names = new Intl.DisplayNames(settings.language, { type: "language" });
  return (language) => names.of(language) ?? language;
}

/** The language of a title: the requested language, if the text exists in it, or else the original's. */
export function titleLanguage(languages: readonly BoardLanguage[], asked: string): string | undefined {
  const found =
    languages.find(({ language, state }) => language === asked && state !== "missing") ??
    languages.find(({ state }) => state === "original");
  return found?.language;
}
