import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Home, Remark, Review } from "../../../home/home.ts";
import type { Desk } from "../desk-state.ts";

interface ReviewOfProps {
  readonly desk: Desk;
  readonly period: string;
  readonly review: NonNullable<Home["review"]>;
}

/** The time since which a bulletin waits for its readers, and their comments. */
export function ReviewOf({ desk, period, review }: ReviewOfProps) {
  const { say, saving, published } = desk;
  const found = useSignal<Review | undefined>(undefined);
  const isSaved = saving.state.value.state === "saved";
  useEffect(() => {
    // Without an answer nothing is shown: the page of the proposal shows it, too.
    void review(period).then(
      (answer) => (found.value = answer),
      () => undefined,
    );
  }, [period, isSaved, published.value]);
  if (found.value === undefined) return null;
  const { url, since, remarks } = found.value;
  const isToday = say.dayOf(since) === say.dayOf(desk.opened.value?.now ?? since);
  return (
    <div class="review">
      <p>
        <b>
          {isToday ? say("review.sinceHour", { hour: say.hour(since) }) : say("review.since", { day: say.day(since) })}
        </b>{" "}
        <a class="link" href={url} target="_blank" rel="noreferrer">
          {say("publish.see")}
        </a>
      </p>
      {remarks.length === 0 ? null : (
        <ul aria-label={say("review.remarks")}>
          {remarks.map((remark, index) => (
            <RemarkOf key={index.toString()} {...{ desk, remark }} />
          ))}
        </ul>
      )}
    </div>
  );
}

function RemarkOf({ desk, remark }: Pick<ReviewOfProps, "desk"> & { readonly remark: Remark }) {
  const { say, opened } = desk;
  const { who, when, text, verdict } = remark;
  const moment = when === undefined ? undefined : say.when(when, opened.value?.now ?? when);
  return (
    <li>
      <p class="hint">{[who, moment].filter((each) => each !== undefined).join(", ")}</p>
      {verdict === undefined ? null : <b>{say(`review.${verdict}`)}</b>} {text === "" ? null : <p>{text}</p>}
    </li>
  );
}
