import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseBenchmark } from '../../src/components/benchmark/cse-benchmark.js';
import { exampleElement } from '../example.js';
import { benchmarkExamples } from './benchmark-examples.js';

type Name = keyof typeof benchmarkExamples;

const meta: Meta<CseBenchmark> = {
  title: 'cse-benchmark',
  component: 'cse-benchmark',
};

export default meta;

function story(example: Name): StoryObj<CseBenchmark> {
  return {
    name: benchmarkExamples[example].shows,
    render: () => exampleElement(`benchmark ${example}`, benchmarkExamples[example]),
  };
}

export const Weak = story('weak');
export const Strong = story('strong');
export const NothingRated = story('nothingRated');
export const InResult = story('inResult');
export const Hostile = story('hostile');
export const NotFound = story('notFound');
