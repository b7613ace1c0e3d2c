// A browser lays out each slot of a table: rows times columns, however few cells there are. Two thousand cells can have
// four million slots, and freeze the page.
import { limits } from '../policy.ts';
import { createElement, isElement, setChildren, type Element, type Parent } from './tree.ts';

const sections: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);
const spans: ReadonlySet<string> = new Set(['colspan', 'rowspan']);

/**
 * Removes the spans of tables whose slots, with those of earlier tables, exceed the limit;
 * a table that exceeds it without spans becomes lines.
 */
export function tidyTableGrids(root: Parent): void {
  let left = limits.maxTableSlots;
  limitTables(root);

  function limitTables(parent: Parent): void {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'table') limitTable(child);
      limitTables(child);
    }
  }

  function limitTable(table: Element): void {
    const rows = rowsOf(table);
    if (slotsOf(rows) > left) for (const cell of rows.flat()) dropSpans(cell);
    const slots = slotsOf(rows);
    if (slots > left) toLines(table);
    else left -= slots;
  }
}

/** The cells of each row, without those of nested tables. */
function rowsOf(parent: Element): Element[][] {
  return parent.childNodes.flatMap((part) => {
    if (isElement(part, 'tr')) return [part.childNodes.filter(isCell)];
    return isElement(part) && sections.has(part.tagName) ? rowsOf(part) : [];
  });
}

/** Rows times columns, or more: cells that span into a row are counted as if none overlapped. */
function slotsOf(rows: readonly Element[][]): number {
  // The difference in width between each row and the one before.
  const changes = new Array<number>(rows.length + 1).fill(0);
  for (const [index, cells] of rows.entries()) {
    for (const cell of cells) {
      const columns = spanOf(cell, 'colspan');
      const end = Math.min(rows.length, index + spanOf(cell, 'rowspan'));
      changes[index] = (changes[index] ?? 0) + columns;
      changes[end] = (changes[end] ?? 0) - columns;
    }
  }
  let width = 0;
  let widest = 0;
  for (const change of changes) {
    width += change;
    widest = Math.max(widest, width);
  }
  return rows.length * widest;
}

/** The span in a browser, after the policy is applied. */
function spanOf(cell: Element, name: string): number {
  const written = cell.attrs.find((attribute) => attribute.name === name)?.value ?? '';
  return isSpan(written) ? Number(written) : 1;
}

function isSpan(written: string): boolean {
  return /^[1-9]\d{0,3}$/.test(written) && Number(written) <= limits.maxSpan;
}

function dropSpans(cell: Element): void {
  cell.attrs = cell.attrs.filter(({ name }) => !spans.has(name));
}

/** Replaces the table by a line for each cell. */
function toLines(table: Element): void {
  const lines = rowsOf(table)
    .flat()
    .flatMap((cell) => [...cell.childNodes, createElement('br', [])]);
  const captions = table.childNodes
    .filter((child) => isElement(child, 'caption'))
    .flatMap((caption) => [...caption.childNodes, createElement('br', [])]);
  table.tagName = table.nodeName = 'div';
  setChildren(table, [...captions, ...lines]);
}

function isCell(node: Parent['childNodes'][number]): node is Element {
  return isElement(node, 'td') || isElement(node, 'th');
}
