/** One of several choices, beside its button. */
export function Radio(props: {
  readonly name: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <label class="radio">
      <input type="radio" name={props.name} checked={props.isChosen} onChange={props.onChoose} />{" "}
      <span>{props.label}</span>
    </label>
  );
}
