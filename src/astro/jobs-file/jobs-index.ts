/** What jobs.json says. */
export interface JobsIndex {
  jobs: number;
  /** The day on which the latest of them changed, "2026-12-31". */
  updated?: string;
  parts: { url: string; jobs: number; bytes: number; sha256: string }[];
}
