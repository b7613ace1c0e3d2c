// The images of public/ that site.ts names, as the build measured them: pages reserve their room.

export interface SiteImage {
  /** Below public/. */
  file: string;
  /** In pixels, or in the units of an SVG. */
  width: number;
  height: number;
}

export interface SiteImages {
  logo?: SiteImage;
  darkLogo?: SiteImage;
  socialCard?: SiteImage;
}

export const siteImages: SiteImages =
  (import.meta.env?.['SITE_IMAGES'] as SiteImages | undefined) ?? {};
