import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { useDesk } from "../desk-state.ts";
import { knownPictures } from "../known-pictures.ts";
import { Picture } from "../picture.tsx";

interface OtherPicturesProps {
  /** The folder of the issue. */
  readonly folder: string;
  /** The file of the picture that is shown already. */
  readonly shown: string | undefined;
  readonly language: string;
  /** Called with the name of a picture in a text of the issue, and its description. */
  readonly onChoose: (src: string, alt: string) => void;
}

/** The number of pictures that are shown at first. */
const SHOWN = 9;

/** The other pictures of the issue, each with its description if it has one. */
export function OtherPictures({ folder, shown, language, onChoose }: OtherPicturesProps) {
  const { say, workspace, opened, version } = useDesk();
  const count = useSignal(SHOWN);
  const texts = workspace.value;
  const own = useMemo(() => {
    const all = texts === undefined ? [] : knownPictures(texts.content(), language, opened.value?.period, texts.text);
    return all.filter(({ file }) => file.startsWith(`${folder}media/`));
  }, [texts, version.value, folder, language]);
  const others = own.filter(({ file }) => file !== shown);
  if (others.length === 0) return null;
  return (
    <>
      <ul class="other-pictures" aria-label={say("picture.others")}>
        {others.slice(0, count.value).map(({ file, alt, user }) => (
          <li key={file}>
            <button
              type="button"
              aria-label={say.labelled(say("picture.take"), alt || user?.title || say("pictures.unused"))}
              title={alt}
              onClick={() => onChoose(file.slice(folder.length), alt)}
            >
              <Picture file={file} class="chosen-picture" />
            </button>
          </li>
        ))}
      </ul>
      {others.length <= count.value ? null : (
        <button type="button" class="link" onClick={() => (count.value += SHOWN)}>
          {say.count("publish.more", others.length - count.value)}
        </button>
      )}
    </>
  );
}
