// How a job may be done; small enough for the browser.

/** In the order in which a form lists them, as addresses write them. */
export const WORK_MODES = ['remote', 'hybrid', 'on-site'] as const;

export type WorkMode = (typeof WORK_MODES)[number];
