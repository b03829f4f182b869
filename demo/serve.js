import { buildIfStale } from '../build-steps/build-if-stale.js';

/** `npm start`: the demo pages with the components as built from src, on this machine. PORT names another port. */
buildIfStale();

// Only now, because it runs what was built.
const { startDemoSite } = await import('./demo-site.js');
const { address, close } = await startDemoSite({ port: Number(process.env.PORT ?? 8080) });

process.stdout.write(`The demo is at ${address}/ (Ctrl-C ends it)\n`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close());
