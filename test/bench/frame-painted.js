/** Waiting for the browser's own work, inside the page: the next task, the next frame, the paint of it. */

/** A turn of the event loop, sooner than `setTimeout` gives it. */
const { port1, port2 } = new MessageChannel();
const waiting = [];
port1.onmessage = () => waiting.shift()();
export const nextTask = () =>
  new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });

export const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The instant after a frame was laid out and painted: a callback comes before that work, a task from it after. */
export async function framePainted() {
  await nextFrame();
  await nextTask();
  return performance.now();
}
