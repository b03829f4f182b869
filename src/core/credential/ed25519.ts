let answer: Promise<boolean> | undefined;

/** Whether WebCrypto knows Ed25519 here. Older browsers do not, and then nothing is known of such a signature. */
export function canCheckEd25519(): Promise<boolean> {
  return (answer ??= crypto.subtle
    .importKey('raw', new Uint8Array(32), 'Ed25519', false, ['verify'])
    .then(
      () => true,
      () => false,
    ));
}
