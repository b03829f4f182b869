import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { click } from './accessibility-tree.js';

/** Files that a person has on their own machine. */
export interface Files {
  /** Clicks the button that downloads, by default that of the answers, and gives the path of the file. */
  readonly download: (page: Page, button?: string) => Promise<string>;
  /** Writes a file, and gives its path. */
  readonly keep: (name: string, text: string) => string;
}

/** A folder for the files of one file of journeys. */
export function downloads(): Files {
  const folder = mkdtempSync(join(tmpdir(), 'cse-journeys-'));
  let count = 0;
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return {
    download: async (page, button = messagesFor('en').download) => {
      const downloadPath = join(folder, String(++count));
      await allowDownloads(page, downloadPath);
      await click(page, 'button', button);
      const files = () =>
        existsSync(downloadPath)
          ? readdirSync(downloadPath).filter((name) => !name.endsWith('.crdownload'))
          : [];
      await expect.poll(files).toHaveLength(1);
      return join(downloadPath, files()[0] ?? '');
    },
    keep: (name, text) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
  };
}

async function allowDownloads(page: Page, downloadPath: string): Promise<void> {
  const session = await page.createCDPSession();
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const { browserContextId = '' } = targetInfo;
  const behavior = 'allow';
  await session.send('Browser.setDownloadBehavior', { behavior, downloadPath, browserContextId });
}

/** Chooses a file, as the button for it lets a person do. */
export async function openFile(
  page: Page,
  path: string,
  button = messagesFor('en').open,
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForFileChooser(), click(page, 'button', button)]);
  await chooser.accept([path]);
}
