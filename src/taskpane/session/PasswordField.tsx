import { Button } from "@fluentui/react-components";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { useState } from "react";
import { usePane } from "../frame/pane-context";
import { TextField } from "../controls/TextField";
import type { TextFieldProps } from "../controls/TextField";

/** The password, hidden unless the person asks to see it. */
export function PasswordField(
  props: Pick<TextFieldProps, "value" | "onChange" | "problem" | "inputRef">
) {
  const { texts } = usePane();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      label={texts.signIn.password}
      type={shown ? "text" : "password"}
      autoComplete="current-password"
      after={
        <Button
          appearance="transparent"
          size="small"
          icon={shown ? <EyeOffRegular /> : <EyeRegular />}
          aria-label={shown ? texts.signIn.hidePassword : texts.signIn.showPassword}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
