import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { formatPlace } from "../../board/place.ts";
import { introductionOf, itemAddress } from "./board/introduction.ts";
import { type Desk, useDesk } from "./desk-state.ts";
import { Options, optionId } from "./form/options.tsx";
import { Dialog } from "./shell.tsx";

/** Somewhere to go or something to do. */
interface Command {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly address: string;
}

const SHOWN = 9;

/** Goes anywhere: to items of this bulletin, to screens, and by the words of a title to any item. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk();
  const { say, home } = desk;
  const id = useId();
  const typed = useSignal("");
  const active = useSignal(0);
  const found = useSignal<readonly Command[]>([]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const words = typed.value.trim();
    if (words.length < 2) {
      found.value = [];
      return;
    }
    const timer = setTimeout(() => {
      void home.list({ words, page: 1 }).then(
        ({ rows }) => {
          found.value = rows.slice(0, SHOWN).map(({ file, title, period }) => {
            const [, slug = "", language = ""] = /([^/]+)\.([^.]+)\.md$/.exec(file) ?? [];
            return {
              key: file,
              label: title,
              hint: say.period(period),
              address: itemAddress(period, { slug }, language),
            };
          });
        },
        () => undefined,
      );
    }, 150);
    return () => clearTimeout(timer);
  }, [typed.value]);

  const here = commandsOf(desk).filter(({ label }) => fold(label).includes(fold(typed.value)));
  const known = new Set(here.map(({ address }) => address));
  const all = [...here, ...found.value.filter(({ address }) => !known.has(address))].slice(0, SHOWN + 3);
  const index = Math.min(active.value, all.length - 1);

  function go(command: Command | undefined): void {
    if (command === undefined) return;
    onClose();
    location.hash = command.address;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) active.value = (index + step + all.length) % Math.max(1, all.length);
    else if (event.key === "Enter") go(all[index]);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog label={say("bar.search")} class="palette" onClose={onClose}>
      <input
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label={say("bar.search")}
        placeholder={say("bar.search")}
        aria-expanded={all.length > 0}
        aria-controls={id}
        aria-activedescendant={all.length > 0 ? optionId(id, index) : undefined}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          active.value = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <Options
        {...{ id, label: say("palette.places") }}
        options={all}
        active={index}
        keyOf={({ key }) => key}
        onChoose={go}
      >
        {({ label, hint = "" }) => (
          <>
            <span>{label}</span> <span class="hint">{hint}</span>
          </>
        )}
      </Options>
      {all.length === 0 ? <p class="hint">{say("choose.none")}</p> : null}
    </Dialog>
  );
}

function commandsOf({ board, say }: Desk): readonly Command[] {
  const now = board.value;
  const original = (item: { readonly languages: readonly { readonly state: string; readonly language: string }[] }) =>
    item.languages.find(({ state }) => state === "original")?.language ?? "";
  const items = now === undefined ? [] : [{ ...introductionOf(now), title: say("board.introduction") }, ...now.items];
  return [
    ...items.map((item) => ({
      key: item.slug,
      label: item.title,
      address: itemAddress(now?.period ?? "", item, original(item)),
    })),
    ...(now === undefined
      ? []
      : [
          {
            key: "publish",
            label: say("board.publish"),
            address: formatPlace({ screen: "publish", period: now.period }),
          },
        ]),
    { key: "board", label: say("bar.issue"), address: formatPlace({ screen: "board" }) },
    { key: "archive", label: say("bar.archive"), address: formatPlace({ screen: "archive", query: { page: 1 } }) },
    { key: "events", label: say("bar.events"), address: formatPlace({ screen: "events" }) },
    { key: "pictures", label: say("bar.pictures"), address: formatPlace({ screen: "pictures" }) },
    { key: "masthead", label: say("bar.masthead"), address: formatPlace({ screen: "masthead" }) },
    { key: "new", label: say("board.new"), address: formatPlace({ screen: "new" }) },
  ];
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

const KEYS = [
  "palette",
  "save",
  "undo",
  "ready",
  "arrows",
  "choose",
  "extend",
  "enter",
  "move",
  "new",
  "slash",
  "region",
  "fault",
  "escape",
  "help",
] as const;

/** The keys of the desk. */
export function KeyTable({ onClose }: { readonly onClose: () => void }) {
  const { say } = useDesk();
  return (
    <Dialog label={say("keys.title")} onClose={onClose}>
      <h2>{say("keys.title")}</h2>
      <dl class="keys">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{say(`keys.${key}.key`)}</kbd>
            </dt>
            <dd>{say(`keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        {say("close")}
      </button>
    </Dialog>
  );
}
