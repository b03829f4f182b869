import {
  fetchDocument,
  type FetchedDocument,
  type FetchTools,
} from '../../core/formats/fetch-document.js';

/* Bytes, and milliseconds: more than any document of a self-check has, and longer than anybody waits. */
const MAX_BYTES = 4_194_304;
const TIME = 30_000;

const after: FetchTools['after'] = (time, act) => {
  const timer = setTimeout(act, time);
  return () => {
    clearTimeout(timer);
  };
};

/** Fetches a document that a page names; of at most 4 MiB, within half a minute. Never rejects. */
export function fetchForPage(
  url: string,
  send: FetchTools['send'] = (...request) => fetch(...request),
  init?: RequestInit,
  stop?: AbortController,
): Promise<FetchedDocument> {
  const request = { url, maxBytes: MAX_BYTES, time: TIME, ...(init && { init }) };
  return fetchDocument({ send, after }, request, stop);
}
