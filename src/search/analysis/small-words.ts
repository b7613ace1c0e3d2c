// Words of a search that say nothing about the job that is searched.

import { splitWords } from '../split-words.ts';

const wordsIn = (text: string): ReadonlySet<string> => new Set(splitWords(text));

/** Left out of a search in which something else is left. */
export const NOISE = wordsIn(
  `job jobs vacancy vacancies position positions opening openings career careers hiring work wanted
  stelle stellen stellenangebot stellenangebote jobangebot jobangebote arbeit
  emploi emplois poste postes offre offres
  empleo empleos trabajo trabajos vaga vagas emprego empregos lavoro offerte vacature vacatures
  求人 仕事 وظيفة وظائف`,
);

/** Stand before a place. */
export const BEFORE_PLACES = wordsIn(
  'in near at around within bei nahe à en pres près dans a em presso te',
);

/** Stand between words that say what is meant: "head of sales". */
export const BETWEEN = wordsIn(
  'of the and for with to an und der die das für von mit et le la les du des de y el los las',
);

/** Between words of a text that belong together none of these stands. */
export const STOP_WORDS = wordsIn(
  `a an the and or of to in for with on at by from as is are be been will would can could may must you your we our us
  they their them he she it its this that these those who which what when where how not no any all each other more most
  some such than then so if but into about over under up out through during within across also well have has had do
  does s t ll re ve der die das und oder mit für im in den dem des ein eine einer einen sie wir zu zum zur auf bei von
  le la les l d et ou des du de un une en au aux pour dans sur vous nous el los las y o que con por para un una del al`,
);
