import { addressKey, webAddress } from './web-address';

/** Hosts whose addresses are known without a scheme in front, and whose path is an owner and a name. */
const CODE_HOST = /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|huggingface\.co|codeberg\.org)$/i;
const PAGE_HOST = /\.(?:github|gitlab)\.io$/i;

const ADDRESS =
  /https?:\s?\/\/\s?[^\s{}<>"|^`\\]+|(?<![\w./@-])(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|huggingface\.co|codeberg\.org|[a-z0-9][a-z0-9-]{0,62}\.github\.io)\/[^\s{}<>"|^`\\]+/gi;
const PATH_WORD = /^ ?(\/?[\w.~-]+(?:\/[\w.~-]*)*)/;

/**
 * The addresses that a text names, in order, each once: LaTeX escapes undone, closing punctuation dropped, an address
 * that a space has broken in two put together. Known code hosts are found without `https://` too.
 */
export function addressesIn(text: string): readonly string[] {
  if (!/https?:|github|gitlab|bitbucket|huggingface|codeberg/i.test(text)) return [];
  const plain = text.replace(/\\([_%#&~])/g, '$1');
  const found = [...plain.matchAll(ADDRESS)].map((match) => {
    const joined = match[0].replace(/\s/g, '');
    const whole = /^https?:/i.test(joined) ? joined : `https://${joined}`;
    const mended = trimEnd(whole + brokenRest(whole, plain.slice(match.index + match[0].length)));
    return webAddress(mended) ?? '';
  });
  return uniqueAddresses(found.filter((address) => address !== ''));
}

/** Each address once, in the spelling that came first. */
export function uniqueAddresses(addresses: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const address of addresses) {
    const key = addressKey(address);
    if (!byKey.has(key)) byKey.set(key, address);
  }
  return [...byKey.values()];
}

/**
 * What follows a space and still belongs to an address: `https://github.com/ owner/name`, `https://github.com/owner/ my-name`.
 * An address is taken to be broken where it ends in a slash before its host's owner and name are complete and the next
 * word does not read as prose.
 */
function brokenRest(address: string, after: string): string {
  const [, host = '', path = ''] = /^https?:\/\/([^/]+)(.*)$/i.exec(address) ?? [];
  const segments = path.split('/').filter((segment) => segment !== '').length;
  const wanted = CODE_HOST.test(host) ? 2 : PAGE_HOST.test(host) ? 1 : 0;
  const word = PATH_WORD.exec(after)?.[1];
  if (word === undefined || segments >= wanted || !after.startsWith(' ')) return '';
  if (word.startsWith('/')) return path.endsWith('/') || word.length < 2 ? '' : word;
  if (!path.endsWith('/')) return '';
  if (wanted - segments === 2) return /^[\w.-]+\/[\w.-]+/.test(word) ? word : '';
  const ends = after.slice(1 + word.length).trim() === '';
  const name = word.replace(/[.,;]+$/, '');
  const reads = /^[a-z]+$|^[A-Z][a-z]*$/.test(name);
  return reads && !ends ? '' : word;
}

function trimEnd(address: string): string {
  let trimmed = address;
  for (;;) {
    const next = trimmed.replace(/[.,;:!?'"”’*_\]~]+$/, '');
    const closed = next.endsWith(')') && count(next, '(') < count(next, ')') ? next.slice(0, -1) : next;
    if (closed === trimmed) return trimmed;
    trimmed = closed;
  }
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
