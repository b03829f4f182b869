import { dayAfter, isDay } from '../formats/day.js';
import { calendarLines, calendarText, calendarTime } from '../formats/icalendar.js';
import { isOpen, type Plan, type PlanEntry } from './plan.js';

/** The words of a calendar event for an action. */
export interface CalendarWords {
  /** The text that the calendar shows on the day. */
  readonly summary: (entry: PlanEntry) => string;
  /** The text that it shows once the event is opened. */
  readonly description: (entry: PlanEntry) => string;
}

/**
 * The due days of a plan as an iCalendar file (RFC 5545): one event that lasts
 * a whole day for each action that is still to be done and has a due day.
 *
 * Events and not tasks (VTODO), because Google Calendar and Outlook import
 * events alone, and a calendar that imports both would show each action twice. An event takes no time of
 * the day (TRANSPARENT), so nobody looks busy because something is due. Its
 * name (UID) comes from the action, so that a file imported again moves events
 * instead of doubling them.
 *
 * @param at - The instant it is made, ISO 8601 in UTC.
 */
export function planToCalendar(
  { entries }: Pick<Plan, 'entries'>,
  words: CalendarWords,
  at: string,
): string {
  const events = entries.flatMap((entry) => eventOf(entry, words, at));
  return calendarLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//cse-widgets//plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ]);
}

function eventOf(entry: PlanEntry, words: CalendarWords, at: string): string[] {
  const { elementId, action } = entry;
  if (!isOpen(action) || !isDay(action.due)) return [];
  return [
    'BEGIN:VEVENT',
    `UID:${calendarText(`${elementId}/${action.id}@cse-widgets`)}`,
    `DTSTAMP:${calendarTime(at)}`,
    `LAST-MODIFIED:${calendarTime(action.changed)}`,
    `DTSTART;VALUE=DATE:${calendarDay(action.due)}`,
    `DTEND;VALUE=DATE:${calendarDay(dayAfter(action.due))}`,
    `SUMMARY:${calendarText(words.summary(entry))}`,
    `DESCRIPTION:${calendarText(words.description(entry))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function calendarDay(day: string): string {
  return day.replaceAll('-', '');
}
