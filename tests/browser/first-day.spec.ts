// An owner's first day: own facts, logo, font, pages, company, and twelve postings of three formats, in Italian; each of
// them is on the built site, and nothing in it breaks its policy.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { stateFacts } from '../support/own-face.ts';
import { posting } from '../support/postings.ts';
import { headersOf, serveSite, type Host } from '../support/serve-site.ts';
import { expect, test } from './visit.ts';

const drawing = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="${color}"/></svg>`;

const boat = (title: string, more: object = {}) =>
  JSON.stringify(
    posting({
      title,
      url: `https://resegone.example/${encodeURIComponent(title)}`,
      hiringOrganization: { '@type': 'Organization', name: 'Cantiere Resegone' },
      ...more,
    }),
  );

const FILES: Readonly<Record<string, string>> = {
  'public/logo.svg': drawing('#c00'),
  'public/logos/cantiere-resegone.svg': drawing('#0c0'),
  'content/pages/chi-siamo.md':
    '---\ntitle: Chi siamo\nlink: footer\n---\n\nUna bacheca per chi lavora sul lago.\n',
  'content/pages/note-legali.md':
    '---\ntitle: Note legali\nlink: footer\n---\n\nCantiere Resegone, Lecco.\n',
  'content/companies/cantiere-resegone.md':
    '---\nwebsite: https://resegone.example/\n---\n\nBarche di legno dal 1921.\n',
  'content/jobs/cantiere/falegname.json': boat('Falegname di barche', {
    'x:category': 'Artigianato',
  }),
  'content/jobs/cantiere/velaio.json': boat('Velaio', { 'x:category': 'Artigianato' }),
  'content/jobs/cantiere/verniciatore.json': boat('Verniciatore', { 'x:category': 'Sul lago' }),
  'content/jobs/cantiere/apprendista.json': boat('Apprendista', {
    'x:category': 'Sul lago',
    'x:featured': true,
  }),
  'content/jobs/alberghi.csv': [
    'title,company,location,country,description,url,date posted',
    ...['Cuoco', 'Cameriera di sala', 'Portiere di notte', 'Giardiniere'].map(
      (title, index) =>
        `${title},Albergo Bellavista,Bellagio,Italy,"Lavori con noi, in riva al lago, da aprile a ottobre.",https://bellavista.example/${index},2026-11-0${index + 1}`,
    ),
  ].join('\n'),
  ...Object.fromEntries(
    ['Maestra', 'Bibliotecario', 'Autista di battello', 'Cantore'].map((title, index) => [
      `content/jobs/comune/${index}.md`,
      `---\ntitle: ${title}\ncompany: Comune di Varenna\nlocation: Varenna, Italy\ndate: 2026-11-1${index}\nurl: https://varenna.example/${index}\n---\n\nIl Comune cerca una persona che resti.\n`,
    ]),
  ),
};

test.describe('a board on its first day', () => {
  let project: CopiedProject;
  let host: Host;
  let summary = '';
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    project = copyProject();
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(project.folder, path)), { recursive: true });
      writeFileSync(join(project.folder, path), text);
    }
    const fonts = join(import.meta.dirname, '../fixtures/fonts');
    cpSync(fonts, join(project.folder, 'public/fonts'), { recursive: true });
    stateFacts(project.folder, {
      name: "'Lavoro Lario'",
      tagline: "'Lavori sul lago.'",
      locale: "'it-IT'",
      timeZone: "'Europe/Rome'",
      accent: '260',
      logo: "{ light: 'logo.svg' }",
      fonts: "{ headings: 'squares.woff2' }",
    });
    const { code, stdout, stderr } = project.build(join(project.folder, 'content/jobs'));
    expect(code, stderr).toBe(0);
    summary = stdout;
    const dist = join(project.folder, 'dist');
    host = await serveSite(dist, '/', headersOf(dist));
  });
  test.afterAll(async () => {
    await host?.close();
    project.remove();
  });

  test('has everything that its owner stated, and breaks its policy nowhere', async ({
    page,
    misdeeds,
  }) => {
    expect(summary).toContain('12 postings read from 9 files');
    await page.goto(`${host.origin}/`);
    await expect(page).toHaveTitle(/\| Lavoro Lario$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'it-IT');
    await expect(page.getByText('Lavori sul lago.').first()).toBeVisible();
    const logo = page.locator('.site-header img').first();
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120);
    const loaded = await page.evaluate(
      async () =>
        [...(await document.fonts.ready)].filter(({ status }) => status === 'loaded').length,
    );
    expect(loaded).toBeGreaterThan(0);
    await expect(page.locator('.cards .card')).toHaveCount(12);
    const first = page.locator('.cards .card').first();
    await expect(first).toContainText('Apprendista');
    await expect(first).toContainText('In evidenza');
    const shown = first.locator('img');
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(120);

    for (const [name, text] of [
      ['Chi siamo', 'Una bacheca per chi lavora sul lago.'],
      ['Note legali', 'Cantiere Resegone, Lecco.'],
    ] as const) {
      await page.getByRole('contentinfo').getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await expect(page.getByRole('main')).toContainText(text);
    }
    await page.goto(`${host.origin}/companies/cantiere-resegone/`);
    await expect(page.getByRole('main')).toContainText('Barche di legno dal 1921.');
    await page.goto(`${host.origin}/categories/artigianato/`);
    await expect(page.locator('.cards .card')).toHaveCount(2);
    expect(misdeeds).toEqual([]);
  });
});
