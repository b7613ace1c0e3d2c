// What the board is, and where its data are, for language models: https://llmstxt.org

import { listWords, pageWords } from '#words';
import type { APIRoute } from 'astro';
import { loadBoard } from '../board/load-board.ts';
import { paths } from '../settings/site-paths.ts';
import { site } from '../site.ts';
import { siteLinks } from '../components/site-links.ts';
import { counted } from '../wording/counts.ts';

const fileAt = (name: string) => paths.absolute(paths.asset(name));

export const GET: APIRoute = async () => {
  const { open } = await loadBoard();
  const lists = (await siteLinks()).filter(({ href }) => href !== paths.saved());
  return new Response(
    [
      `# ${site.name}`,
      '',
      `> ${site.tagline}`,
      '',
      `${listWords.jobs(counted(open.length))}. Each job has a page with its schema.org JobPosting as JSON-LD, which says the same as the page.`,
      '',
      `## ${pageWords.allJobs}`,
      '',
      ...lists.map(({ label, href }) => `- [${label}](${paths.absolute(href)})`),
      '',
      '## Data',
      '',
      `- [jobs.json](${fileAt('jobs.json')}): how many jobs are open, with the address, size and SHA-256 of each file that holds their JobPosting JSON-LD, one a line`,
      `- [facets.json](${fileAt('facets.json')}): places, companies and kinds of work, each with its number of jobs and the address of its list`,
      `- [feed.xml](${fileAt('feed.xml')}) (Atom) and [feed.json](${fileAt('feed.json')}) (JSON Feed): the newest jobs; each list has both at its own address`,
      `- [sitemap-index.xml](${fileAt('sitemap-index.xml')}): all pages, with the day when each changed`,
      '',
    ].join('\n'),
  );
};
