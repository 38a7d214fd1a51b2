import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { slugTyped } from "../../../board/slug-of.ts";
import { isOut, whyKept } from "../../../board/truth.ts";
import type { EverOnline } from "../../../home/ever-online.ts";
import { setInAll } from "../board/set-in-all.ts";
import { useDesk } from "../desk-state.ts";
import { Calendar } from "../form/calendar.tsx";
import { MomentInput } from "../form/date-input.tsx";
import { type FieldContext, faultsAt } from "../form/faults.ts";
import { TextInput } from "../form/inputs.tsx";
import { FaultNotes } from "../form/labelled.tsx";
import { type Form, textOf } from "../form/use-form.ts";
import { useMoves } from "../moves.ts";
import type { ManageProps } from "../rare.tsx";
import { MANAGED } from "./add-asked.ts";
import { Radio } from "./radio.tsx";
import { WithdrawForm } from "./withdraw.tsx";

/** The panel for the publication of an item, in all its languages, separate from its text. */
export function Manage({ board, item, form, context, onClose }: ManageProps) {
  const { say } = useDesk();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const { activeElement: before } = document;
    // A panel that was opened by an address has no opening button.
    const wasElsewhere = before instanceof HTMLElement && before.tabIndex >= 0;
    const [, part] = MANAGED.exec(location.hash) ?? [];
    const field = panel.current?.querySelector<HTMLElement>(`[data-part="${part}"] :is(textarea, input)`);
    (field ?? panel.current)?.focus();
    return () => {
      const opener = document.querySelector<HTMLElement>(".manages");
      if (wasElsewhere && before.isConnected) before.focus();
      else opener?.focus();
    };
  }, []);
  const parts = { board, item, form, context, onClose };
  const online = useEverOnline(item.file);
  // A draft that was never online is deleted: there is nothing to correct or to withdraw.
  const wasRead = item.wasOnline || online.answer === "was" || item.standing.is !== "draft";
  return (
    <section
      class="manage"
      ref={panel}
      tabIndex={-1}
      aria-label={say("manage.title")}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <header>
        <h2>{say("manage.title")}</h2>
        <p class="hint">{say("manage.about")}</p>
        <button type="button" aria-label={say("close")} class="plain" onClick={onClose}>
          {say("close")} <kbd>Esc</kbd>
        </button>
      </header>
      <Schedule {...parts} />
      <Expire {...parts} />
      {wasRead ? <Correct {...parts} /> : null}
      <Move {...parts} />
      {wasRead ? <Withdraw {...parts} /> : null}
      <Delete {...parts} online={online} />
    </section>
  );
}

/** Whether everybody can or could read an item: the home's last answer, and a function to request it again. */
interface AskedOnline {
  /** Undefined until there is an answer. */
  readonly answer: EverOnline | "no answer" | undefined;
  readonly ask: () => Promise<EverOnline | "no answer">;
}

/**
 * Requests the state from the home, now and whenever the user begins an action. The state at the opening of the page may be out of date.
 */
function useEverOnline(file: string): AskedOnline {
  const { home } = useDesk();
  const [answer, setAnswer] = useState<AskedOnline["answer"]>();
  async function ask() {
    const told = await home.everOnline(file).catch(() => "no answer" as const);
    setAnswer(told);
    return told;
  }
  useEffect(() => void ask(), [file]);
  return { answer, ask };
}

function Part(props: {
  readonly name: string;
  readonly hint?: string;
  readonly isGrave?: boolean;
  readonly children: ComponentChildren;
}) {
  const { say } = useDesk();
  const id = useId();
  return (
    <fieldset class={`part ${props.isGrave === true ? "grave" : ""}`} data-part={props.name} aria-labelledby={id}>
      <div>
        <h3 id={id}>{say(`manage.${props.name}`)}</h3>
        <p class="hint">{props.hint ?? say(`manage.${props.name}.hint`)}</p>
      </div>
      <div>{props.children}</div>
    </fieldset>
  );
}

/** A moment of a field, beside a calendar. */
function Moment(props: {
  readonly form: Form;
  readonly name: string;
  readonly label: string;
  readonly context: FieldContext;
}) {
  const { form, name, label, context } = props;
  const id = useId();
  const value = textOf(form.get([name]));
  const [day = "", ...hour] = value.split("T");
  const set = (next: string) => form.set([name], next === "" ? undefined : next);
  const faults = faultsAt(context.faults, [name]);
  return (
    <div class="moment" data-path={name}>
      <div>
        <label class="unseen" for={id}>
          {label}
        </label>
        <MomentInput
          {...{ id, label, value, onChange: set }}
          hasCalendar
          isFaulty={faults.length > 0}
          describedBy={faults.length > 0 ? `${id}-faults` : undefined}
        />
        <FaultNotes id={`${id}-faults`} faults={faults} />
      </div>
      <Calendar key={day} label={label} value={day} onChoose={(next) => set([next, ...hour].join("T"))} />
    </div>
  );
}

function useZone(): string {
  const { settings, say } = useDesk();
  const city = settings.timeZone?.split("/").at(-1)?.replace(/_/g, " ");
  return city === undefined ? "" : say("manage.zone", { city });
}

function Schedule({ form, item, context }: ManageProps) {
  const { say, opened } = useDesk();
  const zone = useZone();
  const { standing } = item;
  const hasOwn = useSignal(form.get(["publishFrom"]) !== undefined);
  const name = useId();
  if (isOut(standing)) {
    const since = "since" in standing ? standing.since : undefined;
    return (
      <Part name="out" hint="">
        <p>
          {say(`manage.out.${standing.is}`)}{" "}
          {since === undefined ? "" : say("manage.out.since", { when: say.when(since, opened.value?.now ?? since) })}
        </p>
      </Part>
    );
  }
  return (
    <Part name="out" hint={zone}>
      <Radio
        {...{ name, label: say("manage.withIssue"), isChosen: !hasOwn.value }}
        onChoose={() => {
          hasOwn.value = false;
          form.set(["publishFrom"], undefined);
        }}
      />
      <Radio
        {...{ name, label: say("manage.ownDay"), isChosen: hasOwn.value }}
        onChoose={() => (hasOwn.value = true)}
      />
      {hasOwn.value ? <Moment {...{ form, context }} name="publishFrom" label={say("manage.ownDay")} /> : null}
    </Part>
  );
}

function Expire({ form, context }: ManageProps) {
  const { say } = useDesk();
  const zone = useZone();
  const has = useSignal(form.get(["expires"]) !== undefined);
  const name = useId();
  return (
    <Part name="expires" hint={zone}>
      <Radio
        {...{ name, label: say("manage.never"), isChosen: !has.value }}
        onChoose={() => {
          has.value = false;
          form.set(["expires"], undefined);
        }}
      />
      <Radio {...{ name, label: say("manage.lastDay"), isChosen: has.value }} onChoose={() => (has.value = true)} />
      {has.value ? (
        <>
          <Moment {...{ form, context }} name="expires" label={say("manage.lastDay")} />
          <p class="hint">{say("manage.thenHidden")}</p>
        </>
      ) : null}
    </Part>
  );
}

function Correct({ form }: ManageProps) {
  const { say, today, told } = useDesk();
  const id = useId();
  const typed = useSignal("");
  const { corrections } = form.values;
  const known: readonly unknown[] = Array.isArray(corrections) ? corrections : [];

  function add(): void {
    const text = typed.value.trim();
    if (text === "") {
      document.getElementById(id)?.focus();
      return;
    }
    const date = today.value;
    form.setAll([
      [["corrections", known.length], { date, text }],
      [["updated"], date],
    ]);
    typed.value = "";
    told.value = say("manage.corrected");
  }

  return (
    <Part name="correct">
      {known.length === 0 ? null : (
        <ul class="corrections">
          {known.map((_, index) => (
            <li key={index.toString()}>
              {textOf(form.get(["corrections", index, "date"])) === ""
                ? ""
                : say.day(textOf(form.get(["corrections", index, "date"])))}{" "}
              {textOf(form.get(["corrections", index, "text"]))}
            </li>
          ))}
        </ul>
      )}
      <label class="unseen" for={id}>
        {say("manage.correctLabel")}
      </label>
      <TextInput id={id} isLong class="boxed" value={typed.value} onChange={(text) => (typed.value = text)} />
      <div class="beside">
        <p class="hint">{say("manage.correctWhere")}</p>
        <button type="button" class="primary" onClick={add}>
          {say("manage.addCorrection")}
        </button>
      </div>
    </Part>
  );
}

function Move({ board, item, onClose }: ManageProps) {
  const { say, opened, go } = useDesk();
  const moves = useMoves();
  const [issue, address] = [useId(), useId()];
  const slug = useSignal(item.slug);
  const next = slugTyped(slug.value);
  const isSame = next === "" || next === item.slug;
  const isTaken = !isSame && board.items.some((other) => other.slug === next);
  const { following } = board;
  const periods = [
    ...new Set([...(opened.value?.periods ?? []), ...(following === undefined ? [] : [following.period])]),
  ];

  async function toPeriod(period: string): Promise<void> {
    if (period === board.period) return;
    onClose();
    go({ screen: "board", period });
    await moves.toPeriod([item], period);
  }

  return (
    <Part name="move" hint="">
      <p class="moment-line">
        <label for={issue}>{say("manage.issue")}</label>
        <select id={issue} value={board.period} onChange={(event) => void toPeriod(event.currentTarget.value)}>
          {periods.toReversed().map((period) => (
            <option key={period} value={period}>
              {period === board.period
                ? board.title
                : period === following?.period
                  ? following.title
                  : say.period(period)}
            </option>
          ))}
        </select>
        {following === undefined ? null : (
          <button type="button" onClick={() => void toPeriod(following.period)}>
            {say("row.toNext", { title: following.within })}
          </button>
        )}
      </p>
      <p class="moment-line">
        <label for={address}>{say("manage.address")}</label>
        <input
          id={address}
          class="boxed"
          type="text"
          value={slug.value}
          aria-invalid={isTaken}
          aria-describedby={isTaken ? `${address}-taken` : undefined}
          onInput={(event) => (slug.value = event.currentTarget.value)}
          onBlur={() => (slug.value = next === "" ? item.slug : next)}
        />
        <button type="button" aria-disabled={isSame || isTaken} onClick={() => void rename()}>
          {say("manage.rename")}
        </button>
      </p>
      {isTaken ? (
        <p class="proof" id={`${address}-taken`}>
          {say("manage.taken")}
        </p>
      ) : null}
      {item.wasOnline ? <p class="hint">{say("manage.oldLeads")}</p> : null}
    </Part>
  );

  async function rename(): Promise<void> {
    if (isSame || isTaken) return;
    onClose();
    await moves.rename(item, next);
  }
}

function Withdraw({ form, item }: ManageProps) {
  const desk = useDesk();
  const { say, told } = desk;
  const count = item.languages.filter(({ file }) => file !== undefined).length;
  if (form.get(["withdrawn"]) !== undefined)
    return (
      <Part name="withdraw" isGrave>
        <p>{say("manage.isWithdrawn")}</p>
        <button
          type="button"
          onClick={() => {
            form.set(["withdrawn"], undefined);
            told.value = say("manage.restored");
          }}
        >
          {say("manage.restore")}
        </button>
      </Part>
    );
  const withdraw = (value: string) =>
    setInAll(desk, [{ file: item.file, field: "withdrawn", value }], {
      words: say("manage.wasWithdrawn", { title: item.title }),
      stays: true,
    });
  return (
    <Part name="withdraw" isGrave>
      <WithdrawForm label={say.count("manage.withdrawAll", count)} onWithdraw={withdraw}>
        <p class="hint">{say("manage.withdrawNote")}</p>
      </WithdrawForm>
    </Part>
  );
}

function Delete({ board, item, onClose, online }: ManageProps & { readonly online: AskedOnline }) {
  const { say, go } = useDesk();
  const moves = useMoves();
  const isAsking = useSignal(false);
  const { answer, ask } = online;
  const reason = whyKept(item.standing, answer);
  if (reason !== undefined)
    return (
      <Part name="delete" hint="">
        <p class="hint" role="status">
          {say(reason === "asking" ? "manage.deleteWaits" : `cannotDelete.${reason}`)}
        </p>
      </Part>
    );
  return (
    <Part name="delete" hint="">
      {isAsking.value ? (
        <p class="moment-line">
          <button
            type="button"
            class="proof"
            onClick={() => {
              onClose();
              go({ screen: "board", period: board.period });
              void moves.remove(item);
            }}
          >
            {say("manage.deleteNow")}
          </button>
          <button type="button" class="plain" onClick={() => (isAsking.value = false)}>
            {say("cancel")}
          </button>
        </p>
      ) : (
        <button type="button" onClick={async () => (isAsking.value = (await ask()) === "never")}>
          {say("manage.deleteAsk")}
        </button>
      )}
      <p class="hint">{say("manage.deleteNote")}</p>
    </Part>
  );
}
