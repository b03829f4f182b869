import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseSelfDeclared } from '../../src/components/self-declared/cse-self-declared.js';
import { selfDeclaredElement, selfDeclaredExamples } from './self-declared-examples.js';

type Name = keyof typeof selfDeclaredExamples;

const meta: Meta<CseSelfDeclared> = {
  title: 'cse-self-declared',
  component: 'cse-self-declared',
};

export default meta;

function story(example: Name): StoryObj<CseSelfDeclared> {
  return {
    name: selfDeclaredExamples[example].shows,
    render: () => selfDeclaredElement(selfDeclaredExamples[example]),
  };
}

export const Declared = story('declared');
export const Halfway = story('halfway');
export const Nameless = story('nameless');
export const Linked = story('linked');
export const Lapsed = story('lapsed');
export const Unreadable = story('unreadable');
export const Hostile = story('hostile');
export const Welsh = story('welsh');
export const Dark = story('dark');
