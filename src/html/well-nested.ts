// In most descriptions a parser has nothing to repair: every end tag closes the element that was opened
// last, and no block is inside a line. Then elements and their depth are those of the tags, and both can
// be counted without a parser.

/** Where an element may be and what it may contain, so that the parser neither moves, closes nor repeats one. */
type Role = 'container' | 'list' | 'entry' | 'lines' | 'inline' | 'link' | 'break' | 'rule';

const roles: ReadonlyMap<string, Role> = new Map(
  (
    [
      ['container', 'div section article header footer blockquote center'],
      ['list', 'ul ol'],
      ['entry', 'li'],
      ['lines', 'p h1 h2 h3 h4 h5 h6'],
      ['inline', 'strong b em i u s small code span font'],
      ['link', 'a'],
      ['break', 'br img'],
      ['rule', 'hr'],
    ] as const
  ).flatMap(([role, names]) => names.split(' ').map((name) => [name, role] as const)),
);

const inlineRoles: ReadonlySet<Role> = new Set(['inline', 'link', 'break']);

// White space as HTML defines it. Nothing can be matched in two ways, so matching is linear.
const startTag =
  /<([a-z][a-z\d]*)(?:[ \t\n\f\r]+[a-z][a-z\d-]*(?:="[^"]*"|='[^']*'|=[^ \t\n\f\r"'=<>`]+)?)*[ \t\n\f\r]*\/?>/iy;
const endTag = /<\/([a-z][a-z\d]*)[ \t\n\f\r]*>/iy;

/** Measures HTML with few attributes on each tag; undefined where only a parser can. */
export function measureWellNested(
  unsafeHtml: string,
): { elements: number; depth: number } | undefined {
  const open: string[] = [];
  let elements = 0;
  let depth = 0;
  // How many of the open ones contain lines, and so no blocks.
  let lines = 0;
  let links = 0;
  for (let index = unsafeHtml.indexOf('<'); index !== -1; index = unsafeHtml.indexOf('<', index)) {
    const isEnd = unsafeHtml.charCodeAt(index + 1) === 0x2f; /* / */
    const tag = isEnd ? endTag : startTag;
    tag.lastIndex = index;
    const name = tag.exec(unsafeHtml)?.[1]?.toLowerCase();
    const role = name === undefined ? undefined : roles.get(name);
    if (name === undefined || role === undefined) return undefined;
    index = tag.lastIndex;
    if (isEnd) {
      if (open.pop() !== name) return undefined;
      if (containsLines(role)) lines -= 1;
      if (role === 'link') links -= 1;
      continue;
    }
    elements += 1;
    if (lines > 0 && !inlineRoles.has(role)) return undefined;
    if (role === 'entry' && roles.get(open.at(-1) ?? '') !== 'list') return undefined;
    if (role === 'link' && links > 0) return undefined;
    if (role === 'break' || role === 'rule') continue;
    depth = Math.max(depth, open.push(name));
    if (containsLines(role)) lines += 1;
    if (role === 'link') links += 1;
  }
  return { elements, depth };
}

function containsLines(role: Role): boolean {
  return role === 'lines' || role === 'inline' || role === 'link';
}
