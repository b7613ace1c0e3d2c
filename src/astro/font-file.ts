// What a WOFF2 file says of its font (https://www.w3.org/TR/WOFF2/): which weights it has, and how much room its letters
// take, so that a page is laid out the same before it is there.

import { brotliDecompressSync } from 'node:zlib';

export interface FontFile {
  /** As CSS says it: "400", or "100 900" for a variable font. */
  weight: string;
  isItalic: boolean;
  /** In parts of the em square. */
  ascent: number;
  descent: number;
  lineGap: number;
  /** The mean advance of the letters of a text in a Latin script; undefined for a font without them. */
  meanAdvance: number | undefined;
}

/** How often letters stand in a text, by and large for all languages in Latin script. */
const SAMPLE =
  'eeeeeeeeeeeetttttttttaaaaaaaaooooooooiiiiiiinnnnnnnsssssshhhhhhrrrrrrddddlllluuucccmmmwwffgg yypbvk                  ';
const HEADER_BYTES = 48;
/** The tags that a directory writes as numbers, as far as they are read here. */
const KNOWN_TAGS = new Map([
  [0, 'cmap'],
  [1, 'head'],
  [2, 'hhea'],
  [3, 'hmtx'],
  [6, 'OS/2'],
  [10, 'glyf'],
  [11, 'loca'],
  [47, 'fvar'],
]);
const OTHER_TAG = 63;

interface Table {
  content: DataView;
  isTransformed: boolean;
}

/** Returns undefined for what is no single font in WOFF2. */
export function readFontFile(file: Buffer): FontFile | undefined {
  try {
    const tables = readTables(file);
    const [head, hhea, os2] = ['head', 'hhea', 'OS/2'].map((tag) => tables.get(tag)?.content);
    if (head === undefined || hhea === undefined || os2 === undefined) return undefined;
    const unitsPerEm = head.getUint16(18);
    return {
      weight: weightsOf(tables.get('fvar')?.content) ?? String(os2.getUint16(4)),
      isItalic: (os2.getUint16(62) & 1) === 1,
      ascent: hhea.getInt16(4) / unitsPerEm,
      descent: -hhea.getInt16(6) / unitsPerEm,
      lineGap: hhea.getInt16(8) / unitsPerEm,
      meanAdvance: meanAdvanceOf(tables, hhea.getUint16(34), unitsPerEm),
    };
  } catch {
    // Cut off, or no Brotli: whoever states the file is told.
    return undefined;
  }
}

function readTables(file: Buffer): Map<string, Table> {
  const tables = new Map<string, Table>();
  if (file.toString('latin1', 0, 4) !== 'wOF2' || file.toString('latin1', 4, 8) === 'ttcf') {
    return tables;
  }
  const entries: { tag: string; bytes: number; isTransformed: boolean }[] = [];
  let offset = HEADER_BYTES;
  for (let count = file.readUInt16BE(12); count > 0; count -= 1) {
    const flags = file.readUInt8(offset);
    offset += 1;
    const known = flags & 0x3f;
    const tag =
      known === OTHER_TAG
        ? file.toString('latin1', offset, offset + 4)
        : (KNOWN_TAGS.get(known) ?? String(known));
    if (known === OTHER_TAG) offset += 4;
    const version = flags >> 6;
    const isTransformed = ['glyf', 'loca'].includes(tag) ? version !== 3 : version !== 0;
    let bytes = readLength();
    if (isTransformed) bytes = readLength();
    entries.push({ tag, bytes, isTransformed });
  }
  const content = brotliDecompressSync(file.subarray(offset, offset + file.readUInt32BE(20)));
  let start = 0;
  for (const { tag, bytes, isTransformed } of entries) {
    tables.set(tag, {
      content: new DataView(content.buffer, content.byteOffset + start, bytes),
      isTransformed,
    });
    start += bytes;
  }
  return tables;

  /** UIntBase128: seven bits a byte, the last byte without the eighth. */
  function readLength(): number {
    for (let value = 0; ;) {
      const byte = file.readUInt8(offset);
      offset += 1;
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  }
}

/** The range of a variable font's weights. */
function weightsOf(fvar: DataView | undefined): string | undefined {
  if (fvar === undefined) return undefined;
  const [first, count, size] = [fvar.getUint16(4), fvar.getUint16(8), fvar.getUint16(10)];
  for (let axis = first; axis < first + count * size; axis += size) {
    // 'wght'
    if (fvar.getUint32(axis) !== 0x77676874) continue;
    return `${fvar.getInt16(axis + 4)} ${fvar.getInt16(axis + 12)}`;
  }
  return undefined;
}

function meanAdvanceOf(
  tables: ReadonlyMap<string, Table>,
  metrics: number,
  unitsPerEm: number,
): number | undefined {
  const [cmap, hmtx] = [tables.get('cmap')?.content, tables.get('hmtx')];
  if (cmap === undefined || hmtx === undefined) return undefined;
  const glyphs = new Map([...new Set(SAMPLE)].map((sign) => [sign, glyphOf(cmap, sign)]));
  if ([...glyphs.values()].includes(0)) return undefined;
  let sum = 0;
  for (const sign of SAMPLE) {
    const index = Math.min(glyphs.get(sign) ?? 0, metrics - 1);
    // A transformed table has a byte of flags, and then all advances; another has pairs.
    sum += hmtx.content.getUint16(hmtx.isTransformed ? 1 + index * 2 : index * 4);
  }
  return sum / SAMPLE.length / unitsPerEm;
}

/** The glyph of a sign by a table of format 4, which every font on the web has; 0 where there is none. */
function glyphOf(cmap: DataView, sign: string): number {
  const code = sign.charCodeAt(0);
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const table = cmap.getUint32(4 + index * 8 + 4);
    if (cmap.getUint16(table) !== 4) continue;
    const segments = cmap.getUint16(table + 6) / 2;
    const [ends, starts] = [table + 14, table + 16 + segments * 2];
    const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
    for (let segment = 0; segment < segments; segment += 1) {
      if (cmap.getUint16(ends + segment * 2) < code) continue;
      const start = cmap.getUint16(starts + segment * 2);
      if (start > code) return 0;
      const delta = cmap.getInt16(deltas + segment * 2);
      const at = offsets + segment * 2;
      const offset = cmap.getUint16(at);
      const glyph = offset === 0 ? code : cmap.getUint16(at + offset + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
  }
  return 0;
}
