import { officeLocales, type Language } from "../protocol/app-context";
import { inLocale, type Manifest, type RibbonButton } from "./manifest";

interface Props {
  readonly manifest: Manifest;
  readonly language: Language;
  readonly isPaneOpen: boolean;
  readonly onPress: (button: RibbonButton) => void;
}

/** The add-in's own buttons, as its manifest describes them. */
export function AddInGroup({ manifest, language, isPaneOpen, onPress }: Props) {
  const locale = officeLocales[language];
  return (
    <div
      className="group"
      role="group"
      aria-label={inLocale(manifest.group, locale) || inLocale(manifest.tab, locale)}
    >
      <div className="buttons">
        {manifest.buttons.map((button) => (
          <button
            key={button.id}
            type="button"
            className="large"
            aria-pressed={button.functionName === undefined ? isPaneOpen : undefined}
            title={inLocale(button.tip, locale)}
            onClick={() => onPress(button)}
          >
            <img src={button.icon} alt="" width={28} height={28} />
            <span>{inLocale(button.label, locale)}</span>
          </button>
        ))}
      </div>
      <span className="group-label" aria-hidden="true">
        {inLocale(manifest.group, locale)}
      </span>
    </div>
  );
}
