import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useDesk } from "../desk-state.ts";
import { TextInput } from "../form/inputs.tsx";
import type { WithdrawDialogProps } from "../rare.tsx";
import { Dialog } from "../shell.tsx";
import { Radio } from "./radio.tsx";

const REASONS = ["error", "rights", "request"] as const;

interface WithdrawFormProps {
  /** The button's words. */
  readonly label: string;
  readonly onWithdraw: (reason: string) => void;
  /** Beside the button. */
  readonly children: ComponentChildren;
}

/** The reason for a withdrawal, with the notice that replaces the text, and the button. */
export function WithdrawForm({ label, onWithdraw, children }: WithdrawFormProps) {
  const { say } = useDesk();
  const name = useId();
  const reason = useSignal<string>("error");
  const own = useSignal("");
  const isOther = reason.value === "other";
  const given = isOther ? own.value.trim() : reason.value;
  return (
    <>
      <p class="radios">
        {[...REASONS, "other"].map((each) => (
          <Radio
            key={each}
            {...{ name, label: say(`manage.reason.${each}`), isChosen: reason.value === each }}
            onChoose={() => (reason.value = each)}
          />
        ))}
      </p>
      {isOther ? (
        <TextInput
          id={`${name}-own`}
          isLong
          class="boxed"
          value={own.value}
          placeholder={say("manage.reason.own")}
          onChange={(text) => (own.value = text)}
        />
      ) : (
        <blockquote>
          <p class="hint">{say("manage.willRead")}</p>
          <p class="display">{say(`manage.notice.${reason.value}`)}</p>
        </blockquote>
      )}
      <div class="beside">
        <button type="button" class="proof" onClick={() => given !== "" && onWithdraw(given)}>
          {label}
        </button>
        {children}
      </div>
    </>
  );
}

/** Asks for the reason for which several items are withdrawn. */
export function WithdrawDialog({ label, onWithdraw, onClose }: WithdrawDialogProps) {
  const { say } = useDesk();
  return (
    <Dialog label={label} class="withdraw-dialog" onClose={onClose}>
      <h2>{say("manage.withdraw")}</h2>
      <p class="hint">{say("manage.withdrawNote")}</p>
      <WithdrawForm label={label.replace("…", "")} onWithdraw={onWithdraw}>
        <button type="button" onClick={onClose}>
          {say("cancel")}
        </button>
      </WithdrawForm>
    </Dialog>
  );
}
