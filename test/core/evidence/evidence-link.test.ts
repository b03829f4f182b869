import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkOf } from '../../../src/core/evidence/evidence-link.js';
import { cases } from '../../effort.js';

describe('a place is a link', () => {
  test.each([
    'https://www.gov.example',
    'https://www.gov.example/',
    'HTTP://intranet/customer%20survey.pdf',
    'https://gov.example:8443/a/b?c=d&e=f#g',
    'https://gov.example/arolwg-tŷ/élan',
    'https://gov.example/@team/notes',
    'http://10.0.12.5/share',
    'https://xn--t-qiya.cymru/',
    'mailto:front.desk+cse@gov.example',
    'mailto:desk@gov.example?subject=Survey',
  ])('where it is %s', (place) => {
    expect(linkOf(place)).toBe(place);
    expect(linkOf(`  ${place}\n`)).toBe(place);
  });
});

describe('a place is text and no link', () => {
  test.each([
    ['script', 'javascript:alert(1)'],
    ['script after a space', ' javascript:alert(1)'],
    ['script in other letters', 'JaVaScRiPt://gov.example/%0aalert(1)'],
    ['script with a tab in its name', 'java\tscript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a file', 'file:///etc/passwd'],
    ['another program', 'vbscript:msgbox(1)'],
    ['a blob', 'blob:https://gov.example/1'],
    ['something that moves files', 'ftp://gov.example/a'],
    ['a relative address', '/a/b'],
    ['an address without a scheme', '//gov.example/a'],
    ['a name', 'The cupboard in room 12'],
    ['nothing', ''],
    ['no more than a scheme', 'https://'],
    ['a password before the host', 'https://gov.example:secret@evil.example/'],
    ['a name before the host', 'https://gov.example@evil.example/'],
    ['a backslash that browsers take for a slash', 'https://gov.example\\@evil.example/'],
    ['a backslash in the scheme', 'https:\\\\evil.example'],
    ['one slash', 'https:/evil.example'],
    ['a number that is an address', 'http://2130706433/'],
    ['an address in sixteens', 'http://0x7f.0x1/'],
    ['an address in eights', 'http://017700000001/'],
    ['a host in letters that look like ours', 'https://gоv.example/'],
    ['a host in escapes', 'https://%67ov.example/'],
    ['a line break in it', 'https://gov.example/a\nb'],
    ['a direction turned round', 'https://gov.example/\u202Egpj.exe'],
    ['an isolated direction', 'https://gov.example/\u2066a'],
    ['a space without width', 'https://gov.example/\u200Ba'],
    ['a null', 'https://gov.example/\u0000'],
    ['a tower of accents', `https://gov.example/${'\u0335'.repeat(4)}`],
    ['half a character', 'https://gov.example/\ud800'],
    ['a quotation mark', 'https://gov.example/"onclick="x'],
    ['mail to nobody', 'mailto:'],
    ['mail to several', 'mailto:a@gov.example,b@evil.example'],
  ])('where it is %s', (_, place) => {
    expect(linkOf(place)).toBeUndefined();
  });

  test('where there is none', () => {
    expect(linkOf(undefined)).toBeUndefined();
  });
});

test('a link leads where it seems to lead, whatever was typed', () => {
  const scheme = fc.constantFrom('https://', 'http://', 'mailto:', 'javascript:', 'https:', ' ');
  const piece = fc.oneof(
    fc.constantFrom(
      'gov.example',
      '@',
      ':',
      '/',
      '\\',
      '?',
      '#',
      '.',
      '0x7f',
      '\t',
      '[::1]',
      '%',
      'а',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const typed = fc
    .tuple(scheme, fc.array(piece, { maxLength: 6 }))
    .map(([s, all]) => s + all.join(''));
  fc.assert(
    fc.property(fc.oneof(typed, fc.webUrl({ withFragments: true }), fc.string()), (place) => {
      const link = linkOf(place);
      if (link === undefined || !URL.canParse(link)) return;
      const { protocol, username, password, host } = new URL(link);
      expect(['https:', 'http:', 'mailto:']).toContain(protocol);
      expect(username + password).toBe('');
      const defaultPort = protocol === 'http:' ? ':80' : ':443';
      const shown =
        link
          .toLowerCase()
          .replace(/^https?:\/\/|^mailto:.*/, '')
          .split(/[/?#]/)[0] ?? '';
      expect([
        shown,
        shown.replace(new RegExp(`${defaultPort}$`), ''),
        shown.replace(/:0+/, ':'),
      ]).toContain(host);
    }),
    { numRuns: cases(2000) },
  );
});

test('ordinary web addresses are links', () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ['https', 'http'] }), (url) => {
      fc.pre(!/[\\<>"]/.test(url));
      expect(linkOf(url)).toBe(url);
    }),
  );
});
