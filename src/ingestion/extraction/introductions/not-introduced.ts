import { nameKey } from '../../../domain/names';
import { type PaperDocument } from '../document';
import { type Mention } from '../findings';

/** An address on the web, which repeats names without presenting them. */
const ADDRESS = /:\/\/|^www\.|\.(com|io|org|net|ai|edu)\//;

/**
 * Whether a mention that is held for introduced is not: it stands in an address and nowhere before, says after the colon of the title
 * what the name before it is ("X: Soft-Prompted Transformer for …"), or is what the title's name is made from
 * ("LongWriter" beside "LongWriter-Zero").
 */
export function notIntroduced(
  document: PaperDocument,
  mentions: readonly Mention[],
): (mention: Mention) => boolean {
  const { view, titleLength } = document;
  const titled = mentions.find(({ rule }) => rule.startsWith('title'));
  const name = titled === undefined ? '' : view.slice(titled.start, titled.end);
  const addresses = view.includes('/');
  let places: ReadonlyMap<string, number> | undefined;
  return (mention) => {
    const { start, end, rule } = mention;
    const printed = view.slice(start, end);
    if (addresses && ADDRESS.test(wordAround(view, start, end))) {
      places ??= firstPlaces(view, mentions);
      if ((places.get(nameKey(printed)) ?? start) >= start) return true;
    }
    if (titled === undefined || rule.startsWith('title')) return false;
    if (start > titled.end && end <= titleLength) return true;
    const length = end - start;
    return name.length > length && /[\s-]/.test(name[length] ?? '') && name.startsWith(printed);
  };
}

/** Where the letters and digits of each mention were first printed. */
function firstPlaces(view: string, mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { start, end } of mentions) {
    const key = nameKey(view.slice(start, end));
    places.set(key, Math.min(start, places.get(key) ?? start));
  }
  return places;
}

/** The characters around a stretch up to the next blanks, or as far as addresses go. */
function wordAround(view: string, start: number, end: number): string {
  let from = start;
  while (from > start - LONGEST && !/\s/.test(view[from - 1] ?? ' ')) from--;
  let to = end;
  while (to < end + LONGEST && !/\s/.test(view[to] ?? ' ')) to++;
  return view.slice(from, to);
}
const LONGEST = 150;
