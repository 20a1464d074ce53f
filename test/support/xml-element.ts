/** One element of an XML text, with its children in the order of the text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>/g;

/** Reads the elements of well-formed XML without entities, comments or CDATA in tags. */
export function readXml(text: string): XmlElement {
  const document = { name: "", attributes: {}, children: [] as XmlElement[] };
  const open: { children: XmlElement[] }[] = [document];
  for (const [, closes, name = "", attributes = "", isEmpty] of text.matchAll(tag)) {
    if (closes) {
      open.pop();
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)];
    const element = {
      name,
      attributes: Object.fromEntries(pairs.map(([, key = "", value = ""]) => [key, value])),
      children: [],
    };
    open.at(-1)?.children.push(element);
    if (!isEmpty) open.push(element);
  }
  return document;
}

/** Every element with this name below an element, in the order of the text. */
export function elementsNamed(within: XmlElement, name: string): XmlElement[] {
  return within.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsNamed(child, name),
  ]);
}
