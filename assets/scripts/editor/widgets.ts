import { findSlug } from "../../../scripts/content/slug.ts";
import type { EditorSettings } from "../../../scripts/extras/editor/editor-settings.ts";
import type { Component, ControlProps, Decap, ReactNode, Structure } from "./decap.ts";
import { component, element } from "./decap.ts";
import type { PreviewSource } from "./preview.ts";

/**
 * Registers the fields that Decap has no fitting widget for. All are the browser's own, so that they work with a keyboard and a screen
 * reader.
 */
export function registerWidgets(
  decap: Decap,
  { messages, contentDir, backend }: EditorSettings,
  source: PreviewSource,
): void {
  decap.registerWidget("dateline-day", control(renderDay));
  decap.registerWidget("dateline-moment", control(momentControl(messages["time"] ?? "").render));
  decap.registerWidget("dateline-date", control(dateControl(messages["onlyMonth"] ?? "").render));
  decap.registerWidget("dateline-name", control(renderName));
  decap.registerWidget(
    "dateline-revision",
    control(revisionControl(messages["confirm"] ?? "", contentDir, source).render),
  );
  const fixed = backend.base === "proxy" ? {} : { title: messages["moveThere"] ?? "", disabled: true };
  decap.registerWidget("dateline-bulletin", control(bulletinControl(fixed).render));
}

/** A control sees the whole form, so it draws itself anew after each change of it. */
function control(render: (this: Component<ControlProps>) => ReactNode): unknown {
  return component<ControlProps>({ render, shouldComponentUpdate: () => true });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** What all inputs of a form have. */
function inputProps({ forID, classNameWrapper, setActiveStyle, setInactiveStyle }: ControlProps) {
  return { id: forID, className: classNameWrapper, onFocus: setActiveStyle, onBlur: setInactiveStyle };
}

function input(props: ControlProps, more: object): ReactNode {
  const onChange = ({ target }: { readonly target: { readonly value: string } }) => props.onChange(target.value);
  return element("input", { ...inputProps(props), value: textOf(props.value), onChange, ...more });
}

function renderDay(this: Component<ControlProps>): ReactNode {
  return input(this.props, { type: "date" });
}

/** A day, or a month where no more is known. */
function dateControl(onlyMonth: string) {
  return {
    render(this: Component<ControlProps>): ReactNode {
      const { props } = this;
      const isMonth = /^\d{4}-\d{2}$/.test(textOf(props.value));
      const switchTo = ({ target }: { readonly target: { readonly checked: boolean } }) => {
        const value = textOf(props.value);
        if (value !== "") props.onChange(target.checked ? value.slice(0, 7) : `${value.slice(0, 7)}-01`);
      };
      const box = element("input", { type: "checkbox", checked: isMonth, onChange: switchTo });
      return element(
        "div",
        null,
        input(props, isMonth ? { type: "month", placeholder: "2021-10" } : { type: "date" }),
        element("label", { className: "dateline-only-month" }, box, " ", onlyMonth),
      );
    },
  };
}

/** A day, and a minute of it where that is known. */
function momentControl(timeLabel: string) {
  return {
    render(this: Component<ControlProps>): ReactNode {
      const { props } = this;
      const [day = "", time = ""] = textOf(props.value).split("T");
      const change = (newDay: string, newTime: string) =>
        props.onChange(newDay === "" || newTime === "" ? newDay : `${newDay}T${newTime}`);
      const onTime = ({ target }: { readonly target: { readonly value: string } }) => change(day, target.value);
      const onDay = ({ target }: { readonly target: { readonly value: string } }) => change(target.value, time);
      const { id: _, ...others } = inputProps(props);
      const clock = { ...others, type: "time", value: time, onChange: onTime, "aria-label": timeLabel };
      return element(
        "div",
        { className: "dateline-moment" },
        input(props, { type: "date", value: day, onChange: onDay }),
        element("input", clock),
      );
    },
  };
}

/** The revision of the original, and a button that says that the translation is one of the original as it is now. */
function revisionControl(confirm: string, contentDir: string, source: PreviewSource) {
  return {
    render(this: Component<ControlProps>): ReactNode {
      const { props } = this;
      const onClick = async () => {
        const file = textOf(props.entry.get("path")).slice(contentDir.length + 1);
        const engine = await source.current();
        const revision = engine?.revisionFor(file);
        if (revision !== undefined) props.onChange(revision);
      };
      const isTranslation = textOf(props.value) !== "";
      const button = element("button", { type: "button", className: "dateline-confirm", onClick }, confirm);
      return element("div", null, input(props, { readOnly: true }), isTranslation ? button : null);
    },
  };
}

/** Whether a form is for a file that is not there yet. */
function isNew(entry: Structure): boolean {
  return entry.get("newRecord") === true;
}

/**
 * The name of a new file, at first from its title, which Decap does not tell to a control when it changes. The name of a file that
 * exists never changes.
 */
function renderName(this: Component<ControlProps>): ReactNode {
  const { props } = this;
  if (!isNew(props.entry)) return input(props, { readOnly: true });
  const propose = () => {
    props.setActiveStyle();
    const title = document.querySelector<HTMLInputElement>("input[id^=title-field]")?.value ?? "";
    if (textOf(props.value) === "" && title !== "") props.onChange(findSlug(title) ?? "");
  };
  return input(props, { type: "text", onFocus: propose, spellCheck: false });
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The bulletin of an item. `fixed` is what the choice has where an item that is there already can't be moved. */
function bulletinControl(fixed: object) {
  return {
    render(this: Component<ControlProps>): ReactNode {
      return renderBulletin(this.props, isNew(this.props.entry) ? {} : fixed);
    },
  };
}

function renderBulletin(props: ControlProps, more: object): ReactNode {
  const options = props.field.get("options");
  const listed = isStructure(options) ? (options.toJS() as readonly Option[]) : [];
  const value = textOf(props.value);
  const all =
    listed.some((option) => option.value === value) || value === "" ? listed : [{ value, label: value }, ...listed];
  const onChange = ({ target }: { readonly target: { readonly value: string } }) => props.onChange(target.value);
  const items = all.map((option) => element("option", { key: option.value, value: option.value }, option.label));
  const none = element("option", { key: "", value: "", disabled: true }, "");
  return element("select", { ...inputProps(props), value, onChange, ...more }, none, ...items);
}

function isStructure(value: unknown): value is Structure {
  return typeof value === "object" && value !== null && "toJS" in value;
}
