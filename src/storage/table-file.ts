/*
 * A spreadsheet saves a table as UTF-8, or as UTF-16 where it calls it "Unicode
 * text". In any other encoding it has lost letters already (ŵ, ŷ, emoji), so
 * such a file is refused rather than read with question marks in it.
 */

const UTF_16 = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]);

/** Reads the text of a table that a person chose; `null` where it is in no encoding that keeps every letter. */
export async function readTableFile(file: Pick<Blob, 'arrayBuffer'>): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = [...bytes.slice(0, 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  try {
    return new TextDecoder(UTF_16.get(mark) ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
