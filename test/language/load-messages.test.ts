import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cy as badgeCy } from '../../src/components/badge/messages.cy.js';
import { en as badgeEn } from '../../src/components/badge/messages.en.js';
import { cy } from '../../src/language/messages.cy.js';
import { en } from '../../src/language/messages.en.js';

const WELSH_FILE = '../../src/language/messages.cy.js';

/* The words for a page that has only just been opened, with nothing loaded yet. */
async function loader() {
  const { loadMessages } = await import('../../src/language/load-messages.js');
  return loadMessages;
}

beforeEach(() => {
  vi.resetModules();
  vi.doUnmock(WELSH_FILE);
});

describe('the words of the interface', () => {
  test('are at hand in English', async () => {
    const loadMessages = await loader();
    expect(loadMessages('en')).toMatchObject({ overview: en.overview, gap: en.gap });
  });

  test('come in Welsh when they are loaded, once', async () => {
    const loadMessages = await loader();
    const welsh = loadMessages('cy');
    expect(loadMessages('cy')).toBe(welsh);
    const words = await welsh;
    expect(words).toMatchObject({ overview: cy.overview, gap: cy.gap });
    expect(words.opened(2)).toBe(cy.opened(2));
  });

  test('are English where an older Welsh file lacks one', async () => {
    vi.doMock(WELSH_FILE, () => ({ cy: { overview: cy.overview } }));
    const words = await (await loader())('cy');
    expect(words.overview).toBe(cy.overview);
    expect(words.gap).toBe(en.gap);
  });

  test('are English where Welsh cannot be loaded', async () => {
    vi.doMock(WELSH_FILE, () => {
      throw new Error('offline');
    });
    const words = await (await loader())('cy');
    expect(words.overview).toBe(en.overview);
  });
});

describe('the words of the badge', () => {
  const BADGE_FILE = '../../src/components/badge/messages.cy.js';
  const load = async () =>
    (await import('../../src/components/badge/load-messages.js')).loadBadgeMessages;

  beforeEach(() => {
    vi.doUnmock(BADGE_FILE);
  });

  test('come in Welsh when they are loaded', async () => {
    expect((await (await load())('cy')).verdict).toEqual(badgeCy.verdict);
  });

  test('are English where Welsh cannot be loaded', async () => {
    vi.doMock(BADGE_FILE, () => {
      throw new Error('offline');
    });
    expect((await (await load())('cy')).verdict).toEqual(badgeEn.verdict);
  });
});
