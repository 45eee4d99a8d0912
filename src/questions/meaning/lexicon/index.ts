/** All languages' tables. Knows nothing of how they are read. */
import type { ConceptTable } from '../types';
import { arabic } from './arabic';
import { chinese } from './chinese';
import { english } from './english';
import { hindi } from './hindi';
import { indonesian } from './indonesian';
import { japanese } from './japanese';
import { korean } from './korean';
import { malay } from './malay';
import { portuguese } from './portuguese';
import { russian } from './russian';
import { spanish } from './spanish';
import { tagalog } from './tagalog';
import { thai } from './thai';
import { turkish } from './turkish';
import { vietnamese } from './vietnamese';

export const TABLES: readonly ConceptTable[] = [
  arabic,
  chinese,
  english,
  hindi,
  indonesian,
  japanese,
  korean,
  malay,
  portuguese,
  russian,
  spanish,
  tagalog,
  thai,
  turkish,
  vietnamese,
];
