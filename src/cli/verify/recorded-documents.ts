import type { DocumentReader, Documents } from '../../core/credential/documents.js';

/** Documents that remember what was read. */
export interface RecordedDocuments {
  readonly documents: Documents;
  /** The texts that were read, by the URL that was asked for. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Writes down every text that a verification reads, so that a proof holds the very documents it rests on. */
export function recordDocuments(documents: Documents): RecordedDocuments {
  const texts = new Map<string, string>();
  const recorded = ({ read }: DocumentReader): DocumentReader => ({
    async read(url, options) {
      const reading = await read(url, options);
      if (reading.ok) texts.set(url, reading.text);
      return reading;
    },
  });
  const forOneRun: Documents['forOneRun'] = (options) => recorded(documents.forOneRun(options));
  return { documents: { ...documents, ...recorded(documents), forOneRun }, texts };
}
