import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { SafeHtml } from '../../src/html/safe-html.ts';
import { isDamage } from '../../src/store/database.ts';
import { openStore, openStoreForReading, storePath, type Store } from '../../src/store/store.ts';
import type { StoredText } from '../../src/store/texts.ts';

const text = (key: string, html = `<p>${key}</p>`): StoredText => ({
  key,
  html: html as unknown as SafeHtml,
  text: key,
});

describe('the store of a board', () => {
  let folder: string;
  let open: Store[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-store-'));
    open = [];
  });
  afterEach(() => {
    for (const store of open) store.close();
    rmSync(folder, { recursive: true });
  });
  const opened = (store: Store) => {
    open.push(store);
    return store;
  };
  const closeAll = () => open.splice(0).forEach((store) => store.close());
  const bytes = () => readFileSync(storePath(folder));

  function fill(): void {
    const store = opened(openStore(folder));
    store.write(() => {
      store.meta.put('fact', { since: 7 });
      for (let index = 0; index < 200; index += 1) {
        store.texts.put(text(`key ${index}`, `<p>${'Bread '.repeat(100)}${index}</p>`));
      }
    });
    closeAll();
  }

  test('gives what was put into it, also when it is opened again', () => {
    fill();
    const store = opened(openStore(folder));
    assert.deepEqual(store.meta.get('fact'), { since: 7 });
    assert.equal(store.meta.get('other'), undefined);
    assert.match(String(store.texts.get('key 7')?.html), /Bread 7<\/p>$/);
    assert.equal(store.texts.get('absent'), undefined);
  });

  test('keeps nothing of work that failed', () => {
    const store = opened(openStore(folder));
    const fail = () =>
      store.write(() => {
        store.meta.put('fact', 1);
        throw new Error('no');
      });
    assert.throws(fail, { message: 'no' });
    assert.equal(store.meta.get('fact'), undefined);
  });

  test('is one file when nobody has it open', () => {
    fill();
    assert.deepEqual(readdirSync(folder), ['board.sqlite']);
  });

  test('shows a frozen reader what was there, while others write', () => {
    const writer = opened(openStore(folder));
    writer.write(() => writer.meta.put('fact', 'old'));
    const reader = opened(openStoreForReading(folder));
    reader.holdSnapshot();
    const watcher = opened(openStoreForReading(folder));
    const version = watcher.version();
    writer.write(() => writer.meta.put('fact', 'new'));
    assert.equal(reader.meta.get('fact'), 'old');
    assert.equal(watcher.meta.get('fact'), 'new');
    assert.notEqual(watcher.version(), version);
  });

  const losses: [string, () => void][] = [
    ['is empty', () => truncateSync(storePath(folder), 0)],
    ['is cut in half', () => truncateSync(storePath(folder), bytes().length / 2)],
    ['is another file', () => writeFileSync(storePath(folder), 'no database\n'.repeat(999))],
    ['has another head', () => writeFileSync(storePath(folder), bytes().fill(7, 0, 100))],
    ['is of another version', () => setVersion(99)],
    ['is a database of somebody else', () => replaceBySomebodyElses()],
  ];
  for (const [name, lose] of losses) {
    test(`begins anew where it ${name}`, () => {
      fill();
      lose();
      const store = opened(openStore(folder));
      assert.equal(store.meta.get('fact'), undefined);
      store.write(() => store.meta.put('fact', 'new'));
      assert.equal(store.meta.get('fact'), 'new');
    });
  }

  test('is refused by a reader where it is missing or of another version', () => {
    assert.throws(() => openStoreForReading(folder));
    fill();
    setVersion(99);
    assert.throws(() => openStoreForReading(folder), isDamage);
  });

  test('knows each row whose bytes were changed', () => {
    fill();
    const content = bytes();
    const at = content.indexOf('Bread 150</p>');
    assert.ok(at > 0);
    content.write('Bomb! 150</p>', at);
    writeFileSync(storePath(folder), content);
    const store = opened(openStore(folder));
    assert.ok(store.texts.get('key 7'));
    assert.throws(() => store.texts.get('key 150'), isDamage);
    assert.throws(() => store.texts.check(), isDamage);
  });

  test('knows damage in the middle, wherever it is', () => {
    fill();
    const whole = bytes();
    for (let page = 1; page * 4096 < whole.length; page += 3) {
      const content = Buffer.from(whole);
      content.fill(0xa5, page * 4096, page * 4096 + 64);
      writeFileSync(storePath(folder), content);
      const read = () => {
        const store = opened(openStore(folder));
        const isWhole =
          [...store.texts.keys()].length === 200 && store.meta.get('fact') !== undefined;
        store.texts.check();
        return isWhole;
      };
      try {
        // What is not found says nothing wrong.
        if (read()) assert.deepEqual(opened(openStore(folder)).meta.get('fact'), { since: 7 });
      } catch (error) {
        assert.ok(isDamage(error), String(error));
      }
      closeAll();
    }
  });

  test('takes nothing of a log that another database left beside it', () => {
    fill();
    const other = mkdtempSync(join(folder, 'other-'));
    const log = new DatabaseSync(join(other, 'x.sqlite'));
    log.exec('PRAGMA journal_mode = WAL; CREATE TABLE a (b); INSERT INTO a VALUES (1)');
    copyFileSync(join(other, 'x.sqlite-wal'), `${storePath(folder)}-wal`);
    log.close();
    const store = opened(openStore(folder));
    const fact = store.meta.get('fact');
    assert.ok(fact === undefined || JSON.stringify(fact) === '{"since":7}');
    store.write(() => store.meta.put('fact', 'new'));
  });

  function setVersion(version: number): void {
    const database = new DatabaseSync(storePath(folder));
    database.exec(`PRAGMA user_version = ${version}`);
    database.close();
  }

  function replaceBySomebodyElses(): void {
    rmSync(storePath(folder));
    const database = new DatabaseSync(storePath(folder));
    database.exec('CREATE TABLE meta (a)');
    database.close();
  }
});
