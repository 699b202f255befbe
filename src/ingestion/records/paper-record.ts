import { nameKey, slugify } from '../../domain/names';
import { type OrganizationName, type PaperRecord } from '../../domain/paper';
import { type Rejection } from '../../domain/rejection';
import { type RawRecord } from '../sources/source';
import { calendarDate } from './calendar-date';
import { addressesIn, uniqueAddresses } from './code-urls';
import { FieldReader } from './field-reader';
import { arxivId, arxivIdOfDoi, doi } from './paper-identifiers';
import { MAX_ADDRESS_LENGTH, webAddress } from './web-address';

const MAX_TITLE = 1000;
const MAX_ABSTRACT = 1_000_000;
const MAX_NAME = 300;
const MAX_AUTHORS = 10_000;
const MAX_CODE_URLS = 100;
const ORIGIN_NAME = /^[a-z0-9][a-z0-9._-]{0,59}$/;

const DATE_WANTED = 'a day of the calendar from 1800 to 2199: write it as 2024-05-28 or leave it out';
const ARXIV_WANTED = 'an arXiv id: write it as 2405.21060 or cs/0112017, or leave it out';
const DOI_WANTED = 'a DOI: write it as 10.1109/cvpr.2016.90 or leave it out';
const ADDRESS_WANTED = 'an http or https address: mend it or leave it out';
const INSTANT_WANTED = 'an ISO instant: write it as 2026-01-31T12:00:00Z or leave it out';
const ORIGIN_WANTED = 'a short name of small letters, digits and hyphens: mend it or leave it out';

/** A raw record as a record, or why it is refused: every fault of it in one reason. */
export function toPaperRecord(raw: RawRecord): PaperRecord | Rejection {
  const fields = new FieldReader(raw.fields);
  const title = fields.text('title', MAX_TITLE);
  const abstract = fields.text('abstract', MAX_ABSTRACT);
  const publishedOn = fields.parsed('publishedOn', 40, calendarDate, DATE_WANTED);
  const names = fields.texts('authors', MAX_AUTHORS, MAX_NAME);
  const authorCount = fields.count('authorCount') ?? (names.length > 0 ? names.length : undefined);
  const organizations = readOrganizations(raw, fields);
  const upvotes = fields.count('upvotes');
  const url = fields.parsed('url', MAX_ADDRESS_LENGTH, webAddress, ADDRESS_WANTED);
  const digital = fields.parsed('doi', 300, doi, DOI_WANTED);
  const given = fields.parsed('arxivId', 200, arxivId, ARXIV_WANTED);
  const named = fields.texts('codeUrls', MAX_CODE_URLS, MAX_ADDRESS_LENGTH);
  const sourceName = fields.parsed(
    'sourceName',
    60,
    (text) => (ORIGIN_NAME.test(text) ? text : undefined),
    ORIGIN_WANTED,
  );
  const sourceUrl = fields.parsed('sourceUrl', MAX_ADDRESS_LENGTH, webAddress, ADDRESS_WANTED);
  const retrievedAt = fields.parsed('retrievedAt', 40, instant, INSTANT_WANTED);
  const faults = fields.faults;

  const codeUrls = named.map((address) => webAddress(address) ?? '');
  if (codeUrls.includes('')) faults.push(`codeUrls holds something that is not ${ADDRESS_WANTED}`);
  if (authorCount !== undefined && authorCount < names.length) {
    faults.push('authorCount is less than the authors named: raise it or leave it out');
  }
  const unread = (name: string): boolean => faults.some((fault) => fault.startsWith(`${name} `));
  if (title === undefined && !unread('title')) faults.unshift('no title: add one');
  if (abstract === undefined && !unread('abstract')) faults.push('no abstract: add one');
  if (title !== undefined && nameKey(title) === '') faults.push('title has no letter or digit: mend it');
  if (title === undefined || abstract === undefined || faults.length > 0) return refuse(raw, faults, title);

  const arxiv = given ?? arxivId(url ?? '') ?? arxivIdOfDoi(digital ?? '');
  return {
    title,
    abstract,
    ...(publishedOn === undefined ? {} : { publishedOn }),
    authors: distinctNames(names),
    ...(authorCount === undefined ? {} : { authorCount }),
    organizations,
    ...(upvotes === undefined ? {} : { upvotes }),
    ...(arxiv === undefined ? {} : { arxivId: arxiv }),
    ...(digital === undefined ? {} : { doi: digital }),
    ...paperAddress(url, arxiv),
    codeUrls: uniqueAddresses([...codeUrls, ...addressesIn(abstract)]).slice(0, MAX_CODE_URLS),
    origin: {
      name: sourceName ?? raw.origin.name,
      ...((sourceUrl ?? raw.origin.url) === undefined ? {} : { url: sourceUrl ?? raw.origin.url }),
      retrievedAt: retrievedAt ?? raw.origin.retrievedAt,
    },
  };
}

/** Whether what came out is a refusal. */
export function isRejection(outcome: PaperRecord | Rejection): outcome is Rejection {
  return 'stage' in outcome;
}

function refuse(raw: RawRecord, faults: readonly string[], title: string | undefined): Rejection {
  const reason = faults.join('; ');
  return {
    index: raw.index,
    stage: 'RECORD',
    reason,
    raw: raw.raw,
    ...(title === undefined ? {} : { title }),
  };
}

/** `organization` is a name, or an object of name and slug. */
function readOrganizations(raw: RawRecord, fields: FieldReader): readonly OrganizationName[] {
  const value = raw.fields['organization'];
  if (typeof value !== 'object' || value === null) {
    const name = fields.text('organization', MAX_NAME);
    return name === undefined ? [] : [{ name }];
  }
  const parts = new FieldReader({ ...value });
  const name = parts.text('name', MAX_NAME);
  const slug = parts.text('slug', MAX_NAME);
  fields.faults.push(...parts.faults.map((fault) => `organization.${fault}`));
  if (name === undefined) {
    if (parts.faults.length === 0) fields.faults.push('organization has no name: add one or leave it out');
    return [];
  }
  return [{ name, ...(slug === undefined ? {} : { slug }) }];
}

/** Two authors of one printed name are one node, so a name stands once. */
function distinctNames(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [slugify(name), name])).values()];
}

function paperAddress(url: string | undefined, arxiv: string | undefined): { readonly url?: string } {
  if (url !== undefined) return { url };
  return arxiv === undefined ? {} : { url: `https://arxiv.org/abs/${arxiv}` };
}

function instant(text: string): string | undefined {
  const time = calendarDate(text) === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
