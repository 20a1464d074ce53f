import type { Workbook } from "../../workbook/workbook";
import { asString } from "../arguments";
import { documentCustomPropertiesClass } from "./document-custom-properties";
import { ObjectClass, type Property } from "../object-class";

const text = (key: string): Property<Workbook> => ({
  get: ({ properties }) => properties[key] ?? "",
  set: ({ properties }, value) => void (properties[key] = asString(value)),
});

/** `Excel.DocumentProperties`. */
export const documentPropertiesClass = new ObjectClass<Workbook>("DocumentProperties", {
  properties: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
  },
  objects: { Custom: (workbook) => documentCustomPropertiesClass.of(workbook) },
});
