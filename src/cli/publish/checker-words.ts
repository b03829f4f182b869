/** The words of the checker page around the checker itself, in one language. Plain text. */
export interface CheckerWords {
  readonly language: 'en' | 'cy';
  readonly heading: string;
  /** What the page is for, and why here. */
  readonly purpose: string;
  /** Why nothing may be there to fill in. */
  readonly withoutScript: string;
  /** What to do then. */
  readonly askInstead: string;
  /** The same page in the other language. */
  readonly other: { readonly language: string; readonly name: string; readonly href: string };
}

/** The words of the checker page of a certification body or authority of this name. */
export function checkerWords(language: CheckerWords['language'], name: string): CheckerWords {
  return language === 'en' ? english(name) : welsh(name);
}

const english = (name: string): CheckerWords => ({
  language: 'en',
  heading: 'Check a certificate',
  purpose: `A page can imitate a badge. Here, on the site of ${name}, your browser looks at the certificate itself: who signed it, whether that body is recognised, and whether the certificate still stands.`,
  withoutScript:
    'The check needs JavaScript. If there is nothing to fill in here, your browser has it switched off, or it did not load.',
  askInstead: `You can also ask ${name} whether a certificate stands. Give its number and the name of the organisation.`,
  other: { language: 'cy', name: 'Cymraeg', href: 'cy/' },
});

const welsh = (name: string): CheckerWords => ({
  language: 'cy',
  heading: 'Gwirio tystysgrif',
  purpose: `Gall tudalen ddynwared bathodyn. Yma, ar wefan ${name}, mae eich porwr yn edrych ar y dystysgrif ei hun: pwy a’i llofnododd, a yw’r corff hwnnw wedi’i gydnabod, ac a yw’r dystysgrif yn dal mewn grym.`,
  withoutScript:
    'Mae angen JavaScript i wirio. Os nad oes dim i’w lenwi yma, mae wedi’i ddiffodd yn eich porwr, neu ni lwythodd.',
  askInstead: `Gallwch hefyd ofyn i ${name} a yw tystysgrif mewn grym. Rhowch ei rhif ac enw’r sefydliad.`,
  other: { language: 'en', name: 'English', href: '../../' },
});
