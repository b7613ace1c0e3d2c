// Names that differ only in case, signs and accents are one: "Job_Title", "job title", "Beschäftigungsart".

/** In lower case, letters and digits alone, without accents. */
export function toFoldedName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
