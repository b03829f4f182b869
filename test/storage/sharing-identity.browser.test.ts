import { expect } from '@open-wc/testing';
import type { SharedFile, UnsignedFile } from '../../src/core/sharing/shared-file-schema.js';
import { signedText } from '../../src/core/sharing/shared-file.js';
import type * as sharing from '../../src/storage/sharing-identity.js';
import { sharingIdentity } from '../../src/storage/sharing-identity.js';
import { openTab } from '../fixtures/tabs.js';

/* With the database and the cryptography of a real browser; sharing-identity.test.ts tries what they may do wrong. */

const MODULE = '/src/storage/sharing-identity.ts';
type Sharing = typeof sharing;

/* Each test shares an assessment of its own, because keys stay. */
let ours: string;

beforeEach(() => {
  ours = crypto.randomUUID();
});

async function identityOf(
  assessmentId: string,
  { sharingIdentity: inTab }: Pick<Sharing, 'sharingIdentity'> = { sharingIdentity },
  cryptography?: Pick<Crypto, 'subtle'>,
) {
  const identity = await inTab(assessmentId, undefined, cryptography);
  if (!identity) throw new Error('This browser can sign.');
  return identity;
}

/** The cryptography of a tab that is slow to make a key: it says once it was asked for one, and waits to be let go on. */
function slowToMakeKeys() {
  const { subtle } = crypto;
  let asked: () => void = () => undefined;
  let goOn: () => void = () => undefined;
  const wasAsked = new Promise<void>((resolve) => (asked = resolve));
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  const generate = subtle.generateKey.bind(subtle) as (...key: unknown[]) => unknown;
  const generateKey = async (...key: unknown[]): Promise<unknown> => {
    asked();
    await mayGoOn;
    return generate(...key);
  };
  const slow = new Proxy(subtle, {
    get(target, name) {
      if (name === 'generateKey') return generateKey;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { cryptography: { subtle: slow }, wasAsked, goOn };
}

async function isSigned({ signature, ...file }: SharedFile): Promise<boolean> {
  const how = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('jwk', file.key, how, false, ['verify']);
  const binary = atob(signature.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return crypto.subtle.verify(how, key, bytes, new TextEncoder().encode(signedText(file)));
}

describe('an identity for sharing, in a browser', () => {
  it('is kept: the same each time, and in another tab', async () => {
    const first = await identityOf(ours);
    const tab = await openTab<Sharing>(MODULE);
    const [again, elsewhere] = [await identityOf(ours), await identityOf(ours, tab.module)];
    tab.close();
    expect(first.kept).to.equal(true);
    expect([again.id, elsewhere.id]).to.deep.equal([first.id, first.id]);
    expect([again.kept, elsewhere.kept]).to.deep.equal([true, true]);
  });

  it('is another for another assessment', async () => {
    const other = await identityOf(crypto.randomUUID());
    expect((await identityOf(ours)).id).not.to.equal(other.id);
  });

  it('signs with the key that it names, also once it was kept and read again', async () => {
    await identityOf(ours);
    const { id, key, sign } = await identityOf(ours);
    const file = await sign({ id, key, year: 2026 } as UnsignedFile);
    expect(await isSigned(file)).to.equal(true);
    expect(await isSigned({ ...file, year: 2025 })).to.equal(false);
  });

  it('is of the tab that was first, where a slower one had looked before there was any', async () => {
    const { cryptography, wasAsked, goOn } = slowToMakeKeys();
    const slow = identityOf(ours, undefined, cryptography);
    await wasAsked;
    const tab = await openTab<Sharing>(MODULE);
    const quick = await identityOf(ours, tab.module);
    goOn();
    expect((await slow).id).to.equal(quick.id);
    expect((await identityOf(ours, tab.module)).id).to.equal(quick.id);
    tab.close();
  });

  it('is one where three tabs ask at once', async () => {
    const tabs = await Promise.all([1, 2, 3].map(() => openTab<Sharing>(MODULE)));
    const identities = await Promise.all(tabs.map(({ module }) => identityOf(ours, module)));
    for (const tab of tabs) tab.close();
    expect(new Set(identities.map(({ id }) => id)).size).to.equal(1);
  });
});
