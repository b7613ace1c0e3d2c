// France Travail, Offres d'emploi v2: https://francetravail.io/data/api/offres-emploi

import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import type { Draft } from '../draft.ts';
import { hasTexts, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

/** Contracts that are types of Google's; all others are words. */
const TEMPORARY = new Set(['CDD', 'MIS', 'SAI', 'TTI', 'DDI', 'DDT']);
/** The number of a département before the name of a place. */
const DEPARTEMENT = /^(?:2[AB]|\d{2,3}) - /;

export const franceTravail: JsonFormat = {
  name: 'France Travail offers',
  lists: ['resultats'],
  isSingle: true,
  isBareList: true,
  isRecord: (record) => hasTexts(record, 'intitule', 'romeCode'),
  read: (offer, draft) => {
    draft.copy('title', 'intitule');
    const texts = [textAt(offer, 'description'), textAt(offer, 'entreprise.description')];
    if (texts[0] !== undefined) {
      draft.put(
        'description',
        texts.filter((text) => text !== undefined).join('\n\n'),
        'description',
      );
    }
    draft.copy('url', 'origineOffre.urlOrigine');
    draft.employer('entreprise.nom');
    draft.identifier('id');
    draft.date('datePosted', 'dateCreation');
    putType(offer, draft);
    draft.places([placeOf(offer)], false, 'lieuTravail');
    draft.copy('baseSalary', 'salaire.libelle', 'salaire.commentaire');
    draft.copy('totalJobOpenings', 'nombrePostes');
    draft.copy('industry', 'secteurActiviteLibelle');
    draft.copy('experienceRequirements', 'experienceLibelle');
    draft.copy('workHours', 'dureeTravailLibelle');
    draft.apply(
      { url: textAt(offer, 'contact.urlPostulation'), email: textAt(offer, 'contact.courriel') },
      'contact',
    );
  },
  withoutText: 'Save replies of the offers themselves, which have the texts.',
};

function putType(offer: JsonObject, draft: Draft): void {
  const hours = textAt(offer, 'dureeTravailLibelleConverti');
  const contract = textAt(offer, 'typeContrat');
  const types = [
    ...(hours === 'Temps plein' ? ['FULL_TIME'] : hours === 'Temps partiel' ? ['PART_TIME'] : []),
    ...(contract === undefined ? [] : [TEMPORARY.has(contract) ? 'TEMPORARY' : contract]),
  ];
  draft.put('employmentType', types.length === 1 ? types[0] : types, 'typeContrat');
}

/** Only France has a commune's number. */
function placeOf(offer: JsonObject): StatedPlace {
  const label = textAt(offer, 'lieuTravail.libelle');
  const postalCode = textAt(offer, 'lieuTravail.codePostal');
  const commune = textAt(offer, 'lieuTravail.commune');
  if (label === undefined || (postalCode ?? commune) === undefined) return { text: label };
  return {
    postalCode,
    city: label.replace(DEPARTEMENT, ''),
    country: commune === undefined ? undefined : 'FR',
    latitude: textAt(offer, 'lieuTravail.latitude'),
    longitude: textAt(offer, 'lieuTravail.longitude'),
  };
}
