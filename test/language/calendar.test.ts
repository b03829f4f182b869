import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { moveTo } from '../fixtures/time-zone.js';

const ENGLISH =
  'January February March April May June July August September October November December';
const WELSH =
  'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr';
const MONTHS = { en: ENGLISH.split(' '), cy: WELSH.split(' ') };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.resetModules();
});

/* Which languages a browser knows is asked once, when the module is loaded. */
const load = () => import('../../src/language/calendar.js');

const BROWSERS = {
  'knows Welsh': () => undefined,
  'knows no Welsh': () => {
    vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
  },
};

describe.each(Object.entries(BROWSERS))('in a browser that %s a moment', (_, prepare) => {
  beforeEach(() => {
    vi.resetModules();
    prepare();
  });

  test.each(['en', 'cy'] as const)('has the month in words, in %s', async (language) => {
    const { momentIn } = await load();
    const told = MONTHS[language].map((_name, at) =>
      momentIn(language, new Date(2027, at, 15, 9, 5).toISOString()),
    );
    expect(told).toEqual(MONTHS[language].map((month) => `15 ${month} 2027, 09:05`));
  });

  test.each([
    ['Europe/London', '2027-06-30T23:00:00Z', 6, '1', '2027, 00:00'],
    ['Pacific/Auckland', '2026-12-31T11:00:00Z', 0, '1', '2027, 00:00'],
    ['Pacific/Auckland', '2026-12-31T10:59:59Z', 11, '31', '2026, 23:59'],
    ['America/St_Johns', '2027-01-01T03:29:59Z', 11, '31', '2026, 23:59'],
    ['America/St_Johns', '2027-03-01T02:00:00Z', 1, '28', '2027, 22:30'],
  ])('is told by the clock of %s, at %s', async (zone, moment, month, day, rest) => {
    moveTo(zone);
    const { momentIn } = await load();
    for (const language of ['en', 'cy'] as const)
      expect(momentIn(language, moment)).toBe(`${day} ${MONTHS[language][month] ?? ''} ${rest}`);
  });
});
