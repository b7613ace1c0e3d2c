// Where an ad is reported: a mail or a form that says which job it is about.

/** Expects `reportTo` as site.ts may state it. Nothing of a title ends its line, or becomes a header of the mail. */
export function reportAddress(
  reportTo: string,
  { subject, address }: { subject: string; address: string },
): string {
  if (reportTo.startsWith('mailto:')) {
    return `${reportTo}?subject=${encoded(subject)}&body=${encoded(address)}`;
  }
  const form = new URL(reportTo);
  form.searchParams.set('url', address);
  return form.href;
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed().replace(/[\p{C}\s]+/gu, ' '));
}
