import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type Desk, useDesk } from "../desk-state.ts";
import type { Fault } from "../form/faults.ts";
import { FaultNotes } from "../form/labelled.tsx";
import type { PictureValues } from "../picture/picture-values.ts";
import { findPicture } from "../picture.tsx";
import { Rare } from "../rare.tsx";
import type { TextField as Field, TextFault, Picture as TextPicture } from "../text/text-field.ts";
import { useUpload } from "../upload.ts";

interface TextFieldProps {
  /** The file of the text. */
  readonly file: string;
  /** In Markdown. */
  readonly text: string;
  readonly lang: string;
  readonly label: string;
  /** Whether it is a part of a text, whose toolbar is visible only while it has the focus. */
  readonly isBlock?: boolean;
  /** The id of the element that explains it. */
  readonly describedBy?: string;
  readonly faults: readonly Fault[];
  /** `former` is the text that was edited: a newer one may have come from elsewhere meanwhile. */
  readonly onChange: (text: string, former: string) => void;
}

/** The text as it was written last, and while words wait to be written, for which timer. */
interface Typed {
  readonly text: string;
  readonly timer?: ReturnType<typeof setTimeout>;
}

/** How long words wait until they are written, in milliseconds: writing the text costs some. */
const WAIT = 120;

/** The field for a text with its headings, lists and links. Its own script mounts it; until that is there, the text can be read. */
export function TextField(props: TextFieldProps) {
  const desk = useDesk();
  const { file, text, lang, label, faults, describedBy = "body-faults" } = props;
  const host = useRef<HTMLDivElement>(null);
  const field = useRef<Field | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const upload = useUpload(file);
  const asked = useSignal<Asked | undefined>(undefined);
  const typed = useRef<Typed>({ text });

  function write(): void {
    clearTimeout(typed.current.timer);
    const { text: former } = typed.current;
    typed.current = { text: former };
    const now = field.current?.text();
    if (now === undefined || now.trim() === former.trim() || now.trim() === latest.current.text.trim()) return;
    typed.current = { text: now };
    latest.current.onChange(now, former);
  }

  useEffect(() => {
    let isGone = false;
    void desk.loadTextField().then(({ mountTextField }) => {
      if (isGone || host.current === null) return;
      host.current.replaceChildren();
      typed.current = { text: latest.current.text };
      field.current = mountTextField(host.current, {
        text: latest.current.text,
        lang,
        label,
        describedBy,
        dir: isRightToLeft(lang) ? "rtl" : "ltr",
        words: { language: desk.settings.language, texts: desk.settings.text },
        onChange() {
          const { text, timer = setTimeout(write, WAIT) } = typed.current;
          typed.current = { text, timer };
        },
        onFocus(isFocused) {
          if (!isFocused) write();
        },
        titleOf: (href) => titleAt(desk, resolve(file, href)),
        findTargets: (words) => findTargets(desk, file, lang, words),
        pickPicture: (from) => new Promise((resolve) => (asked.value = { ...from, resolve })),
        pictureUrl: (src) => findPicture(desk, upload.pathOf(src)),
      });
      mark();
    });
    const onGo = (event: Event) => {
      const { detail } = event as CustomEvent<Pick<Fault, "key">>;
      const own = latest.current.faults.find(({ key }) => key === detail.key);
      if (own?.line !== undefined) field.current?.focusAt(own.line, own.column, own.length);
    };
    document.addEventListener("desk-go", onGo);
    // Before the desk stores its data, which it does when the event arrives.
    addEventListener("pagehide", write, true);
    return () => {
      isGone = true;
      document.removeEventListener("desk-go", onGo);
      removeEventListener("pagehide", write, true);
      write();
      field.current?.destroy();
      field.current = undefined;
    };
  }, [file]);

  useEffect(() => {
    const { current } = field;
    // Text that was typed here comes back unchanged; another text comes from somewhere else.
    if (current === undefined || text.trim() === typed.current.text.trim()) return;
    // Words that wait are merged with it, and it is shown as it is then.
    if (typed.current.timer !== undefined) return write();
    typed.current = { text };
    current.setText(text);
  }, [text]);

  const marks = JSON.stringify(faults.map(({ key, line, column, sentence }) => [key, line, column, sentence]));
  useEffect(mark, [marks]);

  /** Shows the faults. The fix is computed when the button is pressed: the text may have changed elsewhere meanwhile. */
  function mark(): void {
    const remedyOf = (shown: Fault) =>
      latest.current.faults.find((fault) => fault.key === shown.key && fault.line === shown.line)?.remedy;
    field.current?.setFaults(latest.current.faults.flatMap((fault) => faultOf(fault, () => remedyOf(fault)?.act())));
  }

  return (
    <div
      class={`body-field ${props.isBlock === true ? "is-block" : ""} ${faults.some(({ severity }) => severity === "error") ? "faulty" : ""}`}
      data-path={props.isBlock === true ? undefined : "body"}
    >
      <div ref={host}>
        <div class="body-text" lang={lang}>
          {text}
        </div>
      </div>
      <FaultNotes id="body-faults" faults={faults.filter(({ line }) => line === undefined)} />
      {asked.value === undefined ? null : (
        <PictureInText
          {...{ file, lang }}
          asked={asked.value}
          onClose={(picture) => {
            asked.value?.resolve(picture);
            asked.value = undefined;
          }}
        />
      )}
    </div>
  );
}

/** The picture in question: a replacement of an existing one, or a picture from a file. */
interface Asked {
  readonly current?: TextPicture;
  readonly file?: File;
  readonly resolve: (picture: TextPicture | undefined) => void;
}

interface PictureInTextProps {
  readonly file: string;
  readonly lang: string;
  readonly asked: Asked;
  readonly onClose: (picture: TextPicture | undefined) => void;
}

function PictureInText({ file, lang, asked, onClose }: PictureInTextProps) {
  const picture = useSignal<PictureValues>({ src: asked.current?.src ?? "", alt: asked.current?.alt ?? "" });
  return (
    <Rare
      show={({ PictureDialog }) => (
        <PictureDialog
          {...{ file, lang }}
          picture={picture.value}
          isUsed={false}
          given={asked.file}
          onChange={(next) => (picture.value = next)}
          onUse={() => onClose({ src: picture.value.src, alt: picture.value.alt.trim() })}
          onClose={() => onClose(undefined)}
        />
      )}
    />
  );
}

function faultOf(fault: Fault, run: () => void): readonly TextFault[] {
  const { key, severity, line, column = 1, length = 1, sentence, remedy } = fault;
  if (line === undefined) return [];
  const remedies = remedy === undefined ? {} : { remedies: [{ label: remedy.label, run }] };
  return [{ key, severity, line, column, length, message: sentence, ...remedies }];
}

function isRightToLeft(lang: string): boolean {
  return ["ar", "fa", "he", "ur"].includes(lang.slice(0, 2));
}

/** Texts of the publication with these words, in the form of links from this file. */
async function findTargets({ home, say }: Desk, from: string, lang: string, words: string) {
  const { rows } = await home.list({ words, page: 1, language: lang });
  return rows.slice(0, 8).map(({ file, title, period, date, languages }) => ({
    href: relative(from, languages.find((each) => each.language === lang)?.file ?? file),
    title,
    hint: date === undefined ? say.period(period) : say.longDate(date),
  }));
}

/** The title of a text of the publication. */
function titleAt({ workspace }: Desk, file: string): string | undefined {
  const [, title] = /^title:[ \t]*(\S.*?)[ \t]*$/m.exec(workspace.value?.text(file) ?? "") ?? [];
  return title?.replace(/^(["'])(.*)\1$/, "$2");
}

/** The file that a link from another file leads to. */
function resolve(from: string, href: string): string {
  const { pathname } = new URL(href.replace(/#.*/, ""), `file:///${from}`);
  return decodeURI(pathname.slice(1));
}

/** The path of a file relative to another. */
function relative(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}
