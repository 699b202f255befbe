/** The form under which two spellings of a title meet: ASCII letters and digits in lower case, no plural at the end. */
export function titleKey(title: string): string {
  const key = title
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9]+/g, '');
  return key.length > 3 && key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key;
}
