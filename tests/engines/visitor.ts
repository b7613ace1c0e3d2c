// A visitor in a browser that is driven by WebDriver: what the engines of Firefox and WebKit are asked in the same words.

/** A sequence of actions as the WebDriver standard writes them, alike in both of its protocols. */
type Actions = readonly Record<string, unknown>[];

/** One page of one browser. */
export interface Engine {
  navigate: (address: string) => Promise<void>;
  back: () => Promise<void>;
  /** Runs an expression of JavaScript in the page; resolves to its value, which JSON can write. */
  evaluate: (expression: string) => Promise<unknown>;
  perform: (actions: Actions) => Promise<void>;
  close: () => Promise<void>;
}

const ENTER = '\uE007';
/** Milliseconds. */
const PATIENCE = 10_000;
const BETWEEN_LOOKS = 50;

export class Visitor {
  private readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  go(address: string): Promise<void> {
    return this.engine.navigate(address);
  }

  back(): Promise<void> {
    return this.engine.back();
  }

  /** Reads what a function of the page returns. */
  async read<Value>(look: () => Value): Promise<Value> {
    return (await this.engine.evaluate(`(${look.toString()})()`)) as Value;
  }

  /** Waits until the page's element says the text. */
  async sees(selector: string, text: string | RegExp): Promise<void> {
    const expression = `document.querySelector(${JSON.stringify(selector)})?.textContent.trim()`;
    const deadline = Date.now() + PATIENCE;
    let said: unknown;
    do {
      said = await this.engine.evaluate(`${expression} ?? ''`);
      if (typeof text === 'string' ? said === text : text.test(String(said))) return;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
    } while (Date.now() < deadline);
    throw new Error(`${selector} says “${String(said)}”, not ${String(text)}.`);
  }

  /** Clicks with the mouse on what is drawn at the element's middle; throws if that is another element. */
  async click(selector: string): Promise<void> {
    const at = await this.restingPlace(selector);
    if (at.covers !== '') throw new Error(`${selector} lies under ${at.covers}.`);
    await this.engine.perform([
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x: at.x, y: at.y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  /** Finds the element's middle on the screen, once the page has stopped moving it. */
  private async restingPlace(selector: string): Promise<{ x: number; y: number; covers: string }> {
    const look = `(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      const drawn = document.elementFromPoint(middle.x, middle.y);
      const isThere = element === drawn || element.contains(drawn) || drawn?.contains(element);
      return { ...middle, covers: isThere ? '' : (drawn?.outerHTML ?? 'nothing').slice(0, 100) };
    })()`;
    for (let before = ''; ;) {
      const at = (await this.engine.evaluate(look)) as { x: number; y: number; covers: string };
      const now = JSON.stringify(at);
      if (now === before) return at;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 4 * BETWEEN_LOOKS));
    }
  }

  async type(text: string): Promise<void> {
    const keys = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.engine.perform([{ type: 'key', id: 'keys', actions: keys }]);
  }

  pressEnter(): Promise<void> {
    return this.type(ENTER);
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}
