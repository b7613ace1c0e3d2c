// How a fact that can't be used is reported.

/** Describes a fact of site.ts by its name, what was found, and what to write. */
export function wrongFact(name: string, value: unknown, write: string): string {
  const found = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'undefined');
  return `${name} in src/site.ts is ${found}. Write ${write}.`;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Returns undefined for lists too. */
export function toObject(value: unknown): Record<string, unknown> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : undefined;
}
