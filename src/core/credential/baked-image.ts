/*
 * Badges baked into pictures (OB 3.0 §5.3): the credential travels in a PNG's
 * iTXt chunk `openbadgecredential`, or in an SVG's `openbadges:credential`.
 */

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const KEYWORD = 'openbadgecredential';

const latin1 = new TextDecoder('latin1');

/** Whether the bytes begin as a PNG does. */
function isPng(bytes: Uint8Array): boolean {
  return PNG.every((byte, at) => bytes[at] === byte);
}

/** The credential baked into a PNG or SVG, as text; `undefined` where there is none. Never throws. */
export function readBakedImage(bytes: Uint8Array): string | undefined {
  if (isPng(bytes)) return fromPng(bytes);
  const text = new TextDecoder().decode(bytes);
  return /^\s*</.test(text) ? fromSvg(text) : undefined;
}

function fromPng(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const [begin, end] = [at + 8, at + 8 + length];
    if (end + 4 > bytes.length) return undefined;
    if (latin1.decode(bytes.slice(at + 4, begin)) === 'iTXt') {
      const text = fromText(bytes.slice(begin, end));
      if (text !== undefined) return text;
    }
    at = end + 4;
  }
  return undefined;
}

/* PNG (3rd edition) §11.3.3.4: keyword, 0, compressed or not, method, language, 0, translated keyword, 0, text. */
function fromText(chunk: Uint8Array): string | undefined {
  const keywordEnd = chunk.indexOf(0);
  if (latin1.decode(chunk.slice(0, keywordEnd)) !== KEYWORD) return undefined;
  // OB 3.0 §5.3.1.1: the text is not compressed.
  if (chunk[keywordEnd + 1] !== 0) return undefined;
  const languageEnd = chunk.indexOf(0, keywordEnd + 3);
  const translatedEnd = chunk.indexOf(0, languageEnd + 1);
  if (languageEnd < 0 || translatedEnd < 0) return undefined;
  return new TextDecoder().decode(chunk.slice(translatedEnd + 1));
}

/* OB 3.0 §5.3.2: a token in the attribute `verify`, or JSON inside, as a rule in CDATA. */
function fromSvg(svg: string): string | undefined {
  const start = svg.indexOf('<openbadges:credential');
  if (start < 0) return undefined;
  const tagEnd = svg.indexOf('>', start);
  const tag = svg.slice(start, tagEnd);
  const verify = /\sverify\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
  const token = (verify?.[1] ?? verify?.[2])?.trim();
  if (token) return token;
  const inside = svg.slice(tagEnd + 1, svg.indexOf('</openbadges:credential', tagEnd)).trim();
  const cdata = /^<!\[CDATA\[([^]*?)\]\]>$/.exec(inside)?.[1];
  return cdata?.trim() ?? unescapeXml(inside);
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

function unescapeXml(text: string): string | undefined {
  return (
    text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '') || undefined
  );
}
