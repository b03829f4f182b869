import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseSelfCheck } from '../../src/components/self-check/cse-self-check.js';
import { exampleElement } from '../example.js';
import { selfCheckExamples } from './self-check-examples.js';

type Name = keyof typeof selfCheckExamples;

const meta: Meta<CseSelfCheck> = {
  title: 'cse-self-check',
  component: 'cse-self-check',
};

export default meta;

function story(example: Name): StoryObj<CseSelfCheck> {
  return {
    name: selfCheckExamples[example].shows,
    render: () => exampleElement(`self-check ${example}`, selfCheckExamples[example]),
  };
}

export const NotStarted = story('notStarted');
export const InProgress = story('inProgress');
export const Reaching = story('reaching');
export const FallingShort = story('fallingShort');
export const LongPage = story('longPage');
export const Welsh = story('welsh');
export const Dark = story('dark');
export const CouncilPack = story('councilPack');
export const PackNotFound = story('packNotFound');
export const PackWithFaults = story('packWithFaults');
export const StorageFull = story('storageFull');
export const StorageForbidden = story('storageForbidden');
export const StorageSpoilt = story('storageSpoilt');
export const StorageNewer = story('storageNewer');
export const UnknownAnswers = story('unknownAnswers');
export const NotKept = story('notKept');
export const FromParts = story('fromParts');
export const HeadingLevel = story('headingLevel');
