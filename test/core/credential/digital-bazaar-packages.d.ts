/* As much of Digital Bazaar's packages as the differential test calls; they come without declarations of their own. */

declare module '@digitalbazaar/data-integrity' {
  type Json = Record<string, unknown>;
  type Loader = (url: string) => Promise<{ readonly document: unknown }>;

  export class DataIntegrityProof {
    constructor(options: {
      readonly cryptosuite: object;
      readonly signer?: object;
      readonly date?: string;
    });
    createProof(options: {
      readonly document: Json;
      readonly purpose: { readonly update: (proof: Json) => Json };
      readonly documentLoader: Loader;
    }): Promise<Json>;
    verifyProof(options: {
      readonly document: Json;
      readonly proof: Json;
      readonly documentLoader: Loader;
    }): Promise<{ readonly verified: boolean; readonly error?: Error }>;
  }
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): object;
  export function createVerifyCryptosuite(): object;
}

declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    readonly signer: () => object;
    readonly export: (options: { readonly publicKey: true }) => Promise<Record<string, unknown>>;
  }

  export function fromJwk(options: {
    readonly jwk: JsonWebKey;
    readonly secretKey: boolean;
    readonly id: string;
    readonly controller: string;
  }): Promise<KeyPair>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export class BitstringStatusList {
    readonly length: number;
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
    encode(): Promise<string>;
  }

  export function createList(options: { readonly length: number }): Promise<BitstringStatusList>;
  export function decodeList(options: {
    readonly encodedList: string;
  }): Promise<BitstringStatusList>;
  export function createCredential(options: {
    readonly id: string;
    readonly list: BitstringStatusList;
    readonly statusPurpose: string;
  }): Promise<Record<string, unknown>>;
  export function checkStatus(options: {
    readonly credential: object;
    readonly documentLoader: (url: string) => Promise<{ readonly document: unknown }>;
    readonly verifyBitstringStatusListCredential: false;
  }): Promise<{
    readonly verified: boolean;
    readonly error?: Error;
    readonly results?: readonly {
      readonly status: boolean;
      readonly credentialStatus: { readonly statusPurpose: string };
    }[];
  }>;
}
