import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Finds a browser for the tests, in this order: the one CHROME_PATH names, one that is installed, and else the
 * one that ships inside the npm package @sparticuz/chromium, so that `npm ci && npm test` is enough on a machine
 * without any. Gives the options that puppeteer-core and the web test runner start it with.
 */

const INSTALLED = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Containers give /dev/shm 64 MB, and a page that runs out of it crashes.
  '--disable-dev-shm-usage',
  // The same glyph widths on every machine.
  '--font-render-hinting=none',
];

/** What a browser says of its version; undefined for one that cannot start: some are there, but lack a library. */
function versionOf(executablePath, env = process.env) {
  const { status, stdout } = spawnSync(executablePath, ['--version'], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 30_000,
  });
  return status === 0 ? stdout.trim() : undefined;
}

const starts = (...browser) => versionOf(...browser) !== undefined;

function onPath(name) {
  if (existsSync(name)) return name;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function installedBrowser() {
  return INSTALLED.map(onPath).find((file) => file !== undefined && starts(file));
}

/** Runs the package's own unpacking in a process whose temporary folder is `folder`: it knows no other way. */
function unpackInto(folder) {
  // With this the package unpacks the few libraries that a bare Debian lacks, too.
  const env = {
    ...process.env,
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
  };
  const script =
    "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  return new Promise((resolve, reject) => {
    spawn(process.execPath, ['--eval', script], { cwd: import.meta.dirname, env, stdio: 'inherit' })
      .once('error', reject)
      .once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error('it could not be unpacked')),
      );
  });
}

/** One folder for each version and each user: nobody runs a file that someone else put there. */
function packedFolder() {
  const require = createRequire(import.meta.url);
  const main = require.resolve('@sparticuz/chromium');
  const { version } = require(join(main, '../../../package.json'));
  return join(tmpdir(), `cse-widgets-chromium-${version}-${process.getuid?.() ?? 'user'}`);
}

/** The fonts of the package beside those of the system: without any font, all text is 0 pixels wide. */
const fontSettings = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

/**
 * Unpacks beside the place and then moves the whole there, so two test runs that start together never meet half
 * a file: the slower one throws its copy away.
 */
async function unpackOnce(folder) {
  if (existsSync(folder)) return;
  const staged = mkdtempSync(`${folder}-`);
  try {
    await unpackInto(staged);
    writeFileSync(join(staged, 'fonts.conf'), fontSettings(folder));
    renameSync(staged, folder);
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The packed browser, unpacked at the first use and kept, with the libraries of the package if it needs them. */
async function packedBrowser() {
  const folder = packedFolder();
  await unpackOnce(folder);
  if (process.getuid !== undefined && statSync(folder).uid !== process.getuid()) {
    throw new Error(`${folder} belongs to someone else`);
  }
  const executablePath = join(folder, 'chromium');
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const known = env.LD_LIBRARY_PATH;
  const libraries = [join(folder, 'al2023/lib'), ...(known ? [known] : [])].join(delimiter);
  const environments = [env, { ...env, LD_LIBRARY_PATH: libraries }];
  const fitting = environments.find((environment) => starts(executablePath, environment));
  if (fitting === undefined) throw new Error('it does not start on this machine');
  return { executablePath, env: fitting };
}

const noBrowser = (reason) =>
  new Error(
    'No browser for the tests. Set CHROME_PATH to a Chrome or Chromium, or install one ' +
      `(on Debian: apt install chromium-headless-shell).\nThe one from npm cannot be used here: ${reason}`,
  );

async function findExecutable() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!starts(named))
      throw new Error(`CHROME_PATH is ${named}, and no browser starts from there.`);
    return { executablePath: named };
  }
  const installed = installedBrowser();
  if (installed !== undefined) return { executablePath: installed };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw noBrowser(
      `it is made for Linux on x64, and this is ${process.platform} on ${process.arch}`,
    );
  }
  try {
    return await packedBrowser();
  } catch (error) {
    throw noBrowser(error.message);
  }
}

/**
 * @returns {Promise<{ executablePath: string, headless: boolean | 'shell', args: string[], env?: NodeJS.ProcessEnv }>}
 *   What `puppeteer.launch` and `chromeLauncher({ launchOptions })` take.
 * @throws {Error} In words, when there is no browser.
 */
export async function launchOptions() {
  const { executablePath, env } = await findExecutable();
  // The sandbox needs rights that root in a container does not have; the packed browser ships without its helper.
  const args = ['--no-sandbox', ...QUIET];
  const headless = isHeadlessShell(executablePath) ? 'shell' : true;
  return { executablePath, headless, args, ...(env && { env }) };
}

const isHeadlessShell = (executablePath) =>
  executablePath.includes('headless-shell') || executablePath.includes('cse-widgets-chromium');

/** Name, version and place of the browser of the tests, for whoever reads how a run ended. */
export async function browserInWords() {
  const { executablePath, env } = await findExecutable();
  return `${versionOf(executablePath, env)} (${executablePath})`;
}
