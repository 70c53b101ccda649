import type { Language } from '../../model/localized.ts';

const DAY_MS = 86_400_000;

/** Words a time as people do: `昨天 17:20` for the last days, else the date with it. */
export function wordTime(language: Language, time: number, now: number): string {
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    time,
  );
  const days = Math.round((startOfDay(time) - startOfDay(now)) / DAY_MS);
  const day =
    days <= 0 && days >= -2
      ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')
      : new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric' }).format(time);
  return `${day} ${clock}`;
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
