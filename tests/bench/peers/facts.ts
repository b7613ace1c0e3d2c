// The facts that job pages of all peers show beside the description.

export interface Posting {
  title: string;
  description: string;
  datePosted: string;
  validThrough: string;
  employmentType: string;
  jobLocationType?: string;
  hiringOrganization: { name: string };
  jobLocation: {
    address: { addressLocality: string; addressRegion?: string; addressCountry: string };
  };
  baseSalary?: {
    currency: string;
    value: { minValue: number; maxValue: number; unitText: string };
  };
  url: string;
}

export function factsOf(posting: Posting): [name: string, value: string][] {
  const { addressLocality, addressRegion, addressCountry } = posting.jobLocation.address;
  const place = [addressLocality, addressRegion, addressCountry].filter(Boolean).join(', ');
  const pay = posting.baseSalary;
  return [
    ['Employer', posting.hiringOrganization.name],
    ['Place', posting.jobLocationType === undefined ? place : `Remote, ${place}`],
    ...(pay === undefined
      ? []
      : [
          ['Pay', `${pay.currency} ${pay.value.minValue}–${pay.value.maxValue}`] as [
            string,
            string,
          ],
        ]),
    ['Type', posting.employmentType],
    ['Posted', posting.datePosted],
    ['Closes', posting.validThrough],
  ];
}

/** Returns JSON-LD that is safe in a script element. */
export function toMarkup(posting: Posting): string {
  return JSON.stringify(posting).replaceAll('<', '\\u003c');
}
