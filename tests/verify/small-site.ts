// A finished site of three pages without faults, to be broken one way at a time.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentSecurityPolicy } from '../../src/headers/content-security-policy.ts';

export const SITE = { basePath: '/board/', siteUrl: 'https://site.example', allow: {} };
/** Of pages of jobs too, while nothing is allowed. */
export const POLICY = contentSecurityPolicy({}, 'other');
const ORIGIN = `${SITE.siteUrl}${SITE.basePath}`;

/** Paths and contents of the site's files. */
export function smallSite(): Record<string, string> {
  return {
    'index.html': page({
      title: 'All jobs',
      body: '<h1>Jobs</h1><a href="/board/jobs/baker-1/">Baker</a>',
    }),
    'jobs/baker-1/index.html': page({
      title: 'Baker',
      head: '<script type="application/ld+json">{"@type":"JobPosting","title":"Baker"}</script><link rel="alternate" href="/board/jobs/baker-1.json">',
      body: `<h1>Baker</h1><a data-part="calendar" download="baker-1.ics" href="data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR%0D%0ASUMMARY%3A'a'%20(b)!%0D%0AEND%3AVCALENDAR%0D%0A">Add</a><a href="/board/?q=a&amp;page=2">Back</a><div class="prose"><p>Write &lt;script src=//x.example&gt; and &lt;h1&gt;. 3 > 2</p><a href="https://x.example/?a>b" rel="nofollow">x</a></div>
<img src="data:image/png;base64,AA=="><svg viewBox="0 0 1 1"><title>Mark</title><path d="M0 0"/></svg><template><h1 id="part"></h1><i id="part"></i></template>`,
    }),
    'jobs/baker-1.json': '{}',
    '404.html': page({
      title: 'Not found',
      head: '<meta name="robots" content="noindex">',
      body: '<h1>Not found</h1>',
    }),
    '_astro/shared.js': '',
    '_astro/shared.css': '',
    'sitemap-index.xml': `<sitemapindex><sitemap><loc>${ORIGIN}sitemap-0.xml</loc></sitemap></sitemapindex>`,
    'sitemap-0.xml': `<urlset><url><loc>${ORIGIN}</loc></url><url><loc>${ORIGIN}jobs/baker-1/</loc></url></urlset>`,
  };
}

function page(parts: { title: string; head?: string; body: string }): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${POLICY}"><title>${parts.title}</title><link rel="canonical" href="${ORIGIN}"><link rel="stylesheet" href="/board/_astro/shared.css">${parts.head ?? ''}</head><body><a href="#main">Skip</a><main id="main" data-title="a > b &quot;c&quot; <script>">${parts.body}</main></body></html><script type="module" src="/board/_astro/shared.js"></script>`;
}

/** Writes files by path into a new folder; undefined leaves one out. */
export function writeSite(files: Readonly<Record<string, string | undefined>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'placard-verify-'));
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
