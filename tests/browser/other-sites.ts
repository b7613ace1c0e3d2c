// Other sites, as a board that is opened to them meets them: answers without a network, and what policies stop.

import type { Page } from 'playwright/test';
import { OTHERS } from '../support/own-face.ts';

export const drawing = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><rect width="240" height="60" fill="${color}"/></svg>`;

/** Each thing that a page may try with another site, and the directive that stops it. */
export const TRIALS: readonly [string, string][] = [
  ['image', 'img-src'],
  ['frame', 'frame-src'],
  ['form', 'form-action'],
  ['connection', 'connect-src'],
  ['font', 'font-src'],
  ['script', 'script-src-elem'],
  ['style', 'style-src-elem'],
  ['sound', 'media-src'],
];

/** Answers for the other sites, and notes what they were asked. */
export async function answerForOthers(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route(/^https:\/\/[a-z]+\.example\//, async (route) => {
    const url = route.request().url();
    asked.push(url);
    const headers = { 'Access-Control-Allow-Origin': '*' };
    if (url.startsWith(OTHERS.script)) {
      const body =
        'document.documentElement.dataset.widget = document.currentScript.dataset.widget';
      return route.fulfill({ contentType: 'text/javascript', body });
    }
    if (url.startsWith(OTHERS.counter)) {
      const body =
        "fetch('https://counter.example/api', { method: 'POST', body: location.pathname })";
      return route.fulfill({ contentType: 'text/javascript', body });
    }
    if (url.startsWith(OTHERS.image)) {
      return route.fulfill({ contentType: 'image/svg+xml', body: drawing('blue') });
    }
    return route.fulfill({ headers, contentType: 'text/html', body: '<h1>Another site</h1>' });
  });
  return asked;
}

/** Tries what may be tried with another site; returns what the policies stopped, by directive. */
export async function tryOut(
  page: Page,
  origins: Readonly<Record<string, string>>,
): Promise<string[]> {
  return page.evaluate(async (to) => {
    const stopped: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      stopped.push(effectiveDirective);
    });
    const element = (name: string, attributes: Record<string, string>) => {
      const made = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      document.body.append(made);
      return made;
    };
    if (to['image']) element('img', { src: `${to['image']}/try.svg` });
    if (to['frame']) element('iframe', { src: `${to['frame']}/try` });
    if (to['style']) element('link', { rel: 'stylesheet', href: `${to['style']}/try.css` });
    if (to['sound']) element('audio', { src: `${to['sound']}/try.mp3` });
    if (to['connection']) await fetch(`${to['connection']}/try`).catch(() => undefined);
    if (to['font']) {
      await new FontFace('Tried', `url(${to['font']}/try.woff2)`).load().catch(() => undefined);
    }
    if (to['form']) {
      const name = 'tried';
      element('iframe', { name });
      const form = element('form', { action: `${to['form']}/try`, target: name });
      (form as HTMLFormElement).submit();
    }
    if (to['script']) {
      // What trusted types make of a script's address is another test.
      const module = `${to['script']}/try.js`;
      await import(module).catch(() => undefined);
    }
    // Whatever is not stopped in this time is not stopped at all.
    for (let waited = 0; waited < 5000; waited += 100) {
      if (new Set(stopped).size >= Object.keys(to).length) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return [...new Set(stopped)].sort();
  }, origins);
}
