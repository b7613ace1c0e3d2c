// Whose data the site is made with, as their licences ask.

import type { APIRoute } from 'astro';

const TEXT = `This board is made with Placard (MIT) and with data of others:

Towns: GeoNames, https://www.geonames.org, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
Names of regions: Unicode CLDR, Unicode-3.0, https://www.unicode.org/license.txt
`;

export const GET: APIRoute = () => new Response(TEXT);
