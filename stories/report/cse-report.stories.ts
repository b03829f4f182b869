import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseReport } from '../../src/components/report/cse-report.js';
import { exampleElement } from '../example.js';
import { reportExamples } from './report-examples.js';

type Name = keyof typeof reportExamples;

const meta: Meta<CseReport> = {
  title: 'cse-report',
  component: 'cse-report',
};

export default meta;

function story(example: Name): StoryObj<CseReport> {
  return {
    name: reportExamples[example].shows,
    render: () => exampleElement(`report ${example}`, reportExamples[example]),
  };
}

export const Empty = story('empty');
export const Halfway = story('halfway');
export const Whole = story('whole');
