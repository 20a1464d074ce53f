import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement, Ref } from "react";

const useStyles = makeStyles({
  // Label, input and one line for what is wrong with it: nothing moves when it appears.
  field: { minHeight: "84px" },
});

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "password";
  readonly autoComplete: string;
  /** What is wrong with the value; null where nothing is. */
  readonly problem: string | null;
  readonly after?: ReactElement;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** A labelled line of text with room for its message. */
export function TextField(props: TextFieldProps) {
  const styles = useStyles();
  return (
    <div className={styles.field}>
      <Field
        label={props.label}
        {...(props.problem
          ? { validationState: "error" as const, validationMessage: props.problem }
          : {})}
      >
        <Input
          input={{ ref: props.inputRef }}
          type={props.type ?? "text"}
          value={props.value}
          autoComplete={props.autoComplete}
          autoCapitalize="off"
          spellCheck={false}
          onChange={(_, { value }) => props.onChange(value)}
          {...(props.after ? { contentAfter: props.after } : {})}
        />
      </Field>
    </div>
  );
}
