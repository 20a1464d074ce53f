import type { Language } from "../protocol/app-context";
import { SaveIcon, SheetIcon } from "./icons";
import type { Words } from "./words";

const names: Record<Language, string> = { kk: "Қазақша", ru: "Русский", en: "English" };

interface Props {
  readonly name: string;
  readonly text: Words;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onSave: () => void;
}

/** Workbook name, what this page is, saving and the language. */
export function TitleBar({ name, text, language, onLanguage, onSave }: Props) {
  return (
    <header className="title-bar">
      <SheetIcon />
      <h1>{name}</h1>
      <span className="not-excel" title={text.markTip}>
        {text.mark}
      </span>
      <span className="space" />
      <button type="button" className="save" onClick={onSave}>
        <SaveIcon />
        {text.save}
      </button>
      <div className="languages" role="radiogroup" aria-label={text.language}>
        {(Object.keys(names) as Language[]).map((key) => (
          <label key={key} title={names[key]} lang={key} data-checked={key === language}>
            <input
              type="radio"
              name="language"
              value={key}
              checked={key === language}
              onChange={() => onLanguage(key)}
              aria-label={names[key]}
            />
            {key === "kk" ? "ҚАЗ" : key === "ru" ? "РУС" : "ENG"}
          </label>
        ))}
      </div>
    </header>
  );
}
