import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page of a PDF, as a reader that is not the browser's own finds it. */
export async function pagesOfPdf(pdf: Uint8Array): Promise<string[]> {
  const { promise, destroy } = loading(pdf);
  const document = await promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await destroy();
  return texts.map((text) => text.replace(/\s+/g, ' '));
}

function loading(pdf: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 });
  return { promise: task.promise, destroy: () => task.destroy() };
}
