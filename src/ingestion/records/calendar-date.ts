const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** The day of an ISO date or instant, `2024-05-28`; undefined where there is no such day or it lies outside 1800 to 2199. */
export function calendarDate(text: string): string | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (year < '1800' || year > '2199') return undefined;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = `${year}-${month}-${day}`;
  return time.toISOString().startsWith(iso) ? iso : undefined;
}
