// Makes HTML that is plain, nearly plain, or hostile, the same for the same seed.

import { createRandom } from '../../support/random.ts';

const PLAIN =
  'p ul ol li strong b em i u s sub sup code a br hr h1 h2 h3 h4 h5 h6 div section article blockquote span header font footer'.split(
    ' ',
  );
const OTHER =
  'table tr td caption script style svg math mtext template form input button select option textarea title noscript iframe pre plaintext xmp body html head frameset nobr marquee object dd dt dl img image main center small address menu listing big tt'.split(
    ' ',
  );
const VOID = new Set(['br', 'hr', 'img', 'input']);
const TEXTS =
  `a|word word| |\n|  \n |\t|\f|\r|\0|\x01|\x80|\xa0|\u2028|\ufeff|\ufdd0|\ud800|\udc00|😀|&amp;|&lt;|&gt;|&nbsp;|&rsquo;|&notit;|&not|&|& |&&|R&D |AT&T|&#39;|&#x27;|&#X2019;|&#0;|&#10;|&#13;|&#127;|&#128;|&#xd800;|&#128512;|&#xfdd0;|&#65535;|&#1114111;|&#9999999;|&lt|&LT|&AMP;|&amp|&x;|&copy2|&copy;|&euro;|&Auml;|&auml|&quot;|&lang;|&lt;script&gt;|&amp;lt;img src=x&amp;gt;|&lt;/style&gt;|<|< |<3|<=|>|"|'|--|]]>|<!--|-->|--!>|<!|<!doctype html>|<?x?>|</|</>|</ p>|<a|<p|javascript:|<![CDATA[|\\n`.split(
    '|',
  );
const ATTRIBUTES =
  ` class="x"| style="color:red"| href="https://a.example/x?a=1"| href="https://a.example/?a=1&amp;b=2"| href="https://a.example/?a&b"| href="https://a.example/?a&copy=2"| href="https://a.example/&lt;b"| href="http&amp;://a"| href="mailto:a@b.example"| href="javascript:alert(1)"| href="java&#10;script:a()"| href=""| href="HTTPS://A"| href=" https://a.example"| href="https://a.example/--!>"| href="https://a.example/]]"| href="https://a.example/</style"| href="https://a.example/é"| href="https://a.example/\xa0"| href='https://x'| href=https://x| rel="nofollow"| is="x"| id="body"| name="x"| onclick="x()"| xmlns="x"| class="a" class="b"| CLASS="a"| start="3"| colspan="2"| rowspan="2"| dir="ltr"| data-x="1"| aria-label="x"| title="<b>"| title="a>b"| title="&quot;"| title="\n"| a="1"b="2"|  class="x" |\nclass="x"|\tclass="x"| a:b="c"| hidden| /|/| target="_blank"| color="red"| download="x"`.split(
    '|',
  );
const ORDINARY = ['a', 'b c', ' ', '\n', '&amp;', 'R&D ', '\xa0', '&#8217;', '<3 '];

export interface GeneratorOptions {
  seed: number;
  /** Real or made texts, of which mutated pieces are taken. */
  texts: readonly string[];
  /** Hostile strings, which are put into pieces. */
  payloads: readonly string[];
}

export function createGenerator({ seed, texts, payloads }: GeneratorOptions): () => string {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const isOf = (share: number) => random() < share;

  const startTag = (others: number, attributes: number): [tag: string, name: string] => {
    const name = isOf(others) ? pick(OTHER) : pick(PLAIN);
    const written = isOf(0.01) ? name.toUpperCase() : name;
    const given = isOf(attributes) ? pick(ATTRIBUTES) + (isOf(0.2) ? pick(ATTRIBUTES) : '') : '';
    return [`<${written}${given}>`, name];
  };

  const token = (): string => {
    const turn = random();
    if (turn < 0.38) return startTag(0.05, 0.2)[0];
    if (turn < 0.66) return `</${isOf(0.05) ? pick(OTHER) : pick(PLAIN)}>`;
    return pick(TEXTS);
  };

  /** Mostly well nested, with mistakes. */
  const nested = (): string => {
    const open: string[] = [];
    let html = '';
    for (let left = 1 + below(18); left > 0; left -= 1) {
      const turn = random();
      if (turn < 0.4) {
        const [tag, name] = startTag(0.015, 0.12);
        html += tag;
        if (!VOID.has(name)) open.push(name);
      } else if (turn < 0.65 && open.length > 0) {
        html += isOf(0.93) ? `</${open.pop()}>` : `</${pick(PLAIN)}>`;
      } else if (turn < 0.7) html += token();
      else html += isOf(0.7) ? pick(ORDINARY) : pick(TEXTS);
    }
    while (open.length > 0 && isOf(0.9)) html += `</${open.pop()}>`;
    return html;
  };

  const tokens = (): string => Array.from({ length: 1 + below(8) }, token).join('');

  const mutated = (): string => {
    const text = pick(texts);
    let piece = text.slice(below(text.length)).slice(0, 40 + below(400));
    if (isOf(0.7)) piece = piece.replace(/^[^<]*>/, '').replace(/<[^>]*$/, '');
    for (let left = below(3); left > 0; left -= 1) {
      const from = below(piece.length + 1);
      const to = from + below(12);
      const [before, changed, after] = [
        piece.slice(0, from),
        piece.slice(from, to),
        piece.slice(to),
      ];
      const turn = random();
      if (turn < 0.3) piece = before + after;
      else if (turn < 0.5) piece = before + changed + changed + after;
      else if (turn < 0.8 || payloads.length === 0) piece = before + token() + changed + after;
      else piece = before + pick(payloads).slice(0, 120) + changed + after;
    }
    return piece;
  };

  const kinds = [nested, nested, nested, nested, mutated, mutated, tokens];
  return () => pick(texts.length > 0 ? kinds : [nested, nested, nested, tokens])();
}
