import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseBadge } from '../../src/components/badge/cse-badge.js';
import { badgeExamples, badgeExampleElement } from './badge-examples.js';

type Name = keyof typeof badgeExamples;

const meta: Meta<CseBadge> = {
  title: 'cse-badge',
  component: 'cse-badge',
};

export default meta;

function story(example: Name): StoryObj<CseBadge> {
  return {
    name: badgeExamples[example].shows,
    render: () => badgeExampleElement(badgeExamples[example]),
  };
}

export const Verified = story('verified');
export const Expired = story('expired');
export const NotYetValid = story('notYetValid');
export const Suspended = story('suspended');
export const Revoked = story('revoked');
export const Altered = story('altered');
export const Unrecognised = story('unrecognised');
export const OtherSite = story('otherSite');
export const CouldNotCheck = story('couldNotCheck');
export const Checking = story('checking');
export const NoAuthority = story('noAuthority');
export const Unreadable = story('unreadable');
export const Legacy = story('legacy');
export const OpenEnded = story('openEnded');
export const Stapled = story('stapled');
export const Baked = story('baked');
export const WithPicture = story('withPicture');
export const WithoutPicture = story('withoutPicture');
export const WithResults = story('withResults');
export const WithoutResults = story('withoutResults');
export const HostileResults = story('hostileResults');
export const ResultsInline = story('resultsInline');
export const ResultsWelsh = story('resultsWelsh');
export const LongNames = story('longNames');
export const HostileNames = story('hostileNames');
export const Inline = story('inline');
export const InlineCouldNotCheck = story('inlineCouldNotCheck');
export const Welsh = story('welsh');
export const Dark = story('dark');
