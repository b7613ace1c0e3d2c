// A feed as JSON Feed: https://www.jsonfeed.org/version/1.1/

import type { Feed } from './feed.ts';

export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.page,
    feed_url: feed.json,
    language: feed.language,
    items: feed.entries.map(({ title, id, address, posted, updated, author, summary, html }) => ({
      id: id ?? address,
      url: address,
      title,
      ...(html === undefined ? { content_text: summary } : { summary, content_html: html }),
      ...(posted !== undefined && { date_published: new Date(posted).toISOString() }),
      ...(updated !== posted && { date_modified: new Date(updated).toISOString() }),
      ...(author !== undefined && { authors: [{ name: author }] }),
    })),
  });
}
