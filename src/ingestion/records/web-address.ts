/** Longest address that is kept, in characters. */
export const MAX_ADDRESS_LENGTH = 2000;

/** An http or https address as it was given; undefined where it is none. */
export function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (
    trimmed.length > MAX_ADDRESS_LENGTH ||
    !/^https?:\/\/[^\s]+$/i.test(trimmed) ||
    !URL.canParse(trimmed)
  ) {
    return undefined;
  }
  const { hostname, username, password } = new URL(trimmed);
  return username === '' && password === '' && /^[^.].*\.[a-z][a-z0-9-]+$/i.test(hostname)
    ? trimmed
    : undefined;
}

/** The key under which two spellings of one address meet: scheme, `www.`, case and a closing slash do not matter. */
export function addressKey(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\.git$/, '')
    .replace(/\/+$/, '');
}
