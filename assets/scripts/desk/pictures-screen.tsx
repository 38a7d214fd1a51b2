import { formatPlace } from "../../../scripts/extras/desk/board/place.ts";
import { useDesk } from "./desk-state.ts";
import { Picture } from "./picture.tsx";

/** The pictures that the desk knows, with the texts that have them. */
export function PicturesScreen() {
  const { say, opened, workspace, board } = useDesk();
  const media = opened.value?.context.media ?? [];
  const items = board.value?.items ?? [];
  return (
    <main id="main" class="pictures-screen" tabIndex={-1}>
      <header class="screen-head">
        <h1>{say("bar.pictures")}</h1>
        <p class="hint">{say.count("pictures.count", media.length)}</p>
      </header>
      {media.length === 0 ? <p class="empty">{say("pictures.none")}</p> : null}
      <ul class="pictures">
        {media.map(([file, { width, height }]) => {
          const name = file.split("/").at(-1) ?? "";
          const user = items.find(
            (item) => item.picture === file || workspace.value?.text(item.file)?.includes(name) === true,
          );
          return (
            <li key={file}>
              <Picture file={file} class="chosen-picture" />
              <p>
                {user === undefined ? (
                  name
                ) : (
                  <a
                    href={formatPlace({
                      screen: "item",
                      period: board.value?.period ?? "",
                      slug: user.slug,
                      language: user.languages.find(({ state }) => state === "original")?.language ?? "",
                    })}
                  >
                    {user.title}
                  </a>
                )}
              </p>
              <p class="hint">
                {say.number(width)} × {say.number(height)}
              </p>
            </li>
          );
        })}
      </ul>
    </main>
  );
}
