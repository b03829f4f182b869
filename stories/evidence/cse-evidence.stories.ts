import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseEvidence } from '../../src/components/evidence/cse-evidence.js';
import { exampleElement } from '../example.js';
import { evidenceExamples } from './evidence-examples.js';

type Name = keyof typeof evidenceExamples;

const meta: Meta<CseEvidence> = {
  title: 'cse-evidence',
  component: 'cse-evidence',
};

export default meta;

function story(example: Name): StoryObj<CseEvidence> {
  return {
    name: evidenceExamples[example].shows,
    render: () => exampleElement(`evidence ${example}`, evidenceExamples[example]),
  };
}

export const NothingListed = story('nothingListed');
export const Listed = story('listed');
export const InCriterion = story('inCriterion');
