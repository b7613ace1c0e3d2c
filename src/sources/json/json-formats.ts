// The formats of JSON, those with the rarest names first. No document is taken by two: a test holds each against all.

import { adzuna } from './adzuna.ts';
import { arbeitsagentur } from './arbeitsagentur.ts';
import { arbeitnow } from './arbeitnow.ts';
import { ashby } from './ashby.ts';
import { bambooHr } from './bamboohr.ts';
import { breezy } from './breezy.ts';
import { bullhorn } from './bullhorn.ts';
import { comeet } from './comeet.ts';
import { eightfold } from './eightfold.ts';
import { eures } from './eures.ts';
import { franceTravail } from './france-travail.ts';
import { greenhouse } from './greenhouse.ts';
import { hiBob } from './hibob.ts';
import { himalayas } from './himalayas.ts';
import { jibe } from './jibe.ts';
import { jobicy } from './jobicy.ts';
import { jobTech } from './jobtech.ts';
import type { JsonFormat } from './json-format.ts';
import { lever } from './lever.ts';
import { manatal } from './manatal.ts';
import { oracle, oracleList } from './oracle.ts';
import { pinpoint } from './pinpoint.ts';
import { recruitee } from './recruitee.ts';
import { reed } from './reed.ts';
import { remoteOk } from './remote-ok.ts';
import { remotive } from './remotive.ts';
import { rippling } from './rippling.ts';
import { smartRecruiters } from './smartrecruiters.ts';
import { theMuse } from './the-muse.ts';
import { usaJobs } from './usajobs.ts';
import { workable } from './workable.ts';
import { workday, workdayList } from './workday.ts';
import { wpJobManager } from './wp-job-manager.ts';

export const JSON_FORMATS: readonly JsonFormat[] = [
  greenhouse,
  lever,
  ashby,
  workable,
  smartRecruiters,
  recruitee,
  pinpoint,
  bambooHr,
  breezy,
  comeet,
  rippling,
  workday,
  workdayList,
  oracle,
  oracleList,
  jibe,
  hiBob,
  manatal,
  eightfold,
  bullhorn,
  wpJobManager,
  usaJobs,
  franceTravail,
  arbeitsagentur,
  jobTech,
  eures,
  adzuna,
  remoteOk,
  remotive,
  himalayas,
  reed,
  theMuse,
  jobicy,
  arbeitnow,
];
