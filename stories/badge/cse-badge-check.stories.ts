import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseBadgeCheck } from '../../src/components/badge/cse-badge-check.js';
import { AUTHORITY } from './badge-world.js';

const meta: Meta<CseBadgeCheck> = {
  title: 'cse-badge-check',
  component: 'cse-badge-check',
};

export default meta;

export const Empty: StoryObj<CseBadgeCheck> = {
  name: 'Waiting for a certificate',
  render: () => {
    const checker = document.createElement('cse-badge-check');
    checker.authority = AUTHORITY;
    return checker;
  },
};
