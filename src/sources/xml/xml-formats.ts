// The formats of XML. The first whose record a document has takes it.

import { absolventa } from './absolventa.ts';
import {
  atomFeed,
  neogov,
  plainFeed,
  teamtailorFeed,
  weWorkRemotely,
  wpJobManagerFeed,
} from './feeds.ts';
import { googleBase } from './google-base.ts';
import { hrXml } from './hr-xml.ts';
import { indeed, jobrapido, jobsXml } from './job-elements.ts';
import { jobFeed } from './job-feed.ts';
import { personio } from './personio.ts';
import type { XmlFormat } from './xml-format.ts';

export const XML_FORMATS: readonly XmlFormat[] = [
  personio,
  wpJobManagerFeed,
  neogov,
  teamtailorFeed,
  googleBase,
  weWorkRemotely,
  jobFeed,
  plainFeed,
  atomFeed,
  indeed,
  jobrapido,
  jobsXml,
  absolventa,
  hrXml,
];
