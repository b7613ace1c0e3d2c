// Whether the words and the controls of a page stand out from what is behind them, at hues all around the circle.

import type { Page } from 'playwright/test';

/** WCAG 2.2: 1.4.3 for text, small and large, and 1.4.11 for what shows that something is a control. */
const LEAST = { text: 4.5, large: 3, edge: 3 };

export interface Contrasts {
  /** How many different pairs of colors were compared. */
  compared: number;
  /** What stands out too little: "text on a hue: ratio". */
  faint: string[];
}

/** Gives the page a palette for each hue in turn, and compares all that is seen. */
export function contrastsOf(
  page: Page,
  sheet: string,
  hues: readonly number[],
): Promise<Contrasts> {
  return page.evaluate(
    ([css, asked, least]) => {
      type Color = readonly [number, number, number, number];
      const palette = new CSSStyleSheet();
      palette.replaceSync(css);
      // Its changes of color take time.
      const still = new CSSStyleSheet();
      still.replaceSync('*, ::before, ::after { transition: none !important; }');
      document.adoptedStyleSheets = [palette, still];

      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
      const known = new Map<string, Color>();
      const toColor = (written: string): Color => {
        const before = known.get(written);
        if (before !== undefined) return before;
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = written;
        canvas.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
        const color: Color = [red, green, blue, alpha / 255];
        known.set(written, color);
        return color;
      };
      const over = (front: Color, back: Color): Color => {
        const share = front[3];
        const mix = (index: 0 | 1 | 2) => front[index] * share + back[index] * (1 - share);
        return [mix(0), mix(1), mix(2), 1];
      };
      const luminance = (color: Color) => {
        const part = (value: number) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        };
        return 0.2126 * part(color[0]) + 0.7152 * part(color[1]) + 0.0722 * part(color[2]);
      };
      const ratio = (one: Color, other: Color) => {
        const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      };
      /** What is painted behind an element's content; the header's paint is a pseudo-element. */
      const behind = (element: Element | null): Color => {
        if (element === null)
          return toColor(getComputedStyle(document.documentElement).backgroundColor);
        const layers = [getComputedStyle(element).backgroundColor];
        if (element.matches('.site-header')) {
          layers.unshift(getComputedStyle(element, '::before').backgroundColor);
        }
        const color = layers.map(toColor).find(([, , , alpha]) => alpha > 0);
        if (color === undefined) return behind(element.parentElement);
        return color[3] === 1 ? color : over(color, behind(element.parentElement));
      };

      const edgesOf = (element: Element) => {
        const style = getComputedStyle(element);
        const hasBorder = Number.parseFloat(style.borderTopWidth) > 0;
        const edges = [style.backgroundColor, ...(hasBorder ? [style.borderTopColor] : [])];
        return edges.map(toColor).filter(([, , , alpha]) => alpha > 0.1);
      };
      const isSeen = (element: Element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.getBoundingClientRect().width > 1 &&
        element.closest('.visually-hidden, [disabled]') === null;
      const all = [...document.body.querySelectorAll('*')].filter(isSeen);
      const texts = all.filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      );
      const controls = all.filter((element) =>
        element.matches('button, select, input:not([type=checkbox], [type=radio]), .button'),
      );

      const faint: string[] = [];
      const pairs = new Set<string>();
      const compare = (what: string, front: Color, back: Color, needed: number) => {
        pairs.add(`${front.join()} ${back.join()}`);
        const found = ratio(front[3] === 1 ? front : over(front, back), back);
        if (found < needed) faint.push(`${what}: ${found.toFixed(2)}`);
      };
      for (const hue of asked) {
        document.documentElement.style.setProperty('--hue', String(hue));
        for (const element of texts) {
          const style = getComputedStyle(element);
          const size = Number.parseFloat(style.fontSize);
          const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
          const words = element.textContent?.trim().slice(0, 30) ?? '';
          compare(
            `“${words}” at ${hue}`,
            toColor(style.color),
            behind(element),
            isLarge ? least.large : least.text,
          );
        }
        for (const element of controls) {
          // A field may have its edge from the label around it.
          const framed = [element, element.parentElement].find(
            (framing) => framing !== null && edgesOf(framing).length > 0,
          );
          // A control of words alone is known by its words.
          if (!framed) continue;
          const outside = behind(framed.parentElement);
          const [best] = edgesOf(framed)
            .map((edge) => over(edge, outside))
            .sort((one, other) => ratio(other, outside) - ratio(one, outside));
          const name =
            element.getAttribute('name') ?? element.textContent?.trim().slice(0, 30) ?? '';
          if (best !== undefined) {
            compare(
              `the edge of ${element.localName} ${name} at ${hue}`,
              best,
              outside,
              least.edge,
            );
          }
        }
      }
      return { compared: pairs.size, faint };
    },
    [sheet, hues, LEAST] as const,
  );
}
