import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/core/assessment/items.js';
import { planToCalendar } from '../../../src/core/plan/plan-calendar.js';
import { planOf } from '../../../src/core/plan/plan.js';
import { action, withActions } from '../../fixtures/planned.js';
import { TUESDAY, assessmentWith } from '../../fixtures/small-assessments.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const standard = smallStandard();

const calendarOf = (actions: readonly Action[]) => {
  const assessment = withActions(assessmentWith(standard, {}), { '1.1.1': actions });
  const words = {
    summary: ({ elementId, action: { what } }: { elementId: string; action: Action }) =>
      `${elementId} ${what}`,
    description: ({ action: { owner = '' } }: { action: Action }) => `Owner: ${owner}\nMore`,
  };
  return planToCalendar(planOf(standard, assessment, '2027-01-01'), words, TUESDAY);
};

/** The events as an independent parser reads them. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[] as never)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

describe('the calendar of a plan', () => {
  const due = '2027-03-31';

  test('is read by an independent parser: one event of a whole day an action', () => {
    const [event, ...others] = eventsIn(
      calendarOf([action('a', { due, owner: 'Siân; Bob, Ann' })]),
    );
    expect(others).toEqual([]);
    expect(event?.summary).toBe('1.1.1 Do a');
    expect(event?.description).toBe('Owner: Siân; Bob, Ann\nMore');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2027-03-31');
    expect(event?.endDate.toString()).toBe('2027-04-01');
  });

  test('has every line that calendars ask for', () => {
    expect(calendarOf([action('a', { due })]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//cse-widgets//plan//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:1.1.1/a@cse-widgets',
      'DTSTAMP:20260303T090000Z',
      'LAST-MODIFIED:20260302T090000Z',
      'DTSTART;VALUE=DATE:20270331',
      'DTEND;VALUE=DATE:20270401',
      'SUMMARY:1.1.1 Do a',
      'DESCRIPTION:Owner: \\nMore',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('names an event by its action, so that another day moves it', () => {
    const uids = ['2027-03-31', '2027-06-30'].map((day) => {
      const [event] = eventsIn(calendarOf([action('a', { due: day, what: day })]));
      return event?.uid;
    });
    expect(uids[0]).toBe(uids[1]);
  });

  test('leaves out what is done, dropped or without a due day', () => {
    const actions = [
      action('a', { due, state: 'done' }),
      action('b', { due, state: 'dropped' }),
      action('c'),
      action('d', { due: 'soon' }),
      action('e', { due, state: 'doing' }),
    ];
    expect(eventsIn(calendarOf(actions)).map(({ uid }) => uid)).toEqual(['1.1.1/e@cse-widgets']);
  });

  test('keeps any text, but for the controls that a calendar may not hold', () => {
    const text = fc.string({ unit: 'binary', maxLength: 100 });
    fc.assert(
      fc.property(text, (what) => {
        const [event] = eventsIn(calendarOf([action('a', { due, what })]));
        const kept = what.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, '');
        expect(event?.summary).toBe(`1.1.1 ${kept}`);
      }),
    );
  });
});
