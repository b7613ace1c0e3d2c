// The words over a list: its h1, its title, its status line. The build and the browser write the same.

import { employmentTypeLabel, typeOfSegment } from '../job/employment-type-label.ts';
import { areaName } from '../listing/areas.ts';
import { isSoonestFirst } from '../listing/filter.ts';
import type { Page } from '../listing/pagination.ts';
import type { Query } from '../listing/query.ts';
import { site } from '../site.ts';
import { dayWords } from './day-words.ts';

type Names = Readonly<Record<string, string>>;

/** Takes a path "us/wa" and the names; gives "Washington, United States". */
export function fullAreaName(path: string, names: Names): string {
  const parts = path.split('/');
  return parts
    .map((_, index) => areaName(parts.slice(0, parts.length - index).join('/'), names))
    .join(', ');
}

/** Takes the query of a list that has a page of its own; gives its name without numbers: "Remote jobs". */
export function listTitle(query: Query, names: Names): string {
  const {
    places: [area],
    types: [type],
    companies: [company],
    remote,
    validity,
  } = query;
  if (company !== undefined) return `Jobs at ${companyName(company, names)}`;
  if (type !== undefined) return `${typeName(type)} jobs`;
  if (area !== undefined) return `Jobs in ${fullAreaName(area, names)}`;
  if (remote) return 'Remote jobs';
  return validity === 'closing-soon'
    ? `Jobs closing within ${site.closingSoonDays} days`
    : 'All jobs';
}

/** Takes an employer as addresses write it, and the names; gives its name. */
export function companyName(company: string, names: Names): string {
  return areaName(`companies/${company}`, names);
}

/** Takes an employment type as addresses write it; gives its name. */
export function typeName(segment: string): string {
  const type = typeOfSegment(segment);
  return type === undefined ? segment : employmentTypeLabel(type);
}

function disjunction(names: readonly string[]): string {
  return new Intl.ListFormat(site.locale, { type: 'disjunction' }).format(names);
}

/** Takes a query and its page; gives "3 remote jobs in Washington, United States, page 2 of 6". */
export function listHeading(query: Query, page: Omit<Page<unknown>, 'rows'>, names: Names): string {
  const kind = [query.validity === 'closed' && 'closed', query.remote && 'remote'];
  const noun = page.total === 1 ? 'job' : 'jobs';
  const words = [page.total === 0 ? 'No' : countLabel(page.total), ...kind.filter(Boolean), noun];
  if (query.companies.length > 0) {
    const companies = query.companies.map((company) => companyName(company, names));
    words.push('at', disjunction(companies));
  }
  if (query.places.length > 0) {
    const areas = query.places.map((path) => fullAreaName(path, names));
    words.push('in', disjunction(areas));
  }
  if (query.validity === 'closing-soon') words.push(`closing within ${site.closingSoonDays} days`);
  if (query.date !== undefined) words.push(`open on ${dayWords(query.date)}`);
  if (query.payStated) words.push('with stated pay');
  const types = query.types.map((type) => typeName(type).toLocaleLowerCase(site.locale));
  const heading = [words.join(' '), ...(types.length > 0 ? [disjunction(types)] : [])].join(', ');
  return page.page > 1 ? `${heading}, page ${page.page} of ${page.pageCount}` : heading;
}

/** Gives "42 jobs found, page 1 of 3". */
export function statusLine({ total, page, pageCount }: Omit<Page<unknown>, 'rows'>): string {
  return `${countLabel(total)} ${total === 1 ? 'job' : 'jobs'} found, page ${page} of ${pageCount}`;
}

/** Says how a query's list is sorted. */
export function orderLine(query: Query): string {
  return isSoonestFirst(query) ? 'Soonest to close first' : 'Newest jobs first';
}

/** Takes a number; gives it with the locale's separators. */
export function countLabel(count: number): string {
  return count.toLocaleString(site.locale);
}
