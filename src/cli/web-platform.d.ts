import type { webcrypto } from 'node:crypto';

/* What Node has of the web platform and @types/node 20 does not name, so that the verifier compiles here too. */

declare global {
  interface RequestInit {
    cache?: 'default' | 'no-store' | 'reload' | 'no-cache' | 'force-cache' | 'only-if-cached';
  }

  type SubtleCrypto = webcrypto.SubtleCrypto;
}
