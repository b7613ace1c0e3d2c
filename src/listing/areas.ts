// The tree of areas that a list of jobs covers.

/** An area, how many jobs are inside it, and the areas inside it. */
export interface AreaNode {
  /** "us/wa". */
  path: string;
  name: string;
  count: number;
  children: AreaNode[];
}

/** Makes the tree of areas from their counts and names by path: fullest first, then by name. */
export function areaTree(
  counts: ReadonlyMap<string, number>,
  names: Readonly<Record<string, string>>,
): AreaNode[] {
  const nodes = new Map<string, AreaNode>();
  const roots: AreaNode[] = [];
  // Parents sort before their children: "us" < "us/wa".
  for (const path of [...counts.keys()].sort()) {
    const node = { path, name: areaName(path, names), count: counts.get(path) ?? 0, children: [] };
    nodes.set(path, node);
    const parent = nodes.get(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
    (parent?.children ?? roots).push(node);
  }
  for (const siblings of [roots, ...[...nodes.values()].map((node) => node.children)]) {
    siblings.sort(byCountThenName);
  }
  return roots;
}

/** Returns the path itself, or what else is given, where it has no name. */
export function areaName(
  path: string,
  names: Readonly<Record<string, string>>,
  otherwise = path,
): string {
  return Object.hasOwn(names, path) ? (names[path] ?? otherwise) : otherwise;
}

/** Tells a key of names that is an area's from those of values of facets, "company:crumb". */
export function isAreaPath(key: string): boolean {
  return !key.includes(':');
}

/** Returns the paths of the areas that hold an area, widest first: "us/wa/seattle" → "us", "us/wa". */
export function areasAbove(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Returns the areas directly inside an area, none where the tree has no such area. */
export function childrenOf(tree: readonly AreaNode[], path: string): readonly AreaNode[] {
  let nodes = tree;
  for (const around of [...areasAbove(path), path]) {
    nodes = nodes.find((node) => node.path === around)?.children ?? [];
  }
  return nodes;
}

/** Lists the innermost areas, those with most jobs first; of a board with many towns the places that people look for. */
export function popularPlaces(tree: readonly AreaNode[]): readonly AreaNode[] {
  const innermost = (node: AreaNode): AreaNode[] =>
    node.children.length === 0 ? [node] : node.children.flatMap(innermost);
  return tree.flatMap(innermost).sort(byCountThenName);
}

export function byCountThenName(
  a: Pick<AreaNode, 'count' | 'name'>,
  b: Pick<AreaNode, 'count' | 'name'>,
): number {
  return b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
