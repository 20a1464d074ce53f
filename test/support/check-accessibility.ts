import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

/** WCAG 2.2 AA and what goes before it, with axe's own good practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds on a page or in one frame, a line for each rule and its elements.
 * Frames inside are left out: check each by itself.
 * @param except selector of an element inside which nothing is looked at: a library's own
 */
export async function checkAccessibility(
  within: Page | Frame,
  except: string | null = null
): Promise<string[]> {
  const isThere = await within.evaluate(() => "axe" in window);
  if (!isThere) await within.evaluate(axe.source);
  const results = await within.evaluate<AxeResults, { values: string[]; except: string | null }>(
    ({ values, except }) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        except === null ? document : { include: [["html"]], exclude: [[except]] },
        {
          runOnly: { type: "tag", values },
          iframes: false,
        }
      ),
    { values: tags, except }
  );
  return results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join(", ")})`
  );
}
