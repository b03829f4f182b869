import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseGoodPractice } from '../../src/components/good-practice/cse-good-practice.js';
import { exampleElement } from '../example.js';
import { goodPracticeExamples } from './good-practice-examples.js';

type Name = keyof typeof goodPracticeExamples;

const meta: Meta<CseGoodPractice> = {
  title: 'cse-good-practice',
  component: 'cse-good-practice',
};

export default meta;

function story(example: Name): StoryObj<CseGoodPractice> {
  return {
    name: goodPracticeExamples[example].shows,
    render: () => exampleElement(`good-practice ${example}`, goodPracticeExamples[example]),
  };
}

export const NothingRated = story('nothingRated');
export const NoStories = story('noStories');
export const Told = story('told');
export const ToBeSent = story('toBeSent');
export const NotSecure = story('notSecure');
export const Hostile = story('hostile');
