// The path that the site lives under.

const stated = import.meta.env.BASE_URL;

/** With slashes at both ends. */
export const basePath = stated.endsWith('/') ? stated : `${stated}/`;
