import type { Sector } from '../core/sharing/sectors.js';
import type { Language } from './language.js';

/** The kinds of organisation in words. */
export const SECTOR_WORDS: Readonly<Record<Language, Readonly<Record<Sector, string>>>> = {
  en: {
    'local-government': 'Local government',
    'central-government': 'Central government',
    health: 'Health and care',
    education: 'Education',
    housing: 'Housing',
    justice: 'Police and justice',
    culture: 'Culture and leisure',
    voluntary: 'Voluntary sector',
    private: 'Private sector',
    other: 'Another sector',
  },
  cy: {
    'local-government': 'Llywodraeth leol',
    'central-government': 'Llywodraeth ganolog',
    health: 'Iechyd a gofal',
    education: 'Addysg',
    housing: 'Tai',
    justice: 'Yr heddlu a chyfiawnder',
    culture: 'Diwylliant a hamdden',
    voluntary: 'Y sector gwirfoddol',
    private: 'Y sector preifat',
    other: 'Sector arall',
  },
};
