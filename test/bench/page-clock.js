import { framePainted, nextFrame, nextTask } from './frame-painted.js';
import { faces } from './page-faces.js';

/**
 * The stop-watch that runs inside the page, one for every contender. Times are in milliseconds; the server sends
 * the headers that make `performance.now()` exact to 5 µs.
 */

const textOf = async (url) => (await fetch(url)).text();

/**
 * Looks first at once and after some microtasks, where a synchronous contender is done; then after each task, and
 * before each frame, or the work on a frame that comes sooner than the look would count too.
 */
async function until(isDone) {
  for (let i = 0; i < 20; i++) {
    if (isDone()) return performance.now();
    await Promise.resolve();
  }
  while (!isDone()) await Promise.race([nextTask(), nextFrame()]);
  return performance.now();
}

function addStyle(text) {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
}

function addScript({ text, type }) {
  const script = document.createElement('script');
  script.type = type;
  script.textContent = text;
  document.head.append(script);
}

/** Gets everything ready that a network would bring, so that only the browser's own work is left to time. */
async function prepare({ name, pack }) {
  const face = faces[name];
  if (pack) globalThis.benchPack = await (await fetch(pack)).json();
  face.prepare?.(globalThis.benchPack);
  const styles = await Promise.all(face.styles.map(textOf));
  const scripts = await Promise.all(
    face.scripts.map(async ({ url, type }) => ({ text: await textOf(url), type })),
  );
  // What fetching left behind is not the contender's.
  await framePainted();
  return { face, styles, scripts };
}

/**
 * Hands the contender's style sheets and scripts to the browser and waits for all of its elements: in the
 * document, and painted. Counted from the moment the browser has the text of the script.
 */
async function load({ name, pack, radios, elements }) {
  const { face, styles, scripts } = await prepare({ name, pack });
  const start = performance.now();
  styles.forEach(addStyle);
  scripts.forEach(addScript);
  const complete = await until(() => face.isComplete());
  const painted = await framePainted();
  const counted = face.count();
  if (counted.radios < radios || counted.elements !== elements)
    throw new Error(`${name} shows ${JSON.stringify(counted)}, not ${elements} elements`);
  return { dom: complete - start, paint: painted - start, nodes: counted.nodes };
}

/**
 * Rates an element by a click. `score`: its criterion's running score says something else. `settled`: so does
 * all else on the page that follows from the answer, it is saved and a frame with it is painted.
 */
async function rate({ name, elementId, criterionId, rating }) {
  const face = faces[name];
  const radio = face.radio(elementId, rating);
  const isNewScore = anotherText(face.score(criterionId));
  const isNewRest = face.rest().map(anotherText);
  await framePainted();
  const start = performance.now();
  radio.click();
  const score = await until(isNewScore);
  await until(() => isNewRest.every((isNew) => isNew()));
  const settled = await framePainted();
  if (!radio.checked) throw new Error(`${name} did not take the answer`);
  return { score: score - start, settled: settled - start };
}

/** Asks whether a place says something else than it does now. */
function anotherText(place) {
  const before = place.textContent;
  return () => place.textContent !== before;
}

/** Loads the contender as a visitor's page would, from its addresses, so that no copy of its text stays about. */
async function open({ name }) {
  const face = faces[name];
  face.prepare?.();
  const added = [
    ...face.styles.map((href) => Object.assign(document.createElement('link'), { href })),
    ...face.scripts.map(({ url, type }) =>
      Object.assign(document.createElement('script'), { src: url, type, async: false }),
    ),
  ];
  for (const element of added) {
    if (element.localName === 'link') element.rel = 'stylesheet';
    document.head.append(element);
  }
  await until(() => face.isComplete());
  await framePainted();
}

globalThis.bench = { load, rate, open };
