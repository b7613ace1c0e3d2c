// Readers of sources given what nobody meant to be read: real samples spoiled at random, and bombs of each format.
// SEED repeats a run, EACH says how often each sample is spoiled.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { createDescriber, DescriptionRefused } from '../../src/html/description.ts';
import { formatOf, listFiles } from '../../src/intake/files.ts';
import { toFacts } from '../../src/job/facts.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import { indexReferences, type JsonObject } from '../../src/job/schema-org.ts';
import { readPayloadSets } from '../attack/payloads.ts';
import { corpusPath, withoutHostileInput, withoutSources } from '../support/corpus.ts';
import { dangersIn } from '../support/dangers.ts';
import { createRandom } from '../support/random.ts';
import { readSource } from '../support/read-source.ts';

const SEED = Number(process.env['SEED'] || Date.now() % 1e9);
const EACH = Number(process.env['EACH'] || 2);
/** Of reading a file and all of its postings; a busy machine takes longer by the clock, not by this. */
const MOST_MILLISECONDS = 3_000;

const many = (text: string, times: number) => text.repeat(times);
const letters = Array.from({ length: 12 }, (_, at) => String.fromCharCode(97 + at));
const front = '---\ntitle: Baker\ncompany: Mill\nlocation: Leeds\n---\n';
const JOB = '<div itemscope itemtype="https://schema.org/JobPosting">';

const BOMBS: Readonly<Record<string, string>> = {
  'laughs.xml': `<!DOCTYPE jobs [<!ENTITY a "ha">${letters.map((name) => `<!ENTITY ${name}${name} "${many(`&${name};`, 10)}">`).join('')}]><jobs><job><title>&ll;</title></job></jobs>`,
  'outside.xml': '<!DOCTYPE jobs SYSTEM "file:///etc/passwd"><jobs/>',
  'deep.xml': `<jobs>${many('<job>', 100_000)}`,
  'attributes.xml': `<jobs><job ${letters.map((name) => many(`${name}a="b" `, 3_000)).join('')}/></jobs>`,
  'cdata.xml': `<jobs><job><title>${many('<![CDATA[', 50_000)}`,
  'references.xml': `<jobs><job><title>T</title><description>${many('&#60;b&#62;', 40_000)}</description></job></jobs>`,
  'laughs.yaml': letters
    .map((name, at) => `${name}: &${name} [${many(`*${letters[at - 1] ?? 'a'},`, 9)}x]`)
    .join('\n'),
  'circle.yaml': '&a [*a]\n',
  'tag.yaml': '- !!js/function "function(){ return 1 }"\n- title: Baker\n',
  'deep.yaml': many('- ', 20_000),
  'brackets.yaml': many('[', 20_000),
  'polluted.yaml':
    '__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\ntitle: Baker\ndescription: Bakes.\ncompany: Mill\n',
  'wide.csv': `${many('a,', 100_000)}\n${many('b,', 100_000)}`,
  'open.csv': `title,description,company\n"${many('x\n', 300_000)}`,
  'formulas.csv': `title,description,company\n${many('=cmd|"/c calc"!A1,+1,@x\n', 5_000)}`,
  'polluted.csv':
    '__proto__,constructor,title,description,company\n1,2,Baker,Bakes bread daily,Mill\n',
  'items.html': many(JOB, 20_000),
  'circle.html': `${JOB.replace('>', ' itemref="a" id="a">')}<b itemprop="title">Baker</b></div>`,
  'references.html': `${JOB.replace('>', ` itemref="${many('x ', 50_000)}">`)}<b itemprop="title">Baker</b></div>`,
  'comments.html': `<script type="application/ld+json">${many('<!--<script>', 20_000)}</script>`,
  'tables.html': many('<table>', 20_000),
  'deep.html': `<script type="application/ld+json">${many('[', 100_000)}</script>`,
  'quotes.md': front + many('> ', 20_000),
  'numbers.md': front + many('1. ', 20_000),
  'emphasis.md': `${front}We **bake**.\n\n${many('_a', 60_000)}`,
  'links.md': front + many('[a](', 20_000),
  'live.md': `${front}Bakes.\n<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>`,
  'deep.md': `+++\n${many('a = [', 20_000)}\n+++\nBakes.`,
  'deep.json': `{"jobs":${many('[', 50_000)}`,
  'polluted.json': '{"__proto__":{"polluted":1},"jobs":[{"__proto__":{"title":"Baker"}}]}',
  'open.ndjson': many('{', 400_000),
};

describe(
  `a hostile source, with SEED=${SEED}`,
  { skip: withoutSources || withoutHostileInput },
  () => {
    const random = createRandom(SEED);
    const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
    let folder: string;
    let toDescription: Awaited<ReturnType<typeof createDescriber>>['toDescription'];
    let payloads: string[];
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'placard-hostile-'));
      ({ toDescription } = await createDescriber());
      payloads = [...readPayloadSets().values()].flat();
    });
    after(() => rmSync(folder, { recursive: true }));

    /** Reads a file and all of its postings; what comes of it must be safe, told and in time. */
    async function read(name: string, bytes: Buffer): Promise<void> {
      const path = `x${extname(name)}`;
      const absolutePath = join(folder, path);
      writeFileSync(absolutePath, bytes);
      const format = formatOf(path);
      assert.ok(format, name);
      const { user } = process.cpuUsage();
      const file = { path, absolutePath, format, bytes: bytes.length };
      const { objects, failures } = await readSource(file as Parameters<typeof readSource>[0]);
      for (const { reason } of failures) assert.doesNotMatch(reason, /defect/, name);
      for (const object of objects) readObject(name, object);
      const milliseconds = (process.cpuUsage().user - user) / 1000;
      assert.ok(milliseconds < MOST_MILLISECONDS, `${name} took ${milliseconds} ms`);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined, name);
    }

    function readObject(name: string, object: JsonObject): void {
      const describe = (unsafe: string) => {
        try {
          const { html, text } = toDescription(unsafe);
          const { document } = new JSDOM(`<div class="prose">${html}</div>`).window;
          assert.deepEqual(dangersIn(document), [], name);
          return {
            reference: { key: '', digest: '', summary: '' },
            text,
            minHash: '',
            warnings: [],
          };
        } catch (error) {
          if (error instanceof DescriptionRefused) return { reason: error.message };
          throw error;
        }
      };
      const context = { timeZone: 'UTC', locale: 'en-GB', describe };
      const { facts } = toFacts(readPosting(object, indexReferences(object)), context);
      for (const { href } of facts?.waysToApply ?? [])
        assert.match(href, /^(?:https?|mailto|tel):/);
    }

    /** One of six ways to spoil a file. */
    function spoil(bytes: Buffer): Buffer {
      const at = Math.floor(random() * bytes.length);
      const to = Math.min(bytes.length, at + Math.floor(random() * 400));
      const [start, rest] = [bytes.subarray(0, at), bytes.subarray(at)];
      const text = bytes.toString('utf8');
      const payload = oneOf(payloads);
      switch (Math.floor(random() * 6)) {
        case 0:
          return start;
        case 1:
          return Buffer.concat([start, bytes.subarray(to)]);
        case 2:
          return Buffer.concat([bytes.subarray(0, to), rest]);
        case 3:
          return Buffer.concat([start, Buffer.from(payload), rest]);
        case 4: {
          const run = oneOf([
            ...'<{["&,;-*#_`\\> ',
            '\n',
            '&amp;',
            ']]>',
            '<!--',
            '- ',
            '\u0300',
            '"",',
          ]);
          return Buffer.concat([start, Buffer.from(many(run, 20_000)), rest]);
        }
        default: {
          const written = `>${payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}<`;
          const isSpoilt = () => random() < 0.3;
          return Buffer.from(
            text
              .replace(/"(?:[^"\\]|\\.){4,200}"(?!\s*:)/g, (one) =>
                isSpoilt() ? JSON.stringify(payload) : one,
              )
              .replace(/>[^<>]{4,200}</g, (one) => (isSpoilt() ? written : one)),
          );
        }
      }
    }

    for (const [name, text] of Object.entries(BOMBS)) {
      test(`${name} is read or told within its limits`, () => read(name, Buffer.from(text)));
    }

    const samples = withoutSources ? [] : listFiles(corpusPath('sources')).files;
    for (const { path, absolutePath } of samples) {
      test(`${path}, spoiled`, async () => {
        const bytes = readFileSync(absolutePath);
        for (let time = 0; time < EACH; time += 1) await read(path, spoil(bytes));
      });
    }
  },
);
