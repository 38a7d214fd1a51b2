import { useSignal } from "@preact/signals";
import { useDesk } from "./desk-state.ts";
import { type KnownPicture, knownPictures, type PictureUser } from "./known-pictures.ts";
import { Picture } from "./picture.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { addressOf } from "./text-address.ts";

/** The number of pictures that are shown at first. */
const SHOWN = 60;

/** All known pictures of the desk, with pictures of the open bulletin first, each with its description and a text that uses it. */
export function PicturesScreen() {
  const { say, workspace, opened, language, version } = useDesk();
  void version.value;
  const count = useSignal(SHOWN);
  const { value: texts } = workspace;
  const all =
    texts === undefined ? [] : knownPictures(texts.content(), language.value, opened.value?.period, texts.text);
  return (
    <main id="main" class="pictures-screen" tabIndex={-1}>
      <header class="screen-head">
        <ScreenTitle>{say("bar.pictures")}</ScreenTitle>
        <p class="hint">{say.count("pictures.count", all.length)}</p>
      </header>
      {all.length === 0 ? <p class="empty">{say("pictures.none")}</p> : null}
      <ul class="pictures">
        {all.slice(0, count.value).map((picture) => (
          <OnePicture key={picture.file} {...picture} />
        ))}
      </ul>
      {all.length <= count.value ? null : (
        <button type="button" class="link" onClick={() => (count.value += SHOWN)}>
          {say.count("publish.more", all.length - count.value)}
        </button>
      )}
    </main>
  );
}

/** A picture with its description and a text that uses it below. */
function OnePicture({ file, alt, user }: KnownPicture) {
  const { say, opened } = useDesk();
  const size = opened.value?.context.media.find(([name]) => name === file)?.[1];
  return (
    <li>
      <Picture file={file} class="chosen-picture" alt={alt} />
      {alt === "" ? null : <p>{alt}</p>}
      <p class="hint">
        <User user={user} />
      </p>
      {size === undefined ? null : (
        <p class="hint">
          {say.number(size.width)} × {say.number(size.height)}
        </p>
      )}
    </li>
  );
}

function User({ user }: { readonly user: PictureUser | undefined }) {
  const { say } = useDesk();
  if (user === undefined) return say("pictures.unused");
  const { title, file } = user;
  const [, period = ""] = /^bulletins\/([^/]+)\//.exec(file) ?? [];
  const words = title || say.period(period) || say("row.untitled");
  const address = addressOf(file);
  return address === undefined ? words : <a href={address}>{words}</a>;
}
