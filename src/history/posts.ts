// How often an employer posted one title at one place, one after another: each new identifier makes another job.

import { foldName } from '../job/fold.ts';
import type { PastFacts } from './history-line.ts';

interface Post {
  id: string;
  from: string;
  places: readonly string[];
  /** The day on which it left, or its own last day. */
  until?: string;
}

export interface Posts {
  add: (id: string, facts: PastFacts, day: string) => void;
  end: (id: string, day: string) => void;
  /** Counts this one and those that were over when it came; `since` is when the first of them came. */
  of: (id: string, facts: PastFacts, day: string) => { times: number; since: string };
}

export function beginPosts(): Posts {
  const byTitle = new Map<string, Post[]>();
  const byId = new Map<string, Post>();
  return {
    add: (id, facts, from) => {
      const key = keyOf(facts);
      if (key === undefined) return;
      const post: Post = { id, from, places: placesOf(facts) };
      if (facts.closes !== undefined) post.until = facts.closes;
      const posts = byTitle.get(key) ?? [];
      posts.push(post);
      byTitle.set(key, posts);
      byId.set(id, post);
    },
    end: (id, day) => {
      const post = byId.get(id);
      if (post !== undefined && (post.until === undefined || day < post.until)) post.until = day;
    },
    of: (id, facts, day) => {
      const key = keyOf(facts);
      const places = placesOf(facts);
      const earlier = (key === undefined ? [] : (byTitle.get(key) ?? [])).filter(
        (post) =>
          post.id !== id &&
          post.from < day &&
          post.until !== undefined &&
          post.until <= day &&
          post.places.some((place) => places.includes(place)),
      );
      return {
        times: 1 + earlier.length,
        since: [day, ...earlier.map(({ from }) => from)].sort()[0]!,
      };
    },
  };
}

/** Without an employer nobody can say that two jobs are one. */
function keyOf({ employer, title }: PastFacts): string | undefined {
  return employer === undefined || title === undefined
    ? undefined
    : `${foldName(employer)}\n${foldName(title)}`;
}

/** Remote work and work at no stated place are places too. */
function placesOf({ places = [], remote }: PastFacts): string[] {
  if (places.length > 0) return [...places];
  return [remote === true ? 'remote' : 'nowhere'];
}
