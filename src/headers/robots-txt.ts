// Who may read the site: https://www.rfc-editor.org/rfc/rfc9309

import type { Crawlers } from '../settings/define-site.ts';

/** Robots that fetch pages to answer a person, by the names that their makers document. */
const FOR_ANSWERS = [
  // https://platform.openai.com/docs/bots
  'OAI-SearchBot',
  'ChatGPT-User',
  // https://support.anthropic.com/en/articles/8896518
  'Claude-SearchBot',
  'Claude-User',
  // https://docs.perplexity.ai/guides/bots
  'PerplexityBot',
  'Perplexity-User',
  // https://docs.mistral.ai/robots
  'MistralAI-User',
  // https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot
  'DuckAssistBot',
  // https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
  'meta-externalfetcher',
];

/** Robots that collect texts to train models with, and names that say so to a search engine's own. */
const FOR_TRAINING = [
  // https://platform.openai.com/docs/bots
  'GPTBot',
  // https://support.anthropic.com/en/articles/8896518
  'ClaudeBot',
  // https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers
  'Google-Extended',
  // https://support.apple.com/119829
  'Applebot-Extended',
  // https://commoncrawl.org/ccbot
  'CCBot',
  // https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
  'meta-externalagent',
  // https://developer.amazon.com/amazonbot
  'Amazonbot',
  'Bytespider',
];

/** `maps` are lines that name maps of the site, "Sitemap: https://…". */
export function toRobotsTxt(crawlers: Crawlers, maps: readonly string[]): string {
  const { search = true, answers = true, training = true } = crawlers;
  const special = [
    { names: FOR_ANSWERS, isAllowed: answers },
    { names: FOR_TRAINING, isAllowed: training },
  ].filter(({ isAllowed }) => isAllowed !== search);
  const groups = [
    group(['*'], search),
    ...special.map(({ names, isAllowed }) => group(names, isAllowed)),
  ];
  return [...groups.map((lines) => [...lines, ''].join('\n')), ...maps, ''].join('\n');
}

function group(names: readonly string[], isAllowed: boolean): string[] {
  return [...names.map((name) => `User-agent: ${name}`), `${isAllowed ? 'Allow' : 'Disallow'}: /`];
}
