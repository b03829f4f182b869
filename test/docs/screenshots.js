import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.js';
import { startSite } from '../server.js';

/**
 * `node test/docs/screenshots.js` takes the README's pictures from the demo page again. Views that stand side by side
 * in one picture are put on a page of their own, which is then taken.
 */

const IMAGES = join(import.meta.dirname, '../../docs/images');
const WIDTH = 900;
/** Pictures in a README are shown small: fewer pixels are as good and half the weight. */
const SCALE = 0.7;
const PICTURES = {
  'self-check.png': {
    height: 880,
    views: [
      { hash: '#cse-1', scheme: 'light', scrollTo: 'cse-self-check' },
      { hash: '#cse-result', scheme: 'dark', scrollTo: 'cse-self-check' },
    ],
  },
  'on-a-page.png': { height: 1120, views: [{ hash: '', scheme: 'light' }] },
};

/** What a team may have answered half-way through. */
function someAnswers(selfCheck) {
  const scale = ['compliant', 'compliant', 'compliance-plus', 'partially-compliant', 'compliant'];
  const ids = [...selfCheck.selfCheck.standard.elementsById.keys()];
  ids.slice(0, 46).forEach((id, index) => {
    selfCheck.selfCheck.rate(id, index === 40 ? 'non-compliant' : scale[index % scale.length]);
  });
}

/** The demo with some answers at one of its places, as the pixels that are in sight. */
async function shoot(browser, address, { hash, scheme, height, scrollTo = 'body' }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: WIDTH, height, deviceScaleFactor: SCALE });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`${address}/index.html`, { waitUntil: 'networkidle0' });
  await page.$eval('cse-self-check', someAnswers);
  await page.goto(`${address}/index.html?again${hash}`, { waitUntil: 'networkidle0' });
  await page.$eval(scrollTo, (element) => element.scrollIntoView());
  const picture = await page.screenshot({ encoding: 'base64' });
  await context.close();
  return `data:image/png;base64,${picture}`;
}

async function sideBySide(browser, pictures, height, path) {
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH * SCALE * pictures.length, height: height * SCALE });
  const images = pictures.map((url) => `<img src="${url}">`).join('');
  await page.setContent(`<style>body{margin:0;display:flex}</style>${images}`);
  await page.screenshot({ path });
  await page.close();
}

/** Takes all pictures into a folder; gives their names. */
export async function takeScreenshots(folder) {
  const site = await startSite();
  const browser = await puppeteer.launch(await launchOptions());
  for (const [name, { height, views }] of Object.entries(PICTURES)) {
    const pictures = [];
    for (const view of views) {
      pictures.push(await shoot(browser, site.address, { ...view, height }));
    }
    await sideBySide(browser, pictures, height, join(folder, name));
  }
  await browser.close();
  await site.close();
  return Object.keys(PICTURES);
}

if (process.argv[1] === import.meta.filename) await takeScreenshots(IMAGES);
