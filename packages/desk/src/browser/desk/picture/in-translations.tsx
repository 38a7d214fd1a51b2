import type { BoardLanguage } from "../../../board/board.ts";
import { useDesk } from "../desk-state.ts";
import { openForm, type Path, textOf } from "../form/use-form.ts";
import { classOf, useLanguageName } from "../languages.tsx";

/** The translations of an item, which show the same picture, and whether each describes it in its own language. */
export function InTranslations({ file, path }: { readonly file: string; readonly path: Path }) {
  const desk = useDesk();
  void desk.version.value;
  const nameOf = useLanguageName();
  const languages = desk.board.value?.items.find((item) => item.file === file)?.languages ?? [];
  const others = languages.filter(({ state }) => state !== "original");
  if (others.length === 0) return null;
  const stateOf = (translation: BoardLanguage): string => {
    if (translation.file === undefined) return "language.missing";
    const alt = textOf(openForm(desk, translation.file)?.get([...path, "alt"]));
    return alt === "" ? "picture.undescribed" : "picture.described";
  };
  return (
    <section>
      <h3>
        {desk.say("picture.translations")} <span class="hint">{desk.say("picture.same")}</span>
      </h3>
      <ul class="in-translations">
        {others.map((each) => (
          <li key={each.language}>
            <span class={classOf(each)} aria-hidden="true">
              {each.language}
            </span>
            <span class="unseen">{nameOf(each.language)}:</span> {desk.say(stateOf(each))}
          </li>
        ))}
      </ul>
    </section>
  );
}
