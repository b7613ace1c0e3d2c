// Most descriptions are written so that a parser has nothing to mend: every end tag closes what was
// opened last, and blocks never stand inside a line. Then the elements are those that the tags write,
// and their depth is that of the tags, so that both can be counted without a parser.

/** Where an element may stand and what it may hold, for the parser to neither move, close nor repeat one. */
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

// White space is what HTML takes for it. Nothing in it can be matched in two ways.
const startTag =
  /<([a-z][a-z\d]*)(?:[ \t\n\f\r]+[a-z][a-z\d-]*(?:="[^"]*"|='[^']*'|=[^ \t\n\f\r"'=<>`]+)?)*[ \t\n\f\r]*\/?>/iy;
const endTag = /<\/([a-z][a-z\d]*)[ \t\n\f\r]*>/iy;

/** Takes HTML with few attributes on each tag; gives how many elements it makes and how many of them stand inside each other at most, or nothing where only a parser can tell. */
export function measureWellNested(
  unsafeHtml: string,
): { elements: number; depth: number } | undefined {
  const open: string[] = [];
  let elements = 0;
  let depth = 0;
  // How many of the open ones hold a line, and so no blocks.
  let lines = 0;
  let links = 0;
  for (let at = unsafeHtml.indexOf('<'); at !== -1; at = unsafeHtml.indexOf('<', at)) {
    const isEnd = unsafeHtml.charCodeAt(at + 1) === 0x2f; /* / */
    const tag = isEnd ? endTag : startTag;
    tag.lastIndex = at;
    const name = tag.exec(unsafeHtml)?.[1]?.toLowerCase();
    const role = name === undefined ? undefined : roles.get(name);
    if (name === undefined || role === undefined) return undefined;
    at = tag.lastIndex;
    if (isEnd) {
      if (open.pop() !== name) return undefined;
      if (holdsLine(role)) lines -= 1;
      if (role === 'link') links -= 1;
      continue;
    }
    elements += 1;
    if (lines > 0 && !inlineRoles.has(role)) return undefined;
    if (role === 'entry' && roles.get(open.at(-1) ?? '') !== 'list') return undefined;
    if (role === 'link' && links > 0) return undefined;
    if (role === 'break' || role === 'rule') continue;
    depth = Math.max(depth, open.push(name));
    if (holdsLine(role)) lines += 1;
    if (role === 'link') links += 1;
  }
  return { elements, depth };
}

function holdsLine(role: Role): boolean {
  return role === 'lines' || role === 'inline' || role === 'link';
}
